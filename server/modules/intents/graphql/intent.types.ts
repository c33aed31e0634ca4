import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AttentionMark, IntentCriterion } from '../../../../shared/vocabulary/intents';
import { IntentLevel, LeadSource, LeadState } from '../../../../shared/vocabulary/leads';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { User } from '../../identity';
import { FollowUp, Lead, LeadLevelChange, ProbeHitType } from '../../leads';
import { LossRecord } from '../../losses';
import { PlannedVisit } from '../../visits';
import { IntentScore } from '../entities/intent-score.entity';
import { Reception } from '../entities/reception.entity';
import type { DailyReport, TeamDay } from '../queries/daily-report';
import type { FunnelStage, OpenLeads, SourceConversion } from '../queries/funnel';
import type { FollowUpDuty, IntentColumn } from '../queries/intent-board';
import type { LossLine } from '../queries/loss-report';
import type { ReceptionFigures } from '../queries/receptions';
import type { WorkedLead } from '../queries/work-facts';

export const LossGroupCode = {
  REP: 'REP',
  REASON: 'REASON',
  COMPETITOR: 'COMPETITOR',
  TIER: 'TIER',
  LEVEL: 'LEVEL',
  SOURCE: 'SOURCE',
} as const;
registerEnumType(LossGroupCode, {
  name: 'LossGroup',
  description: 'What losses are counted by (LOSS-3, INT-5).',
});

const DueBecauseCode = { AGREED: 'AGREED', INTERVAL: 'INTERVAL' } as const;
registerEnumType(DueBecauseCode, {
  name: 'FollowUpDueBecause',
  description: 'What makes a contact due (INT-3).',
});

@ObjectType('IntentRating', { description: 'A line of a score card.' })
export class IntentRatingType {
  @Field(() => IntentCriterion)
  criterion!: IntentCriterion;

  @Field(() => Int)
  rating!: number;

  @Field(() => Int, { description: 'Points of the criterion at the best rating.' })
  weight!: number;
}

@ObjectType('WorkedLead', { description: 'A lead with what is to be done next (INT-3).' })
export class WorkedLeadType implements WorkedLead {
  @Field(() => Lead)
  lead!: Lead;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day the customer was last reached.' })
  lastContactOn!: LocalDate | null;

  @Field(() => String, { nullable: true })
  nextStep!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  nextStepOn!: LocalDate | null;

  @Field(() => IntentScore, { nullable: true })
  score!: IntentScore | null;

  @Field(() => GraphQLLocalDate, {
    description: 'Day of the next contact: agreed, or by the interval of the level.',
  })
  dueOn!: LocalDate;

  @Field(() => DueBecauseCode)
  because!: 'AGREED' | 'INTERVAL';

  @Field(() => Int)
  overdueDays!: number;

  @Field(() => AttentionMark)
  mark!: AttentionMark;
}

@ObjectType('IntentColumn', { description: 'A column of the intent board with its sums.' })
export class IntentColumnType implements IntentColumn {
  @Field(() => IntentLevel)
  level!: IntentLevel;

  @Field(() => Int)
  count!: number;

  @Field(() => GraphQLMoney)
  expectedAmount!: Money;

  @Field(() => [WorkedLeadType], { description: 'At most 50, the most urgent first.' })
  cards!: WorkedLeadType[];
}

@ObjectType('FollowUpDuties', { description: 'Whom to speak to next, the longest overdue first (INT-3).' })
export class FollowUpDutiesType implements FollowUpDuty {
  @Field(() => [WorkedLeadType], { description: 'At most 500.' })
  items!: WorkedLeadType[];

  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  overdue!: number;

  @Field(() => Int)
  attention!: number;

  @Field(() => Int)
  cooling!: number;
}

@ObjectType('DailyReport', { description: "One rep's day, from the records alone (日报表, INT-4)." })
export class DailyReportType implements DailyReport {
  @Field(() => User)
  rep!: User;

  @Field(() => GraphQLLocalDate)
  day!: LocalDate;

  @Field(() => GraphQLLocalDate, { description: 'The next working day: what is planned for it.' })
  nextDay!: LocalDate;

  @Field(() => [FollowUp])
  contacts!: FollowUp[];

  @Field(() => [Reception])
  receptions!: Reception[];

  @Field(() => [PlannedVisit])
  visits!: PlannedVisit[];

  @Field(() => [Lead])
  newLeads!: Lead[];

