import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { ProtectionGround, TimelineKind } from '../../../../shared/vocabulary/archive';
import { DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import { GraphQLLocalDate, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';
import type { AccountAsOf } from '../queries/account-as-of';
import type { AccountProtection } from '../queries/account-facts';
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
