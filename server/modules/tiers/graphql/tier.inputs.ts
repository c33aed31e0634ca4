import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { DutyHolder, DutyState, TierReviewState } from '../../../../shared/vocabulary/tiers';
import { GraphQLLocalDate } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of tier reviews.' })
export class TierReviewFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => TierReviewState, { nullable: true })
  state?: TierReviewState;
}

@InputType({ description: 'Narrows the customers of a tier review.' })
export class TierReviewItemFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  reviewId?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => AccountTier, { nullable: true, description: 'Tier that accepting would give.' })
  tier?: AccountTier;

  @Field(() => Boolean, { nullable: true, description: 'true: accepting changes the tier.' })
  changed?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'true: the director decided otherwise.' })
  overridden?: boolean;

  @Field(() => ID, { nullable: true })
  ownerId?: string;

  @Field(() => String, { nullable: true, description: "Part of the customer's name or code." })
  q?: string;
}

@InputType({ description: 'Opens a tier review.' })
export class OpenTierReviewInput {
  @Field(() => String, { nullable: true, description: 'The same key twice does the act once.' })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'A decision on one customer of an open review (TIER-3).' })
export class OverrideTierProposalInput {
  @Field(() => ID)
  itemId!: string;

  @Field(() => Int, { description: 'Version of the item that the decision is based on.' })
  version!: number;

  @Field(() => AccountTier, { description: 'The proposed tier takes an earlier decision back.' })
  tier!: AccountTier;

  @Field(() => String, { nullable: true, description: 'Needed unless it is the proposed tier.' })
  @MaxLength(300)
  reason?: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day it stands, today at the earliest; left out: until changed.',
  })
  until?: LocalDate;
}

@InputType({ description: 'Accepts or cancels an open review (TIER-3).' })
export class DecideTierReviewInput {
  @Field(() => ID)
  reviewId!: string;

  @Field(() => Int, { description: 'Version of the review that the decision is based on.' })
  version!: number;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  reason?: string;

  @Field(() => String, { nullable: true, description: 'The same key twice does the act once.' })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'Narrows the duties to visit (TIER-5).' })
export class VisitDutyFilter {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'A day of the month and quarter looked at; today unless told.',
  })
  on?: LocalDate;

  @Field(() => AccountTier, { nullable: true })
  tier?: AccountTier;

  @Field(() => ID, { nullable: true, description: 'Who owes the visit.' })
  userId?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => DutyHolder, { nullable: true })
  holder?: DutyHolder;

  @Field(() => DutyState, { nullable: true })
  state?: DutyState;
}
