import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Money } from '../../../../shared/money';
import { InKindGoods, InKindState } from '../../../../shared/vocabulary/inkind';
import { NotBlank } from '../../../core/check-input';
import { GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of payments in kind.' })
export class InKindFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of number, goods or customer.' })
  q?: string;

  @Field(() => [InKindState], { nullable: true })
  states?: InKindState[];

  @Field(() => InKindGoods, { nullable: true })
  goods?: InKindGoods;

  @Field(() => ID, { nullable: true })
  contractId?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;
}

@InputType({ description: 'Goods that a customer offers instead of money.' })
export class ApplyInKindInput {
  @Field(() => ID)
  contractId!: string;

  @Field(() => InKindGoods)
  goods!: InKindGoods;

  @Field(() => String, {
    description: 'What exactly: make, grade, quantity, where it stands. At most 1,000 characters.',
  })
  @NotBlank()
  @MaxLength(1000)
  description!: string;

  @Field(() => GraphQLMoney, { description: 'What the customer says it is worth; above zero.' })
  offeredValue!: Money;

  @Field(() => String, { description: 'Why goods instead of money. At most 500 characters.' })
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Photos and papers that the actor sent to /files; at most ten.',
  })
  @ArrayMaxSize(10)
  fileIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The same key again returns the first result.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What finance found the goods to be worth.' })
export class AppraiseInKindInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLMoney, { description: 'Appraised value; above zero.' })
  value!: Money;

  @Field(() => String, {
    description: 'What it rests on: offers, invoices, an expert. At most 1,000 characters.',
  })
  @NotBlank()
  @MaxLength(1000)
  basis!: string;

  @Field(() => [ID], { nullable: true, description: "The appraisal's papers, sent to /files; at most ten." })
  @ArrayMaxSize(10)
  fileIds?: string[] | null;
}

@InputType({ description: 'What supply took over.' })
export class AcceptInKindInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'Quantity taken over, with its unit. At most 200 characters.' })
  @NotBlank()
  @MaxLength(200)
  quantity!: string;

  @Field(() => String, { description: 'Quality found. At most 500 characters.' })
  @NotBlank()
  @MaxLength(500)
  quality!: string;

  @Field(() => [ID], { nullable: true, description: 'Photos and slips, sent to /files; at most ten.' })
  @ArrayMaxSize(10)
  fileIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The same key again returns the first result.' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Ends a case without a booking.' })
export class EndInKindInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'At most 500 characters.' })
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}
