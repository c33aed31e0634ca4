import { Field, ID, InputType } from 'type-graphql';
import type { LocalDate, Month } from '../../../../shared/local-date';
import { AgingBucket, Instrument, ReceivableKind } from '../../../../shared/vocabulary/receivables';
import { GraphQLLocalDate, GraphQLMonth } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of receivable items.' })
export class ReceivableFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, {
    nullable: true,
    description: "Part of the item's or contract's number, the project or the customer's name.",
  })
  q?: string;

  @Field(() => ID, { nullable: true })
  contractId?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => ID, { nullable: true, description: 'Primary rep of the contract today.' })
  primaryRepId?: string;

  @Field(() => ReceivableKind, { nullable: true })
  kind?: ReceivableKind;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only items with an open balance; false: only settled ones.',
  })
  open?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'True: only items with an open dispute (DUN-4).' })
  disputed?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only items written off in part or whole (REC-8).',
  })
  writtenOff?: boolean;

  @Field(() => AgingBucket, { nullable: true, description: 'Open items of this age today (REC-6).' })
  bucket?: AgingBucket;

  @Field(() => GraphQLLocalDate, { nullable: true })
  dueFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  dueTo?: LocalDate;
}

@InputType({ description: 'Narrows the list of receipts.' })
export class ReceiptFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, {
    nullable: true,
    description: "Part of the number, the reference or the customer's name.",
  })
  q?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => Instrument, { nullable: true })
  instrument?: Instrument;

  @Field(() => GraphQLLocalDate, { nullable: true })
  receivedFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  receivedTo?: LocalDate;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only standing receipts with something left to allocate.',
  })
  unallocated?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: reversed receipts and their reversals; false: the others.',
  })
  reversed?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: the money has come in for good; false: cheques and bills that have yet to mature (COM-3).',
  })
  matured?: boolean;
}

@InputType({ description: 'Narrows the list of letters.' })
export class DunningLetterFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: "Part of the number or the customer's name." })
  q?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => GraphQLMonth, { nullable: true })
  month?: Month;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: letters that no full settlement has answered yet.',
  })
  unanswered?: boolean;
}
