import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { ReasonCode } from '../../../../shared/vocabulary/visits';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { listQuery, PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';
import { needOfVisit } from '../../leads';
import { DayPlan } from '../entities/day-plan.entity';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { VisitReport } from '../entities/visit-report.entity';
import { WeekPlan } from '../entities/week-plan.entity';
import {
  dayPlansOf,
  plannedVisitList,
  repsWithoutPlan,
  visiblePlan,
  visibleVisit,
  weekPlanList,
} from '../queries/visit-lists';
import type { Conflict } from '../rules/find-conflicts';
import { conflictsOf, readableConflicts } from '../queries/week-conflicts';
import { cancelVisit } from '../use-cases/cancel-visit';
import { planVisit } from '../use-cases/plan-visit';
import { pushOutVisit } from '../use-cases/push-out-visit';
import { setDayPlan } from '../use-cases/set-day-plan';
import { updatePlannedVisit } from '../use-cases/update-planned-visit';
import { draftOf, type PlannedVisitResult } from '../use-cases/visit-parts';
import { reportVisit } from '../use-cases/report-visit';
import { freezeWeekPlans, returnWeekPlan, reviewWeekPlan, submitWeekPlan } from '../use-cases/settle-week';
import {
  PlannedVisitFilter,
  PushOutVisitInput,
  SetDayPlanInput,
  UpdateVisitInput,
  VisitDraftInput,
  VisitInput,
  WeekPlanFilter,
  WeekSummaryInput,
} from './visit.inputs';
import { VisitConflict } from './conflict.type';
import { ReportVisitInput } from './report.inputs';

const WeekPlanPage = pageOf(() => WeekPlan, 'WeekPlanPage');
const PlannedVisitPage = pageOf(() => PlannedVisit, 'PlannedVisitPage');

/** Said while the visit is being typed: it will have to ask (TER-6). */
const outsideConflict: Conflict = {
  kind: 'OUTSIDE_TERRITORY',
  severity: 'HARD',
  otherVisitId: null,
  otherRepId: null,
  otherOn: null,
};

@Resolver()
export class VisitResolver {
  @Query(() => WeekPlanPage, { description: 'Week plans in sight.' })
  @Authorized('visit.read')
  weekPlans(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => WeekPlanFilter, { nullable: true }) filter?: WeekPlanFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<WeekPlan>> {
    return listQuery(ctx, weekPlanList(ctx), { filter, sort, page });
  }

  @Query(() => WeekPlan, { description: 'One week plan.' })
  @Authorized('visit.read')
  weekPlan(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<WeekPlan> {
    return visiblePlan(ctx, id);
  }

  @Query(() => PlannedVisitPage, { description: 'Planned visits in sight.' })
  @Authorized('visit.read')
  plannedVisits(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => PlannedVisitFilter, { nullable: true }) filter?: PlannedVisitFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<PlannedVisit>> {
    return listQuery(ctx, plannedVisitList(ctx), { filter, sort, page });
  }

  @Query(() => PlannedVisit, { description: 'One planned visit.' })
  @Authorized('visit.read')
  plannedVisit(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<PlannedVisit> {
    return visibleVisit(ctx, id);
  }

  @Query(() => [User], { description: 'Reps in sight who have not handed in a plan for a week (VIS-4).' })
  @Authorized('visit.freeze')
  repsWithoutPlan(
    @Ctx() ctx: RequestContext,
    @Arg('weekStart', () => GraphQLLocalDate, { description: 'Monday.' }) weekStart: LocalDate,
  ): Promise<User[]> {
    return repsWithoutPlan(ctx, weekStart);
  }

  @Query(() => [VisitConflict], {
    description: 'What stands against a visit while it is being typed; writes nothing (COLL-2).',
  })
  @Authorized('visit.plan')
  async visitConflicts(
    @Ctx() ctx: RequestContext,
    @Arg('draft', () => VisitDraftInput) draft: VisitDraftInput,
  ): Promise<VisitConflict[]> {
    const id = draft.id ?? 'draft';
    const visit = draftOf(actorOf(ctx).userId, { ...draft, purpose: 'ORDER', goal: '' }, id);
    const { need } = await needOfVisit(ctx, visit.repId, visit);
    const found = (await conflictsOf(ctx, [visit])).get(id) ?? [];
    return readableConflicts(ctx, need === 'ASK' ? [...found, outsideConflict] : found);
  }

  @Mutation(() => PlannedVisit, {
    description: "Plan a visit into one's own week; its `conflicts` say what stands against it.",
  })
  @Authorized('visit.plan')
  async planVisit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => VisitInput) input: VisitInput,
  ): Promise<PlannedVisit> {
    return visitOf(await planVisit(ctx, input));
  }

  @Mutation(() => PlannedVisit, { description: "Change a visit of one's own draft." })
  @Authorized('visit.plan')
  async updatePlannedVisit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateVisitInput) input: UpdateVisitInput,
  ): Promise<PlannedVisit> {
    return visitOf(await updatePlannedVisit(ctx, input));
  }

  @Mutation(() => PlannedVisit, {
    description: 'Cancel a visit; after the freeze with a reason code, and counted.',
  })
  @Authorized('visit.plan')
  cancelVisit(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => ReasonCode, { nullable: true }) reason?: ReasonCode,
  ): Promise<PlannedVisit> {
    return cancelVisit(ctx, id, reason ?? null);
  }

  @Mutation(() => PlannedVisit, {
    description:
      'Something more important takes the place of a visit: it moves to another day or week, and both show it. Answers the new item (VIS-5).',
  })
  @Authorized('visit.plan')
  async pushOutVisit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PushOutVisitInput) input: PushOutVisitInput,
  ): Promise<PlannedVisit> {
    return visitOf(await pushOutVisit(ctx, input));
  }

  @Mutation(() => WeekPlan, {
    description: "Hand one's plan in; hard conflicts open collision cases by themselves (COLL-1).",
  })
  @Authorized('visit.plan')
  submitWeekPlan(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('summary', () => WeekSummaryInput, {
      nullable: true,
      description: 'Of the week before; needed where it had a plan (VIS-1).',
    })
    summary?: WeekSummaryInput,
  ): Promise<WeekPlan> {
    return submitWeekPlan(ctx, id, version, summary ?? null);
  }

  @Query(() => [DayPlan], { description: 'Day plans of a week in sight (VIS-1).' })
  @Authorized('visit.read')
  dayPlans(
    @Ctx() ctx: RequestContext,
    @Arg('weekStart', () => GraphQLLocalDate, { description: 'Monday.' }) weekStart: LocalDate,
    @Arg('repId', () => ID, { nullable: true }) repId?: string,
  ): Promise<DayPlan[]> {
    return dayPlansOf(ctx, weekStart, repId ?? null);
  }

  @Mutation(() => DayPlan, {
    description:
      "Order and times of the day's visits, made the day before; closed once the day begins (VIS-1).",
  })
  @Authorized('visit.plan')
  setDayPlan(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetDayPlanInput) input: SetDayPlanInput,
  ): Promise<DayPlan> {
    return setDayPlan(ctx, input);
  }

  @Mutation(() => WeekPlan, { description: 'Send a plan back with what to change.' })
  @Authorized('visit.freeze')
  returnWeekPlan(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<WeekPlan> {
    return returnWeekPlan(ctx, id, reason);
  }

  @Mutation(() => [WeekPlan], {
    description: 'Freeze handed-in plans, all or none; refused while a hard conflict is unsolved (VIS-4).',
  })
  @Authorized('visit.freeze')
  freezeWeekPlans(@Ctx() ctx: RequestContext, @Arg('ids', () => [ID]) ids: string[]): Promise<WeekPlan[]> {
    return freezeWeekPlans(ctx, ids);
  }

  @Mutation(() => WeekPlan, { description: 'Close a frozen week that is over.' })
  @Authorized('visit.freeze')
  reviewWeekPlan(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<WeekPlan> {
    return reviewWeekPlan(ctx, id);
  }

  @Mutation(() => VisitReport, {
    description: 'Report a visit that was made; on a lead it renews the protection (VIS-6, LEAD-6).',
  })
  @Authorized('visit.report')
  reportVisit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReportVisitInput) input: ReportVisitInput,
  ): Promise<VisitReport> {
    return reportVisit(ctx, input);
  }
}

/** The conflicts are a field of the visit, computed where they are asked for. */
function visitOf({ visit }: PlannedVisitResult): PlannedVisit {
  return visit;
}
