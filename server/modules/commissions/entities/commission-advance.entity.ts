import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AdvanceState } from '../../../../shared/vocabulary/commissions';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IdColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Contract } from '../../contracts';
import { User } from '../../identity';

@ObjectType({
  description:
    'An advance on commission (提成借支) that the rep of a project with the collections office draws in step with recovery; it comes off what the contract releases (REC-7).',
})
@Entity('commission_advance')
@Unique('uq_commission_advance_waiting', ['waitingContractId'])
@Index('idx_commission_advance_contract', ['contractId', 'repId'])
@Index('idx_commission_advance_rep', ['repId', 'askedOn'])
@Index('idx_commission_advance_state', ['state', 'askedOn'])
export class CommissionAdvance extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_commission_advance_contract')
  contractId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_commission_advance_rep')
  repId!: string;

  /** The contract while the advance waits: one at a time. */
  @IdColumn({ nullable: true })
  waitingContractId!: string | null;

  @Field(() => AdvanceState)
  @CodeColumn()
  state!: AdvanceState;

  @Field(() => GraphQLMoney, { description: 'In yuan.' })
  @MoneyColumn()
  amount!: Money;

  @Field(() => GraphQLMoney, { description: 'How much could be drawn when it was asked for, in yuan.' })
  @MoneyColumn()
  limitThen!: Money;

  @Field(() => String)
  @TextColumn(500)
  reason!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  askedOn!: LocalDate;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_commission_advance_decided_by', { nullable: true })
  decidedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the decision, and of the payment.' })
  @DayColumn({ nullable: true })
  decidedOn!: LocalDate | null;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  decision!: string | null;
}
