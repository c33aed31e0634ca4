import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { MatchReason } from '../../../../shared/vocabulary/accounts';
import {
  CollisionStrength,
  IntentLevel,
  LeadState,
  ProbeOutcome,
  ProtectionEnd,
} from '../../../../shared/vocabulary/leads';
import { GraphQLInstant, GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { CollisionCase } from '../entities/collision-case.entity';
import { Lead } from '../entities/lead.entity';
import type { Exemption } from '../rules/fall-back';
import type { RedactedHit } from '../queries/redacted-hits';
import type { Protection } from '../rules/protection';

@ObjectType('ProbeHit', {
  description: "A customer or lead that is met: department and dates, never the other's data (LEAD-2).",
})
export class ProbeHitType implements RedactedHit {
  @Field(() => CollisionStrength)
  strength!: CollisionStrength;

  @Field(() => [MatchReason])
  reasons!: MatchReason[];

  @Field(() => Boolean)
  mine!: boolean;

  @Field(() => String, { nullable: true, description: 'Unit of whoever holds it.' })
  department!: string | null;

  @Field(() => GraphQLInstant, { nullable: true })
  heldSince!: Date | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  protectedUntil!: LocalDate | null;

  @Field(() => ID, { nullable: true, description: "Only of the reader's own leads and those in the pool." })
  leadId!: string | null;
}

@ObjectType({ description: 'Answer to a check before chasing.' })
export class CheckCustomerPayload {
  @Field(() => ProbeOutcome)
  outcome!: ProbeOutcome;

  @Field(() => [ProbeHitType])
  hits!: ProbeHitType[];
}

@ObjectType({
  description:
    'Answer to a registration: the lead and, where another holds the customer, the case it opened or joined (COLL-1).',
})
export class RegisterLeadPayload {
  @Field(() => ProbeOutcome, {
    description:
      'FREE: held; SUSPECTED: held, both superiors look; TAKEN: another was first, the lead is disputed.',
  })
  outcome!: ProbeOutcome;

  @Field(() => Lead)
  lead!: Lead;

  @Field(() => [ProbeHitType])
  matches!: ProbeHitType[];

  @Field(() => CollisionCase, { nullable: true })
  collisionCase!: CollisionCase | null;
}

@ObjectType('LeadProtection', {
  description:
    'How long a lead is protected (保护期), from the function that the nightly job asks (LEAD-5…7).',
})
export class LeadProtectionType implements Protection {
  @Field(() => GraphQLLocalDate, { description: 'Last protected day: the earlier of both ends.' })
  until!: LocalDate;

  @Field(() => ProtectionEnd)
  because!: ProtectionEnd;

  @Field(() => GraphQLLocalDate)
  termEndsOn!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: 'Last day for an effective follow-up, grace included.' })
  followUpEndsOn!: LocalDate;

  @Field(() => Int)
  daysLeft!: number;

  @Field(() => ID, { description: 'Claim or follow-up that the term counts from.' })
  anchorEventId!: string;

  @Field(() => Int)
  extensionsUsed!: number;

  @Field(() => Int)
  extensionsLeft!: number;

  @Field(() => Boolean, { description: 'A case is open: the clock stands still.' })
  frozen!: boolean;

  @Field(() => Int, { nullable: true, description: 'The warning that is due, in days.' })
  warn!: number | null;
}

@ObjectType({ description: 'Number of leads in a state.' })
export class LeadStateCount {
  @Field(() => LeadState)
  state!: LeadState;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'Number of leads of a level.' })
export class LeadLevelCount {
  @Field(() => IntentLevel)
  level!: IntentLevel;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'Figures over exactly the leads that the list with the same filter shows.' })
export class LeadSummary {
  @Field(() => Int)
  total!: number;

  @Field(() => GraphQLMoney)
  expectedAmount!: Money;

  @Field(() => [LeadStateCount])
  byState!: LeadStateCount[];

  @Field(() => [LeadLevelCount])
  byLevel!: LeadLevelCount[];
}

@ObjectType('EndingLead', { description: 'A lead whose protection ends soon.' })
export class EndingLeadType {
  @Field(() => Lead)
  lead!: Lead;

  @Field(() => LeadProtectionType)
  protection!: LeadProtectionType;

  @Field(() => String, {
    nullable: true,
    description: 'Why it stays all the same (LEAD-7); null where it falls back.',
  })
  exemption!: Exemption | null;
}
