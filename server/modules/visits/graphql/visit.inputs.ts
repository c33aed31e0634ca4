import { ArrayMaxSize, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import {
  ReasonCode,
  VisitPurpose,
  VisitSlot,
  VisitState,
  VisitType,
  WeekPlanState,
} from '../../../../shared/vocabulary/visits';
import { NotBlank } from '../../../core/check-input';
import { GraphQLLocalDate } from '../../../core/scalars';

@InputType({ description: 'Narrows week plans.' })
export class WeekPlanFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Monday of the week.' })
  weekStart?: LocalDate;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => WeekPlanState, { nullable: true })
  state?: WeekPlanState;
}

@InputType({ description: 'Narrows planned visits.' })
export class PlannedVisitFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Monday of the week.' })
  weekStart?: LocalDate;

  @Field(() => GraphQLLocalDate, { nullable: true })
  visitOn?: LocalDate;

  @Field(() => ID, { nullable: true })
  repId?: string;

  @Field(() => ID, { nullable: true })
  accountId?: string;

  @Field(() => ID, { nullable: true })
  leadId?: string;

  @Field(() => VisitState, { nullable: true })
  state?: VisitState;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Added, cancelled or pushed out after the freeze (VIS-4).',
  })
  changed?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Past visits that still lack their report.' })
  unreported?: boolean;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType({ description: 'A visit: whom (account or lead, one of them), when, what for (VIS-2).' })
export class VisitInput {
  @Field(() => ID, { nullable: true })
  accountId?: string | null;

  @Field(() => ID, { nullable: true })
  leadId?: string | null;

  @Field(() => GraphQLLocalDate)
  visitOn!: LocalDate;

  @Field(() => VisitSlot)
  slot!: VisitSlot;

  @Field(() => VisitPurpose)
  purpose!: VisitPurpose;

  @Field(() => String)
  @NotBlank()
  @MaxLength(300)
  goal!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(200)
  place?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Colleague of a joint visit; no conflict once both name each other.',
  })
  jointWithId?: string | null;

  @Field(() => ReasonCode, { nullable: true, description: 'Needed once the week is frozen.' })
  changeReason?: ReasonCode | null;

  @Field(() => String, { nullable: true, description: 'Agreed time, "09:30"; with its end.' })
  @Matches(TIME)
  startsAt?: string | null;

  @Field(() => String, { nullable: true })
  @Matches(TIME)
  endsAt?: string | null;

  @Field(() => VisitType, {
    nullable: true,
    description: 'Kind of visit; left out, it follows from purpose, tier and history (VIS-7).',
  })
  visitType?: VisitType | null;

  @Field(() => [ID], { nullable: true, description: 'Who goes along besides the joint colleague (VIS-8).' })
  @ArrayMaxSize(10)
  companionIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Why more people go than normally.' })
  @MaxLength(200)
  companionReason?: string | null;
}

@InputType({ description: 'Something more important takes the place of a visit (VIS-5).' })
export class PushOutVisitInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'The day it moves to, in this week or a later one.' })
  visitOn!: LocalDate;

  @Field(() => VisitSlot)
  slot!: VisitSlot;

  @Field(() => ReasonCode, { nullable: true, description: 'Needed once one of the weeks is frozen.' })
  reason?: ReasonCode | null;
}

@InputType({ description: "A changed visit of one's own draft." })
export class UpdateVisitInput extends VisitInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'A visit as it is being typed.' })
export class VisitDraftInput {
  @Field(() => ID, { nullable: true, description: 'Of the stored visit when it is being changed.' })
  id?: string | null;

  @Field(() => ID, { nullable: true })
  accountId?: string | null;

  @Field(() => ID, { nullable: true })
  leadId?: string | null;

  @Field(() => GraphQLLocalDate)
  visitOn!: LocalDate;

  @Field(() => VisitSlot)
  slot!: VisitSlot;

  @Field(() => ID, { nullable: true })
  jointWithId?: string | null;

  @Field(() => String, { nullable: true })
  @Matches(TIME)
  startsAt?: string | null;

  @Field(() => String, { nullable: true })
  @Matches(TIME)
  endsAt?: string | null;
}

@InputType({ description: 'What came of the week before (本周小结), handed in with the next plan (VIS-1).' })
export class WeekSummaryInput {
  @Field(() => String, { description: 'Done against the plan, results.' })
  @NotBlank()
  @MaxLength(1000)
  result!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(1000)
  problems?: string | null;

  @Field(() => String, { nullable: true, description: 'Support asked for.' })
  @MaxLength(1000)
  support?: string | null;
}

@InputType({ description: 'A visit of the day with its time.' })
export class DayPlanItemInput {
  @Field(() => ID)
  visitId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'Time of the day, "09:30".' })
  @Matches(TIME)
  startsAt!: string;

  @Field(() => String)
  @Matches(TIME)
  endsAt!: string;
}

@InputType({ description: 'Order and times of all visits of a day (VIS-1).' })
export class SetDayPlanInput {
  @Field(() => GraphQLLocalDate)
  day!: LocalDate;

  @Field(() => [DayPlanItemInput])
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  items!: DayPlanItemInput[];
}
