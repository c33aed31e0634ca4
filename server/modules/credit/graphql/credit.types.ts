import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Money } from '../../../../shared/money';
import { CreditLevel, CreditRating, ExposurePart, RatingReason } from '../../../../shared/vocabulary/credit';
import { GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';
import { CreditApplication } from '../entities/credit-application.entity';
import { CreditOverride } from '../entities/credit-override.entity';

@ObjectType({ description: 'One part of the exposure (敞口构成, CRE-5).' })
export class ExposureShare {
  @Field(() => ExposurePart)
  part!: ExposurePart;

  @Field(() => GraphQLMoney)
  amount!: Money;

  @Field(() => Boolean, { description: 'Whether the policy counts it.' })
  counts!: boolean;
}

@ObjectType({ description: 'What speaks for a rating, and the best rating that it leaves (CRE-1).' })
class RatingCauseType {
  @Field(() => RatingReason)
  reason!: RatingReason;

  @Field(() => CreditRating, { description: 'The best rating that this leaves.' })
  atMost!: CreditRating;

  @Field(() => Int, {
    nullable: true,
    description: 'Days, 1/10,000, a count or 1/100 of a point, by the reason; null without a figure.',
  })
  figure!: number | null;
}

@ObjectType({ description: 'The rating that the facts of today speak for (评级建议, CRE-1).' })
export class CreditProposal {
  @Field(() => CreditRating)
  rating!: CreditRating;

  @Field(() => [RatingCauseType])
  causes!: RatingCauseType[];
}

@ObjectType({ description: 'Where a customer stands with their credit today (授信, CRE-1, CRE-5).' })
export class CreditStandingType {
  @Field(() => ID, { description: "The customer's." })
  id!: string;

  @Field(() => Account)
  account!: Account;

  @Field(() => CreditRating, { nullable: true, description: 'Null: not rated yet.' })
  rating!: CreditRating | null;

  @Field(() => GraphQLMoney, { description: 'Limit in force (额度).' })
  limit!: Money;

  @Field(() => Int, { description: 'Longest days to pay (账期).' })
  termDays!: number;

  @Field(() => Boolean, { description: 'Rated D: cash before delivery (CRE-2).' })
  cashOnly!: boolean;

  @Field(() => CreditApplication, {
    nullable: true,
    description: 'The limit of the joint review that stands instead of the table; null: by rating and tier.',
  })
  individual!: CreditApplication | null;

  @Field(() => CreditOverride, { nullable: true, description: 'The override that stands, the widest one.' })
  override!: CreditOverride | null;

  @Field(() => [ExposureShare])
  parts!: ExposureShare[];

  @Field(() => GraphQLMoney, { description: 'Sum of the parts that count, less money in hand (敞口).' })
  exposure!: Money;

  @Field(() => GraphQLMoney, { description: 'Limit less exposure; negative where it is over.' })
  free!: Money;

  @Field(() => Int, {
    description: 'Exposure in 1/10,000 of the limit; 100,000 and more is told as 100,000.',
  })
  usedBp!: number;

  @Field(() => CreditLevel)
  level!: CreditLevel;
}
