import { ArrayMaxSize, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { FeedbackKind } from '../../../../shared/vocabulary/archive';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';

@InputType({ description: 'A competitor seen at the customer (VIS-6).' })
export class CompetitorFindingInput {
  @Field(() => String)
  @NotBlank()
  @MaxLength(100)
  name!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  product?: string | null;

  @Field(() => GraphQLMoney, { nullable: true })
  @ValidateIf((input: CompetitorFindingInput) => input.price !== null)
  @Min(0)
  price?: Money | null;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  promotion?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  stock?: string | null;
}

@InputType({ description: 'A price of ours found at the customer (VIS-6).' })
export class PriceFindingInput {
  @Field(() => String)
  @NotBlank()
  @MaxLength(100)
  product!: string;

  @Field(() => GraphQLMoney)
  @Min(0)
  guidePrice!: Money;

  @Field(() => GraphQLMoney)
  @Min(0)
  price!: Money;
}

@InputType({ description: 'What happened at a visit (VIS-6).' })
export class ReportVisitInput {
  @Field(() => ID)
  visitId!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(200)
  metWhom!: string;

  @Field(() => String, { description: 'Outcome against the goal.' })
  @NotBlank()
  @MaxLength(2000)
  outcome!: string;

  @Field(() => Boolean)
  goalReached!: boolean;

  @Field(() => GraphQLMoney, { nullable: true })
  @ValidateIf((input: ReportVisitInput) => input.promisedAmount !== null)
  @Min(0)
  promisedAmount?: Money | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  promisedOn?: LocalDate | null;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Money taken along; finance posts the receipt.' })
  @ValidateIf((input: ReportVisitInput) => input.receivedAmount !== null)
  @Min(0)
  receivedAmount?: Money | null;

  @Field(() => String, { nullable: true, description: 'What was ordered, with its quantity.' })
  @MaxLength(100)
  orderProduct?: string | null;

  @Field(() => GraphQLQuantity, { nullable: true })
  @ValidateIf((input: ReportVisitInput) => input.orderQuantityMilli !== null)
  @Min(1)
  orderQuantityMilli?: number | null;

  @Field(() => GraphQLQuantity, {
    nullable: true,
    description: 'Our goods in stock there.',
  })
  @ValidateIf((input: ReportVisitInput) => input.ownStockMilli !== null)
  @Min(0)
  ownStockMilli?: number | null;

  @Field(() => GraphQLQuantity, {
    nullable: true,
    description: 'What they usually sell of it in a month.',
  })
  @ValidateIf((input: ReportVisitInput) => input.usualSalesMilli !== null)
  @Min(0)
  usualSalesMilli?: number | null;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  competitors?: string | null;

  @Field(() => [CompetitorFindingInput], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  competitorFindings?: CompetitorFindingInput[] | null;

  @Field(() => [PriceFindingInput], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  prices?: PriceFindingInput[] | null;

  @Field(() => String, { nullable: true, description: "Opens a complaint in the customer's archive." })
  @MaxLength(1000)
  complaint?: string | null;

  @Field(() => FeedbackKind, { nullable: true, description: 'What the complaint is about.' })
  complaintKind?: FeedbackKind | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Photos and documents taken in by POST /files before, at most 10.',
  })
  @ArrayMaxSize(10)
  fileIds?: string[] | null;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  nextStep!: string;

  @Field(() => GraphQLLocalDate)
  nextStepOn!: LocalDate;
}
