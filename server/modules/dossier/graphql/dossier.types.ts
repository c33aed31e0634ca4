import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { ProtectionGround, TimelineKind } from '../../../../shared/vocabulary/archive';
import { IntentCriterion } from '../../../../shared/vocabulary/intents';
import { IntentLevel } from '../../../../shared/vocabulary/leads';
import { DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import { GraphQLLocalDate, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';
import type { AccountAsOf } from '../queries/account-as-of';
import type { AccountProtection } from '../queries/account-facts';
import type { CardCompetitor, CardLevel, CustomerCard } from '../queries/customer-card';
import type { Timeline, TimelineRow } from '../queries/timeline';
import type { CustomerReview } from '../use-cases/review-customers';

@ObjectType('TimelineRow', { description: 'One thing that happened with a customer (ARC-1).' })
export class TimelineRowType implements TimelineRow {
  @Field(() => ID, { description: 'Of the row in the timeline.' })
  id!: string;

  @Field(() => TimelineKind, { description: 'What kind of thing.' })
  kind!: TimelineKind;

  @Field(() => GraphQLLocalDate, { description: 'Day it counts for.' })
  on!: LocalDate;

  @Field(() => [String], {
    description: '"Vocabulary.CODE" or the name of an event, at most two: what became of it.',
  })
  codes!: readonly string[];

  @Field(() => String, { nullable: true, description: 'What it is about: project, number, words.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'More of it: outcome, reason, answer.' })
  detail!: string | null;

  @Field(() => GraphQLMoney, {
    nullable: true,
    description: 'Amount in yuan; null where there is none or the reader may not see money.',
  })
  amount!: Money | null;

  @Field(() => GraphQLQuantity, { nullable: true, description: 'Quantity in the unit of the contract.' })
  quantityMilli!: number | null;

  personId!: string | null;

  @Field(() => String, { description: 'Kind of the record it links to.' })
  subjectType!: string;

  @Field(() => ID, { description: 'The record it links to.' })
  subjectId!: string;
}

@ObjectType('AccountTimeline', { description: 'A part of the timeline of a customer, newest first.' })
export class AccountTimelineType implements Timeline {
  @Field(() => [TimelineRowType], { description: 'The rows.' })
  rows!: TimelineRowType[];

  @Field(() => String, { nullable: true, description: 'Mark for `after` of the next part; null at the end.' })
  next!: string | null;
}

@ObjectType('AccountAsOf', { description: 'What a customer was on a day, from the histories.' })
export class AccountAsOfType implements AccountAsOf {
  @Field(() => GraphQLLocalDate, { description: 'The day.' })
  on!: LocalDate;

  ownerId!: string | null;

  territoryId!: string | null;

  @Field(() => AccountTier, { description: 'Tier on the day.' })
  tier!: AccountTier;

  @Field(() => Boolean, { description: 'Supply was stopped on the day.' })
  onSupplyStop!: boolean;

  @Field(() => GraphQLMoney, {
    nullable: true,
    description: "Open on the day over the contracts in the reader's sight; null for who may not see money.",
  })
  open!: Money | null;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Of it overdue on the day.' })
  overdue!: Money | null;

  @Field(() => DelinquencyClass, {
    nullable: true,
    description: 'Strictest class on the day; null: ordinary.',
  })
  debtClass!: DelinquencyClass | null;
}

@ObjectType('AccountProtection', { description: 'What protects a customer today (LEAD-5).' })
export class AccountProtectionType implements AccountProtection {
  @Field(() => ProtectionGround, { description: 'A running contract, a claimed lead, or nothing.' })
  ground!: ProtectionGround;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day on which the last claim may fall back; null for a running contract.',
  })
  until!: LocalDate | null;
}

@ObjectType('CustomerReview', { description: 'What a review of all customers found (ARC-4, ARC-5).' })
export class CustomerReviewType implements CustomerReview {
  @Field(() => Int, { description: 'Customers looked at.' })
  looked!: number;

  @Field(() => Int, { description: 'Whose class, dormancy, age or figures changed.' })
  changed!: number;

  @Field(() => Int, { description: 'Dormant after the review.' })
  dormant!: number;
}

@ObjectType('CardCompetitor', { description: 'Whom else a customer buys from or considered.' })
export class CardCompetitorType implements CardCompetitor {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  product!: string | null;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Their price as last heard of, per unit.' })
  price!: Money | null;

  @Field(() => GraphQLLocalDate, { description: 'Day of the visit or loss that named them last.' })
  seenOn!: LocalDate;
}

@ObjectType('CardLevel', { description: 'A change of intent level on the way to the signing.' })
export class CardLevelType implements CardLevel {
  @Field(() => IntentLevel)
  fromLevel!: IntentLevel;

  @Field(() => IntentLevel)
  toLevel!: IntentLevel;

  @Field(() => GraphQLLocalDate)
  changedOn!: LocalDate;
}

@ObjectType('CustomerCard', {
  description:
    'Customer card (客户信息卡, INT-6): begins at the first signing and is fed from contracts, score cards, visit reports and losses; nobody fills it in.',
})
export class CustomerCardType implements CustomerCard {
  @Field(() => GraphQLLocalDate, { description: 'Day of the first signing.' })
  begunOn!: LocalDate;

  @Field(() => [String], { description: 'Products under signed contracts; 20 at most.' })
  products!: string[];

  @Field(() => [String], { description: 'What they are used for: projects of signed contracts; 20 at most.' })
  uses!: string[];

  @Field(() => Int, { description: 'How they buy: days to pay of the latest contract.' })
  paymentTermDays!: number;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Amount expected of their latest lead.' })
  budget!: Money | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day they wished to buy, by the latest score card.',
  })
  wishedOn!: LocalDate | null;

  @Field(() => [IntentCriterion], {
    description:
      'What they decide by: criteria rated 8 of 10 or more on the latest score card, strongest first.',
  })
  matters!: IntentCriterion[];

  @Field(() => [CardCompetitorType], { description: 'Latest first; 20 at most.' })
  competitors!: CardCompetitorType[];

  @Field(() => [CardLevelType], { description: 'Latest first; 20 at most.' })
  levels!: CardLevelType[];
}
