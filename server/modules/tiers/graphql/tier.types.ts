import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { DutyHolder, DutyPeriod, DutyState, TierPart } from '../../../../shared/vocabulary/tiers';
import { GraphQLLocalDate } from '../../../core/scalars';

@ObjectType({ description: 'One part of a score and how it came about (TIER-2).' })
export class TierScorePart {
  @Field(() => TierPart)
  part!: TierPart;

  @Field(() => Int, { description: '0 to 100.' })
  score!: number;

  @Field(() => Int, { description: 'Weight against the other parts.' })
  weight!: number;

  @Field(() => String, { description: "The facts it came from, in the reader's language." })
  text!: string;
}

@ObjectType({ description: 'Customers of one tier in a review, against the share it is to have (TIER-1).' })
export class TierReviewColumn {
  @Field(() => AccountTier)
  tier!: AccountTier;

  @Field(() => Int, { description: 'Customers it is to have by the shares.' })
  target!: number;

  @Field(() => Int, { description: 'Customers it had when the review was opened.' })
  before!: number;

  @Field(() => Int, { description: 'Customers the review proposes.' })
  proposed!: number;

  @Field(() => Int, { description: 'Customers it would have on accepting.' })
  final!: number;
}

@ObjectType('TierTerms', { description: 'What a tier gives a customer (TIER-4).' })
export class TierTermsType {
  @Field(() => AccountTier)
  tier!: AccountTier;

  @Field(() => Int, { description: 'Largest discount without the VP, in 1/10,000 of the going price.' })
  discountBp!: number;

  @Field(() => Int, { description: 'What the credit limit is multiplied by, in 1/10,000.' })
  creditFactorBp!: number;

  @Field(() => Int, { description: 'Longest days to pay without the VP.' })
  termDays!: number;

  @Field(() => Int, { description: 'Place in the queue for supply, 1 is served first.' })
  deliveryPriority!: number;
}

@ObjectType({ description: 'Hours for visits that a person needs against what they have (TIER-3, TIER-5).' })
export class DutyLoad {
  @Field(() => ID)
  userId!: string;

  @Field(() => DutyHolder)
  holder!: DutyHolder;

  @Field(() => Int, { description: 'Needed on accepting, tenths of an hour a month.' })
  needed!: number;

  @Field(() => Int, { description: 'Needed today, tenths of an hour a month.' })
  neededBefore!: number;

  @Field(() => Int, { description: 'Available by policy, tenths of an hour a month.' })
  available!: number;
}

@ObjectType({ description: 'Customers that change from the terms of one tier to those of another.' })
export class TierTermsChange {
  @Field(() => TierTermsType)
  from!: TierTermsType;

  @Field(() => TierTermsType)
  to!: TierTermsType;

  @Field(() => Int)
  customers!: number;
}

@ObjectType({ description: 'What accepting a review would mean (TIER-3).' })
export class TierReviewImpact {
  @Field(() => Int, { description: 'Customers whose tier changes.' })
  changed!: number;

  @Field(() => Int, { description: 'Customers for whom the director decided otherwise.' })
  overridden!: number;

  @Field(() => [DutyLoad], { description: 'Most overloaded first.' })
  loads!: DutyLoad[];

  @Field(() => [TierTermsChange])
  terms!: TierTermsChange[];

  @Field(() => Int, { description: 'Live leads that can no longer fall to the pool (LEAD-7).' })
  leadsLeavingPool!: number;

  @Field(() => Int, { description: 'Live leads that can fall to the pool from then on.' })
  leadsEnteringPool!: number;
}

@ObjectType({ description: 'A duty to visit a customer in a period (分级拜访职责, TIER-5).' })
export class VisitDuty {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  accountName!: string;

  @Field(() => String)
  accountCode!: string;

  @Field(() => AccountTier)
  tier!: AccountTier;

  @Field(() => DutyHolder, { description: 'Whose duty it is.' })
  holder!: DutyHolder;

  @Field(() => DutyPeriod)
  period!: DutyPeriod;

  @Field(() => GraphQLLocalDate)
  from!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: 'Last day of the period.' })
  to!: LocalDate;

  @Field(() => ID, { nullable: true, description: 'Who owes it; null where nobody has the part.' })
  userId!: string | null;

  @Field(() => Int)
  required!: number;

  @Field(() => Int, { description: 'Reported visits in the period.' })
  done!: number;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last counting visit of the quarter.' })
  lastVisitOn!: LocalDate | null;

  @Field(() => DutyState)
  state!: DutyState;
}

@ObjectType({ description: 'Duties of one tier, counted.' })
export class DutyFigure {
  @Field(() => AccountTier)
  tier!: AccountTier;

  @Field(() => Int)
  duties!: number;

  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  owed!: number;

  @Field(() => Int)
  missed!: number;
}

@ObjectType({ description: 'One page of the duties to visit, and the figures over all of them.' })
export class VisitDutyPage {
  @Field(() => [VisitDuty])
  items!: VisitDuty[];

  @Field(() => Int, { description: 'Number of all rows that match, over all pages.' })
  total!: number;

  @Field(() => [DutyFigure])
  figures!: DutyFigure[];
}
