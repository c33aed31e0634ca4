import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate, Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { PaymentTrigger } from '../../../../shared/vocabulary/contracts';
import { ReceivableKind } from '../../../../shared/vocabulary/receivables';
import { BaseEntity } from '../../../core/base-entity';
import {
  CodeColumn,
  DayColumn,
  IntColumn,
  MonthColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney, GraphQLMonth } from '../../../core/scalars';
import { Account } from '../../accounts';
import { Contract, Delivery } from '../../contracts';

@ObjectType({
  description: 'An item that a customer owes (应收款项), opened by a delivery or settlement (REC-1).',
})
@Entity('receivable')
@Unique('uq_receivable_number', ['number'])
@Unique('uq_receivable_interest', ['interestOfId', 'interestMonth'])
@Index('idx_receivable_contract', ['contractId', 'dueOn'])
@Index('idx_receivable_account', ['accountId', 'dueOn'])
@Index('idx_receivable_delivery', ['deliveryId'])
export class Receivable extends BaseEntity {
  @Field(() => String)
  @TextColumn(40)
  number!: string;

  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_receivable_contract')
  contractId!: string;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_receivable_account')
  accountId!: string;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Delivery, 'fk_receivable_delivery', { nullable: true })
  deliveryId!: string | null;

  @Field(() => ReceivableKind)
  @CodeColumn()
  kind!: ReceivableKind;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  documentOn!: LocalDate;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  dueOn!: LocalDate;

  @Field(() => PaymentTrigger, {
    nullable: true,
    description: 'What this part waits for by the payment terms; null: the days of the contract (CON-4).',
  })
  @CodeColumn({ nullable: true })
  dueAfter!: PaymentTrigger | null;

  /** Days from what it waits for to due. */
  @IntColumn({ nullable: true })
  dueAfterDays!: number | null;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  amount!: Money;

  @Field(() => GraphQLMoney, { description: 'Sum of its allocations: a guarded copy, rebuilt by verify.' })
  @MoneyColumn()
  collected!: Money;

  @Field(() => GraphQLMoney, {
    description: 'Sum of its credit notes and write-offs: a guarded copy, rebuilt by verify.',
  })
  @MoneyColumn()
  adjusted!: Money;

  @Field(() => ID, { nullable: true, description: 'The item that this interest is on (REC-9).' })
  @RefColumn(() => Receivable, 'fk_receivable_interest_of', { nullable: true })
  interestOfId!: string | null;

  @Field(() => GraphQLMonth, { nullable: true, description: 'The month that this interest is for.' })
  @MonthColumn({ nullable: true })
  interestMonth!: Month | null;
}
