import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import {
  ReasonCode,
  VisitPurpose,
  VisitSlot,
  VisitState,
  VisitType,
} from '../../../../shared/vocabulary/visits';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, FlagColumn, IdColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';
import { Lead } from '../../leads';
import { WeekPlan } from './week-plan.entity';

@ObjectType({ description: 'A visit in a week plan (拜访安排): whom, when, what for (VIS-2).' })
@Entity('planned_visit')
@Index('idx_planned_visit_plan', ['planId'])
@Index('idx_planned_visit_week', ['weekStart'])
@Index('idx_planned_visit_rep_day', ['repId', 'visitOn'])
@Index('idx_planned_visit_account_week', ['accountId', 'weekStart'])
@Index('idx_planned_visit_lead_week', ['leadId', 'weekStart'])
export class PlannedVisit extends BaseEntity {
  @RefColumn(() => WeekPlan, 'fk_planned_visit_plan')
  planId!: string;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_planned_visit_rep')
  repId!: string;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Account, 'fk_planned_visit_account', { nullable: true })
  accountId!: string | null;

  @Field(() => ID, { nullable: true })
  @RefColumn(() => Lead, 'fk_planned_visit_lead', { nullable: true })
  leadId!: string | null;

  @DayColumn()
  weekStart!: LocalDate;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  visitOn!: LocalDate;

  @Field(() => VisitSlot)
  @CodeColumn()
  slot!: VisitSlot;

  @Field(() => VisitPurpose)
  @CodeColumn()
  purpose!: VisitPurpose;

  @Field(() => String, { description: 'What the visit is to reach.' })
  @TextColumn(300)
  goal!: string;

  @Field(() => String, { nullable: true })
  @TextColumn(200, { nullable: true })
  place!: string | null;

  @Field(() => ID, { nullable: true, description: 'The colleague of a joint visit; both name each other.' })
  @RefColumn(() => User, 'fk_planned_visit_joint', { nullable: true })
  jointWithId!: string | null;

  @Field(() => VisitState)
  @CodeColumn()
  state!: VisitState;

  @Field(() => Boolean, { description: 'Added after the freeze (VIS-4).' })
  @FlagColumn()
  offPlan!: boolean;

  @Field(() => ReasonCode, { nullable: true, description: 'Why it was added or cancelled after the freeze.' })
  @CodeColumn({ nullable: true })
  changeReason!: ReasonCode | null;

  @Field(() => ID, {
    nullable: true,
    description: "The request it needs because it leads outside the rep's territory; null inside (TER-6).",
  })
  @IdColumn({ nullable: true })
  outsideRequestId!: string | null;

  @Field(() => VisitType, {
    nullable: true,
    description:
      'Kind of visit, told by its purpose, tier and history or by its rep; chooses the checklist (VIS-7).',
  })
  @CodeColumn({ nullable: true })
  visitType!: VisitType | null;

  @Field(() => String, { nullable: true, description: 'Time of the day, "09:30", where it is agreed.' })
  @TextColumn(5, { nullable: true })
  startsAt!: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(5, { nullable: true })
  endsAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why more people go than normally (VIS-8).' })
  @TextColumn(200, { nullable: true })
  companionReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The visit that was pushed out to this day (VIS-5).' })
  @IdColumn({ nullable: true })
  pushedFromId!: string | null;
}
