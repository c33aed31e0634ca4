import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, MoneyColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';
import { MoneyRequest } from './money-request.entity';
import { Receipt } from './receipt.entity';

@ObjectType({
  description: 'Unallocated money of a receipt paid back to the customer (退款). Append-only (REC-1).',
})
@Entity('receipt_refund')
@Unique('uq_receipt_refund_request', ['requestId'])
@Unique('uq_receipt_refund_number', ['number'])
@Index('idx_receipt_refund_receipt', ['receiptId', 'refundedOn'])
@Index('idx_receipt_refund_account', ['accountId', 'refundedOn'])
export class ReceiptRefund extends BaseEntity {
  @Field(() => String)
  @TextColumn(40)
  number!: string;

  @Field(() => ID)
  @RefColumn(() => Receipt, 'fk_receipt_refund_receipt')
  receiptId!: string;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_receipt_refund_account')
  accountId!: string;

  @Field(() => ID, { description: 'The approved request behind it.' })
  @RefColumn(() => MoneyRequest, 'fk_receipt_refund_request')
  requestId!: string;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  amount!: Money;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  refundedOn!: LocalDate;
}
