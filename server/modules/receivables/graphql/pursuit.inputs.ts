import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { DisputeKind, DisputeState, PromiseState } from '../../../../shared/vocabulary/ledger';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of promises to pay.' })
export class PromiseFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: "Part of the item's number or the customer's name." })
  q?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => ID, { nullable: true })
  receivableId?: string;

  @Field(() => ID, { nullable: true })
  contractId?: string;

  @Field(() => ID, { nullable: true, description: 'Primary rep of the contract today.' })
  primaryRepId?: string;

  @Field(() => PromiseState, { nullable: true })
  state?: PromiseState;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Promised for this day or later.' })
  payFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Promised for this day or earlier.' })
  payTo?: LocalDate;
}

@InputType({ description: 'Narrows the list of disputes.' })
export class DisputeFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: "Part of the item's number or the customer's name." })
  q?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => ID, { nullable: true })
  receivableId?: string;

  @Field(() => ID, { nullable: true })
  contractId?: string;

  @Field(() => ID, { nullable: true, description: 'Primary rep of the contract today.' })
  primaryRepId?: string;

  @Field(() => DisputeState, { nullable: true })
  state?: DisputeState;

  @Field(() => DisputeKind, { nullable: true })
  kind?: DisputeKind;
}

@InputType({ description: "A customer's promise to pay an item (付款承诺, DUN-3)." })
export class PromisePaymentInput {
  @Field(() => ID)
  receivableId!: string;

  @Field(() => GraphQLMoney, { description: 'Above zero, at most what is open.' })
  amount!: Money;

  @Field(() => GraphQLLocalDate, { description: 'From today, within a year.' })
  payBy!: LocalDate;

  @Field(() => String, { description: "The customer's person who promised." })
  @NotBlank()
  @MaxLength(80)
  promisedBy!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Takes an open promise back.' })
export class WithdrawPromiseInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the screen shows.' })
  version!: number;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

@InputType({ description: 'What a customer disputes about an item (货款异议, DUN-4).' })
export class DisputeReceivableInput {
  @Field(() => ID)
  receivableId!: string;

  @Field(() => DisputeKind)
  kind!: DisputeKind;

  @Field(() => GraphQLMoney, { description: 'Above zero, at most what is open.' })
  amount!: Money;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Settles a dispute: what is granted becomes a credit note (DUN-4).' })
export class SettleDisputeInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the screen shows.' })
  version!: number;

  @Field(() => GraphQLMoney, { description: 'From zero (not justified) to the disputed amount.' })
  credited!: Money;

  @Field(() => String, { description: 'How it was settled.' })
  @NotBlank()
  @MaxLength(500)
  settlement!: string;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}
