import { ArrayMaxSize, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { ContractMilestone } from '../../../../shared/vocabulary/contracts';
import { ReversalCause } from '../../../../shared/vocabulary/ledger';
import { Instrument } from '../../../../shared/vocabulary/receivables';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';

@InputType({ description: 'Goods delivered under a signed contract (供货单).' })
export class RecordDeliveryInput {
  @Field(() => ID)
  contractId!: string;

  @Field(() => ID)
  lineId!: string;

  @Field(() => GraphQLLocalDate, { description: 'From the signing to today.' })
  deliveredOn!: LocalDate;

  @Field(() => GraphQLQuantity, {
    description: 'Above zero; all deliveries of a line stay within the contract and its tolerance.',
  })
  @Min(1)
  quantityMilli!: number;

  @Field(() => String, {
    description:
      'Who signed the delivery note for the customer: without a signature it does not enter the accounts.',
  })
  @NotBlank()
  @MaxLength(80)
  signedBy!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the paper note; given out by the product when left out.',
  })
  // a reversal or settlement of the note is numbered after it
  @MaxLength(36)
  number?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'One key per attempt: a repeated request has one effect.',
  })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Takes a delivery back on a day, with its receivable.' })
export class ReverseDeliveryInput {
  @Field(() => ID)
  deliveryId!: string;

  @Field(() => GraphQLLocalDate, { description: 'From the delivery to today.' })
  on!: LocalDate;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What the customer accepted of a delivery (量差结算, CON-5).' })
export class SettleQuantityDifferenceInput {
  @Field(() => ID)
  deliveryId!: string;

  @Field(() => GraphQLQuantity, { description: 'Accepted quantity: more or less than was delivered.' })
  @Min(0)
  acceptedMilli!: number;

  @Field(() => GraphQLLocalDate, { description: 'Day of the settlement.' })
  on!: LocalDate;

  @Field(() => String, { description: 'Who signed for the customer.' })
  @NotBlank()
  @MaxLength(80)
  signedBy!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'A milestone of a signed contract, or its day taken back.' })
export class RecordMilestoneInput {
  @Field(() => ID)
  contractId!: string;

  @Field(() => Int, { nullable: true, description: 'The version the screen shows.' })
  version?: number | null;

  @Field(() => ContractMilestone)
  milestone!: ContractMilestone;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day; null unsets it.' })
  on?: LocalDate | null;
}

@InputType({ description: 'An item and how much of the money pays it.' })
export class NamedItemInput {
  @Field(() => ID)
  receivableId!: string;

  @Field(() => GraphQLMoney)
  amount!: Money;
}

@InputType({ description: 'Money received (回款).' })
export class PostReceiptInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => Instrument)
  instrument!: Instrument;

  @Field(() => GraphQLLocalDate, { description: 'Not after today; in kind: the day of acceptance.' })
  receivedOn!: LocalDate;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Maturity: for cheques and bills, and only for them.',
  })
  maturesOn?: LocalDate | null;

  @Field(() => GraphQLMoney, { description: 'Above zero.' })
  amount!: Money;

  @Field(() => String, { nullable: true, description: 'Bank reference or cheque number.' })
  @MaxLength(100)
  reference?: string | null;

  @Field(() => [NamedItemInput], {
    nullable: true,
    description: 'Items that the customer named: paid first (REC-1).',
  })
  @ValidateNested({ each: true })
  @ArrayMaxSize(500)
  allocations?: NamedItemInput[] | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Allocate the rest by itself: exact amount, else oldest due. False leaves it unallocated.',
  })
  allocateRest!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'One key per attempt: a repeated request has one effect.',
  })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Pays items from the unallocated rest of a receipt (核销).' })
export class AllocateReceiptInput {
  @Field(() => ID)
  receiptId!: string;

  @Field(() => [NamedItemInput])
  @ValidateNested({ each: true })
  @ArrayMaxSize(500)
  allocations!: NamedItemInput[];

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Takes one allocation back (取消核销); the money is unallocated again.' })
export class UnapplyAllocationInput {
  @Field(() => ID)
  allocationId!: string;

  @Field(() => GraphQLLocalDate, { description: 'From the allocation to today.' })
  on!: LocalDate;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Takes a whole receipt back: bounced, booked by mistake.' })
export class ReverseReceiptInput {
  @Field(() => ID)
  receiptId!: string;

  @Field(() => GraphQLLocalDate, {
    description: 'Day of the bounce: not before the money was received and allocated.',
  })
  on!: LocalDate;

  @Field(() => ReversalCause, {
    defaultValue: 'BOUNCED',
    description: 'Bounced, dishonoured at maturity (cheques and bills), or booked by mistake.',
  })
  cause!: ReversalCause;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Lowers an item without money: a credit note (红字/折让).' })
export class AdjustReceivableInput {
  @Field(() => ID)
  receivableId!: string;

  @Field(() => GraphQLMoney, { description: 'How much less is owed: at most what is open.' })
  amount!: Money;

  @Field(() => GraphQLLocalDate, { description: 'From the document to today.' })
  on!: LocalDate;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'The collections office takes a class B debt (移交清欠办).' })
export class TakeIntoCollectionsInput {
  @Field(() => ID)
  contractId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'From the signing to today.' })
  on!: LocalDate;
}

@InputType({ description: 'A run of dunning letters for this month (发函).' })
export class IssueLettersInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Only these customers; default: everybody with overdue money.',
  })
  @ArrayMaxSize(1000)
  accountIds?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Show what would happen and write nothing.' })
  dryRun!: boolean;
}
