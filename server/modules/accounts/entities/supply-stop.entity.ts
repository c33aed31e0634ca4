import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { StopCause } from '../../../../shared/vocabulary/receivables';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IntColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from './account.entity';

@ObjectType({
  description: 'One stop of supply to a customer (暂停供货), from its start until it was lifted (DUN-2).',
})
@Entity('supply_stop')
@Unique('uq_supply_stop_open', ['accountId', 'openKey'])
export class SupplyStop extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_supply_stop_account')
  accountId!: string;

  @Field(() => StopCause)
  @CodeColumn()
  cause!: StopCause;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  startedOn!: LocalDate;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  reason!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  liftedOn!: LocalDate | null;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  liftedReason!: string | null;

  /** 1 while it stands, null after. */
  @IntColumn({ nullable: true })
  openKey!: number | null;
}
