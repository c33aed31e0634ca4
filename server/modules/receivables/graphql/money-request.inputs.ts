import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { MoneyRequestKind, MoneyRequestState } from '../../../../shared/vocabulary/ledger';
import { Instrument } from '../../../../shared/vocabulary/receivables';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of write-offs and refunds asked for.' })
export class MoneyRequestFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: "Part of the customer's name." })
  q?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => ID, { nullable: true })
  receivableId?: string;

  @Field(() => ID, { nullable: true })
  receiptId?: string;

  @Field(() => MoneyRequestKind, { nullable: true })
  kind?: MoneyRequestKind;

  @Field(() => MoneyRequestState, { nullable: true })
  state?: MoneyRequestState;

  @Field(() => Boolean, { nullable: true, description: "True: the reader's own; false: those of others." })
  mine?: boolean;
}

@InputType({ description: 'Asks for an item to be given up as bad debt (坏账核销申请, REC-8).' })
export class RequestWriteOffInput {
  @Field(() => ID)
  receivableId!: string;

  @Field(() => GraphQLMoney, { description: 'Above zero, at most what is open.' })
  amount!: Money;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => [ID], { nullable: true, description: 'Evidence: files taken in before.' })
  @ArrayMaxSize(10)
  fileIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Asks for unallocated money to be paid back (退款申请, REC-1).' })
export class RequestRefundInput {
  @Field(() => ID)
  receiptId!: string;

  @Field(() => GraphQLMoney, { description: 'Above zero, at most what is unallocated.' })
  amount!: Money;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => [ID], { nullable: true, description: 'Evidence: files taken in before.' })
  @ArrayMaxSize(10)
  fileIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Decides a write-off or refund that somebody else asked for (REC-8).' })
export class DecideMoneyRequestInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the screen shows.' })
  version!: number;

  @Field(() => Boolean)
  approved!: boolean;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: "Takes one's own waiting request back." })
export class WithdrawMoneyRequestInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the screen shows.' })
  version!: number;
}

@InputType({ description: 'Money for a debt that was written off (坏账收回, REC-8).' })
export class RecordRecoveryInput {
  @Field(() => ID)
  receivableId!: string;

  @Field(() => Instrument)
  instrument!: Instrument;

  @Field(() => GraphQLLocalDate, { description: 'Not after today.' })
  receivedOn!: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Maturity: for cheques and bills only.' })
  maturesOn?: LocalDate | null;

  @Field(() => GraphQLMoney, { description: 'Above zero, at most what was written off and not recovered.' })
  amount!: Money;

  @Field(() => String, { nullable: true, description: 'Bank reference or cheque number.' })
  @MaxLength(100)
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Records that a cheque or bill was honoured (票据兑付).' })
export class HonourReceiptInput {
  @Field(() => ID)
  receiptId!: string;

  @Field(() => GraphQLLocalDate, { description: 'From its maturity to today.' })
  on!: LocalDate;
}
