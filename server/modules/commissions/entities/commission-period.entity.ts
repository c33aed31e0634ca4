import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { Month } from '../../../../shared/local-date';
import { PeriodState } from '../../../../shared/vocabulary/commissions';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  MonthColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLInstant, GraphQLMonth } from '../../../core/scalars';

@ObjectType({ description: 'A month of commissions (提成期间), from open to locked (COM-8).' })
@Entity('commission_period')
@Unique('uq_commission_period_month', ['month'])
export class CommissionPeriod extends BaseEntity {
  @Field(() => GraphQLMonth)
  @MonthColumn()
  month!: Month;

  @Field(() => PeriodState)
  @CodeColumn()
  state!: PeriodState;

  /** Written by every posting into the month, so that posting and closing cannot pass each other. */
  @IntColumn()
  postings!: number;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  calculatedAt!: Date | null;

  @Field(() => ID, { nullable: true })
  @IdColumn({ nullable: true })
  confirmedById!: string | null;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  paidAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 over the entries of the month when it was locked; it never changes again.',
  })
  @TextColumn(64, { nullable: true })
  checksum!: string | null;

  @Field(() => Int, { description: 'How often the payout file was made; a second time warns.' })
  @IntColumn()
  exports!: number;
}