  @Field(() => [LeadLevelChange])
  levelChanges!: LeadLevelChange[];

  @Field(() => [Lead])
  deals!: Lead[];

  @Field(() => [LossRecord])
  losses!: LossRecord[];

  @Field(() => [PlannedVisit])
  plannedVisits!: PlannedVisit[];

  @Field(() => [FollowUp], { description: 'Steps agreed for the days until the next working day.' })
  nextSteps!: FollowUp[];
}

@ObjectType('TeamDay', { description: "The numbers of one rep's day (INT-4)." })
export class TeamDayType implements TeamDay {
  @Field(() => User)
  rep!: User;

  @Field(() => Int)
  contacts!: number;

  @Field(() => Int)
  receptions!: number;

  @Field(() => Int)
  visits!: number;

  @Field(() => Int)
  newLeads!: number;

  @Field(() => Int)
  levelChanges!: number;

  @Field(() => Int)
  deals!: number;

  @Field(() => Int)
  losses!: number;

  @Field(() => Int, { description: 'For the next working day.' })
  plannedVisits!: number;
}

@ObjectType({
  description: 'Answer to a reception: the line, and what the customer met, redacted (INT-6, LEAD-2).',
})
export class RecordReceptionPayload {
  @Field(() => Reception)
  reception!: Reception;

  @Field(() => [ProbeHitType])
  matches!: ProbeHitType[];
}

@ObjectType({ description: 'A number of receptions under a key: hour, weekday (1 = Monday), month.' })
export class ReceptionCount {
  @Field(() => String)
  key!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "A rep's receptions and how many left no contact (INT-6)." })
export class ReceptionsOfRep {
  @Field(() => ID)
  repId!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Int)
  withoutContact!: number;

  @Field(() => Int, { nullable: true, description: 'In basis points.' })
  withoutContactBp!: number | null;
}

@ObjectType('ReceptionFigures', {
  description: 'When customers come, and who lets them leave without a phone.',
})
export class ReceptionFiguresType implements ReceptionFigures {
  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  withoutContact!: number;

  @Field(() => Int, { nullable: true })
  withoutContactBp!: number | null;

  @Field(() => [ReceptionCount])
  byHour!: ReceptionCount[];

  @Field(() => [ReceptionCount])
  byWeekday!: ReceptionCount[];

  @Field(() => [ReceptionCount])
  byMonth!: ReceptionCount[];

  @Field(() => [ReceptionsOfRep])
  byRep!: ReceptionsOfRep[];
}

@ObjectType('SourceConversion', { description: 'What became of the leads of a source (LEAD-13).' })
export class SourceConversionType implements SourceConversion {
  @Field(() => LeadSource)
  source!: LeadSource;

  @Field(() => Int)
  registered!: number;

  @Field(() => Int)
  approved!: number;

  @Field(() => Int)
  won!: number;

  @Field(() => Int)
  lost!: number;

  @Field(() => Int, { nullable: true, description: 'Won of registered, in basis points.' })
  conversionBp!: number | null;
}

@ObjectType('FunnelStage', { description: 'How many leads came so far.' })
export class FunnelStageType implements FunnelStage {
  @Field(() => LeadState)
  stage!: LeadState;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { nullable: true })
  fromBeforeBp!: number | null;

  @Field(() => Int, { nullable: true })
  fromStartBp!: number | null;
}

@ObjectType('OpenLeads', { description: 'Open leads of a level and state, with their age.' })
export class OpenLeadsType implements OpenLeads {
  @Field(() => IntentLevel)
  level!: IntentLevel;

  @Field(() => LeadState)
  state!: LeadState;

  @Field(() => Int)
  count!: number;

  @Field(() => GraphQLMoney)
  expectedAmount!: Money;

  @Field(() => [Int], { description: 'By days since registration: up to 30, 31–90, 91–180, more.' })
  ages!: number[];
}

@ObjectType('LossLine', { description: 'Losses under a key (LOSS-3, INT-5).' })
export class LossLineType implements LossLine {
  @Field(() => String, {
    nullable: true,
    description: 'Id of the rep, code, or name; null where it is not known.',
  })
  key!: string | null;

  @Field(() => Int)
  lost!: number;

  @Field(() => GraphQLMoney)
  amount!: Money;

  @Field(() => Int, { nullable: true })
  won!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Lost of lost and won; where nothing is won by the key, its share of all losses. In basis points.',
  })
  rateBp!: number | null;
}
