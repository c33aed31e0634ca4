import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { InvoiceState } from '../../../../shared/vocabulary/invoices';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of invoices.' })
export class InvoiceFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of number, contract, project or customer.' })
  q?: string;

  @Field(() => [InvoiceState], { nullable: true })
  states?: InvoiceState[];

  @Field(() => ID, { nullable: true })
  contractId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Those issued before enough was collected.' })
  excepted?: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true })
  issuedFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  issuedTo?: LocalDate;
}

@InputType({ description: 'An invoice for what was billed on a contract.' })
export class IssueInvoiceInput {
  @Field(() => ID)
  contractId!: string;

  @Field(() => String, { description: 'Number of the tax invoice.' })
  @NotBlank()
  @MaxLength(40)
  number!: string;

  @Field(() => GraphQLMoney, { description: 'Above zero, at most what is billed and not invoiced yet.' })
  amount!: Money;

  @Field(() => GraphQLLocalDate, { description: 'From the signing to today.' })
  issuedOn!: LocalDate;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is issued before enough is collected: only by those who may make exceptions.',
  })
  @MaxLength(500)
  exceptionReason?: string | null;

  @Field(() => String, { nullable: true, description: 'One key per attempt.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Cancels an invoice by a red letter.' })
export class CancelInvoiceInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'Number of the red letter.' })
  @NotBlank()
  @MaxLength(40)
  redLetterNumber!: string;

  @Field(() => GraphQLLocalDate, { description: 'From the day of the invoice to today.' })
  on!: LocalDate;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}
