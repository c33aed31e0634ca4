import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate, Month } from '../../../../shared/local-date';
import { ReconciliationState } from '../../../../shared/vocabulary/reconciliation';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, MonthColumn, RefColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMonth } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description:
    'The reconciliation of the contract ledger for a month (对账), sales against finance, line by line; closed, it locks the month (CON-7).',
})
@Entity('reconciliation')
@Unique('uq_reconciliation_month', ['month'])
export class Reconciliation extends BaseEntity {
  @Field(() => GraphQLMonth)
  @MonthColumn()
  month!: Month;

  @Field(() => ReconciliationState)
  @CodeColumn()
  state!: ReconciliationState;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_reconciliation_opened_by')
  openedById!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  openedOn!: LocalDate;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_reconciliation_closed_by', { nullable: true })
  closedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  closedOn!: LocalDate | null;
}
