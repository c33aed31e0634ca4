import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { PromiseState } from '../../../../shared/vocabulary/ledger';
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
import { Receivable } from './receivable.entity';

@ObjectType({
  description:
    "A customer's promise to pay an item by a day (付款承诺): one open per item; it holds the next letter, neither age nor class (DUN-3).",
})
@Entity('payment_promise')
@Unique('uq_payment_promise_open', ['openItemId'])
@Index('idx_payment_promise_receivable', ['receivableId', 'promisedOn'])
@Index('idx_payment_promise_account', ['accountId', 'state'])
@Index('idx_payment_promise_contract', ['contractId', 'promisedOn'])
@Index('idx_payment_promise_pay_by', ['payBy'])
export class PaymentPromise extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Receivable, 'fk_payment_promise_receivable')
  receivableId!: string;

  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_payment_promise_contract')
  contractId!: string;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_payment_promise_account')
  accountId!: string;

  /** The item while the promise is open, else null: the unique key of "one open per item". */
  @IdColumn({ nullable: true })
  openItemId!: string | null;

  @Field(() => Int, { description: 'Which promise on this item it is: the second is one level up.' })
  @IntColumn()
  level!: number;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  amount!: Money;

  @Field(() => GraphQLLocalDate, { description: 'Day on which it was given.' })
  @DayColumn()
  promisedOn!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: 'Day by which the money is promised.' })
  @DayColumn()
  payBy!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: 'Last day on which it holds the next letter.' })
  @DayColumn()
  holdsUntil!: LocalDate;

  @Field(() => String, { description: "The customer's person who gave it." })
  @TextColumn(80)
  promisedBy!: string;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  note!: string | null;

  @Field(() => ID, { description: 'Who took it down.' })
  @RefColumn(() => User, 'fk_payment_promise_recorded_by')
  recordedById!: string;

  /** What stood collected on the item when it was given: what comes beyond it counts for the promise. */
  @MoneyColumn()
  collectedBefore!: Money;

  @Field(() => PromiseState)
  @CodeColumn()
  state!: PromiseState;

  @Field(() => GraphQLMoney, { description: 'What came in on the item by its day and the days of grace.' })
  @MoneyColumn()
  received!: Money;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day on which it was decided.' })
  @DayColumn({ nullable: true })
  decidedOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @TextColumn(500, { nullable: true })
  reason!: string | null;
}
