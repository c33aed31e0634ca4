import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AllocationBasis } from '../../../../shared/vocabulary/receivables';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, MoneyColumn, RefColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Contract } from '../../contracts';
import { Receipt } from './receipt.entity';
import { Receivable } from './receivable.entity';

@ObjectType({
  description:
    'What part of a receipt paid which item (核销). Append-only: un-applying is a negative row (REC-1).',
})
@Entity('receipt_allocation')
@Unique('uq_receipt_allocation_reversal', ['reversalOfId'])
@Index('idx_receipt_allocation_receipt', ['receiptId'])
@Index('idx_receipt_allocation_receivable', ['receivableId', 'allocatedOn', 'amount'])
@Index('idx_receipt_allocation_contract', ['contractId', 'effectiveOn'])
export class ReceiptAllocation extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Receipt, 'fk_receipt_allocation_receipt')
  receiptId!: string;

  @Field(() => ID)
  @RefColumn(() => Receivable, 'fk_receipt_allocation_receivable')
  receivableId!: string;

  @Field(() => ID)
  @RefColumn(() => Contract, 'fk_receipt_allocation_contract')
  contractId!: string;

  @Field(() => GraphQLMoney, { description: 'Negative when it un-applies.' })
  @MoneyColumn()
  amount!: Money;

  @Field(() => AllocationBasis)
  @CodeColumn()
  basis!: AllocationBasis;

  @Field(() => GraphQLLocalDate, {
    description:
      "Day on which the ledger of the item changes: the later of receipt and document; the reversal's own day when it un-applies.",
  })
  @DayColumn()
  allocatedOn!: LocalDate;

  @Field(() => GraphQLLocalDate, {
    description:
      "Day it counts for commissions: the later of the receipt's countsOn and the ledger day; when it un-applies, the reversal's own day, but never before the day from which the money would have counted.",
  })
  @DayColumn()
  effectiveOn!: LocalDate;

  @Field(() => ID, { nullable: true, description: 'The allocation that this row takes back.' })
  @RefColumn(() => ReceiptAllocation, 'fk_receipt_allocation_reversal_of', { nullable: true })
  reversalOfId!: string | null;
}
