import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { ReversalCause } from '../../../../shared/vocabulary/ledger';
import { Instrument } from '../../../../shared/vocabulary/receivables';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, MoneyColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';

@ObjectType({
  description:
    'Money received (回款). Append-only: a bounce or mistake is one reversal with its own day (REC-1).',
})
@Entity('receipt')
@Unique('uq_receipt_number', ['number'])
@Unique('uq_receipt_reversal', ['reversalOfId'])
@Index('idx_receipt_account', ['accountId', 'receivedOn'])
export class Receipt extends BaseEntity {
  @Field(() => String)
  @TextColumn(40)
  number!: string;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_receipt_account')
  accountId!: string;

  @Field(() => Instrument)
  @CodeColumn()
  instrument!: Instrument;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  receivedOn!: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Maturity of a cheque or bill.' })
  @DayColumn({ nullable: true })
  maturesOn!: LocalDate | null;

  @Field(() => GraphQLLocalDate, {
    description:
      'Day from which it counts as collected for commissions: receipt, or maturity and safety days (COM-3).',
  })
  @DayColumn()
  countsOn!: LocalDate;

  @Field(() => GraphQLMoney, { description: 'Negative on a reversal.' })
  @MoneyColumn()
  amount!: Money;

  @Field(() => GraphQLMoney, {
    description: 'Sum of its allocations: a guarded copy, never above the amount.',
  })
  @MoneyColumn()
  allocated!: Money;

  @Field(() => GraphQLMoney, {
    description: 'Sum of its refunds: a guarded copy; allocated and refunded never exceed the amount.',
  })
  @MoneyColumn()
  refunded!: Money;

  @Field(() => String, { nullable: true, description: 'Bank reference or cheque number.' })
  @TextColumn(100, { nullable: true })
  reference!: string | null;

  @Field(() => ID, { nullable: true, description: 'The receipt that this one takes back.' })
  @RefColumn(() => Receipt, 'fk_receipt_reversal_of', { nullable: true })
  reversalOfId!: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  reason!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day of its reversal; null while it stands.',
  })
  @DayColumn({ nullable: true })
  reversedOn!: LocalDate | null;

  @Field(() => ReversalCause, { nullable: true, description: 'Why it was taken back; on the reversal too.' })
  @CodeColumn({ nullable: true })
  reversalCause!: ReversalCause | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day on which a cheque or bill was honoured.',
  })
  @DayColumn({ nullable: true })
  honouredOn!: LocalDate | null;
}
