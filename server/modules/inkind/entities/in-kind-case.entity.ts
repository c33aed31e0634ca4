import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { InKindGoods, InKindState } from '../../../../shared/vocabulary/inkind';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IdColumn,
  IntColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';
import { Contract } from '../../contracts';
import { User } from '../../identity';
import { Receipt } from '../../receivables';

@ObjectType({
  description:
    'Goods offered instead of money (以物抵款): applied for by sales, appraised by finance, accepted by supply, each by its own person; booked at acceptance only (KIND-1).',
})
@Entity('in_kind_case')
@Unique('uq_in_kind_number', ['number'])
@Unique('uq_in_kind_running', ['runningContractId'])
@Index('idx_in_kind_contract', ['contractId', 'appliedOn'])
@Index('idx_in_kind_state', ['state', 'appliedOn'])
@Index('idx_in_kind_account', ['accountId'])
export class InKindCase extends BaseEntity {
  @Field(() => String)
  @TextColumn(40)
  number!: string;

  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_in_kind_contract')
  contractId!: string;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_in_kind_account')
  accountId!: string;

  /** The contract while the case is under way: a contract has at most one such case. */
  @IdColumn({ nullable: true })
  runningContractId!: string | null;

  @Field(() => InKindState)
  @CodeColumn()
  state!: InKindState;

  @Field(() => InKindGoods)
  @CodeColumn()
  goods!: InKindGoods;

  @Field(() => String, { description: 'What exactly: make, grade, quantity, where it stands.' })
  @TextColumn(1000)
  description!: string;

  @Field(() => GraphQLMoney, { description: 'What the customer says it is worth.' })
  @MoneyColumn()
  offeredValue!: Money;

  @Field(() => String, { description: 'Why goods instead of money.' })
  @TextColumn(500)
  reason!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_in_kind_applied_by')
  appliedById!: string;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  appliedOn!: LocalDate;

  @Field(() => GraphQLMoney, { nullable: true, description: 'What finance found it to be worth.' })
  @MoneyColumn({ nullable: true })
  appraisedValue!: Money | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the appraisal rests on: offers, invoices, an expert.',
  })
  @TextColumn(1000, { nullable: true })
  appraisalBasis!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_in_kind_appraised_by', { nullable: true })
  appraisedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  appraisedOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Quantity that supply took over.' })
  @TextColumn(200, { nullable: true })
  acceptedQuantity!: string | null;

  @Field(() => String, { nullable: true, description: 'Quality that supply found.' })
  @TextColumn(500, { nullable: true })
  acceptedQuality!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_in_kind_accepted_by', { nullable: true })
  acceptedById!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  @DayColumn({ nullable: true })
  acceptedOn!: LocalDate | null;

  /** Discount of the policy in force at the appraisal, in 1/10,000. */
  @IntColumn({ nullable: true })
  discountBp!: number | null;

  @Field(() => GraphQLMoney, {
    nullable: true,
    description: 'What it counts for: the appraised value less the discount of the policy.',
  })
  @MoneyColumn({ nullable: true })
  countsFor!: Money | null;

  @Field(() => ID, { nullable: true, description: 'The receipt that booked it.' })
  @RefColumn(() => Receipt, 'fk_in_kind_receipt', { nullable: true })
  receiptId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected or withdrawn.' })
  @TextColumn(500, { nullable: true })
  endReason!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => User, 'fk_in_kind_ended_by', { nullable: true })
  endedById!: string | null;
}
