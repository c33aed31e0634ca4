import { ArrayMaxSize, ArrayMinSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BankAsideCause, BankLineState } from '../../../../shared/vocabulary/banking';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of bank statements.' })
export class BankStatementFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of number or file name.' })
  q?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether lines of it wait.' })
  waiting?: boolean;
}

@InputType({ description: 'Narrows the list of bank lines.' })
export class BankLineFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of payer, text or reference.' })
  q?: string;

  @Field(() => [BankLineState], { nullable: true })
  states?: BankLineState[];

  @Field(() => ID, { nullable: true })
  statementId?: string;

  @Field(() => ID, { nullable: true, description: 'Posted for this customer.' })
  accountId?: string;

  @Field(() => ID, { nullable: true, description: 'The line behind a receipt.' })
  receiptId?: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  paidFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  paidTo?: LocalDate;
}

@InputType({ description: 'An item and how much of the money of a bank line pays it.' })
export class BankItemInput {
  @Field(() => ID)
  receivableId!: string;

  @Field(() => GraphQLMoney)
  amount!: Money;
}

@InputType({ description: 'What of a bank line is one customer’s money, and which items it pays.' })
export class BankPartInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => GraphQLMoney, { description: 'Above zero.' })
  amount!: Money;

  @Field(() => [BankItemInput], { description: 'What it pays; the rest stays with the customer as credit.' })
  @ValidateNested({ each: true })
  @ArrayMaxSize(500)
  allocations!: BankItemInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Pay further items by the usual order: exact amount, else oldest due (REC-1).',
  })
  allocateRest!: boolean;
}

@InputType({ description: 'Posts what is left of a bank line.' })
export class PostBankLineInput {
  @Field(() => ID)
  lineId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [BankPartInput], { description: 'Together exactly what is left of the line; at most 20.' })
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  parts!: BankPartInput[];
}

@InputType({ description: 'Sets a bank line aside: no payment of a customer.' })
export class SetBankLineAsideInput {
  @Field(() => ID)
  lineId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => BankAsideCause)
  cause!: BankAsideCause;

  @Field(() => String, { nullable: true, description: 'Needed for OTHER. At most 300 characters.' })
  @MaxLength(300)
  note?: string | null;
}

@InputType({ description: 'Opens a bank line again.' })
export class UndoBankLineInput {
  @Field(() => ID)
  lineId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'At most 300 characters.' })
  @NotBlank()
  @MaxLength(300)
  reason!: string;
}
