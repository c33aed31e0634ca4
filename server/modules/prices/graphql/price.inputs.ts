import { ArrayMaxSize, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { PriceListState } from '../../../../shared/vocabulary/prices';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';

@InputType({ description: 'Narrows the versions of the price list.' })
export class PriceListFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => [PriceListState], { nullable: true })
  states?: PriceListState[];
}

@InputType({ description: 'Begins the next version with the rows of the latest released one.' })
export class DraftPriceListInput {
  @Field(() => String, { description: 'What is to change and why.' })
  @NotBlank()
  @MaxLength(500)
  note!: string;
}

@InputType({ description: 'A row of a price list.' })
export class PriceRowInput {
  @Field(() => String)
  @NotBlank()
  @MaxLength(120)
  product!: string;

  @Field(() => String)
  @NotBlank()
  @MaxLength(10)
  unit!: string;

  @Field(() => AccountTier, { nullable: true, description: 'Only for customers of this tier.' })
  tier?: AccountTier | null;

  @Field(() => GraphQLMoney, { description: 'Above zero.' })
  @Min(1)
  guidePrice!: Money;

  @Field(() => GraphQLMoney, { description: 'Not negative, not above the guide price.' })
  @Min(0)
  floorPrice!: Money;
}

@InputType({ description: 'All rows of a draft anew.' })
export class SavePriceRowsInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;

  @Field(() => [PriceRowInput])
  @ValidateNested({ each: true })
  @ArrayMaxSize(1000)
  rows!: PriceRowInput[];
}

@InputType({ description: 'Puts a draft in force.' })
export class ReleasePriceListInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'First day in force: today or later.' })
  effectiveFrom!: LocalDate;
}

@InputType({ description: 'Gives a draft up.' })
export class DiscardPriceListInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}
