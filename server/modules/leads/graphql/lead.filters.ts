import { Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { IntentLevel, LeadSource, LeadState } from '../../../../shared/vocabulary/leads';
import { GraphQLLocalDate } from '../../../core/scalars';

@InputType({ description: 'Narrows the list of leads.' })
export class LeadFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Part of customer or site, the brand in any spelling, or its sound in pinyin.',
  })
  q?: string;

  @Field(() => [LeadState], { nullable: true })
  states?: LeadState[];

  @Field(() => LeadState, { nullable: true })
  state?: LeadState;

  @Field(() => IntentLevel, { nullable: true })
  level?: IntentLevel;

  @Field(() => LeadSource, { nullable: true })
  source?: LeadSource;

  @Field(() => ID, { nullable: true })
  ownerId?: string;

  @Field(() => ID, { nullable: true })
  registeredById?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Held by the reader.' })
  mine?: boolean;

  @Field(() => Int, { nullable: true, description: 'Falls back into the pool within so many days (LEAD-7).' })
  @Min(0)
  @Max(365)
  endingWithinDays?: number;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Registered on this day or later.' })
  registeredFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Registered on this day or earlier.' })
  registeredTo?: LocalDate;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Registered by the reader or people below: leaves out what others gave to the pool.',
  })
  registeredHere?: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Won on this day or later.' })
  wonFrom?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Won on this day or earlier.' })
  wonTo?: LocalDate;

  @Field(() => AccountTier, { nullable: true, description: 'Tier of its account today.' })
  tier?: AccountTier;

  @Field(() => Boolean, { nullable: true, description: 'Worked, and the agreed next step is due (INT-3).' })
  followUpDue?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: "Registered outside the rep's territory and waits for the consent of its manager (TER-6).",
  })
  outsidePending?: boolean;
}

@InputType({ description: 'Narrows the list of checks before chasing.' })
export class LeadProbeFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => String, { nullable: true })
  q?: string;

  @Field(() => ID, { nullable: true })
  repId?: string;
}
