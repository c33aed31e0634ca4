import { In } from 'typeorm';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import { meetingKind, type MeetingKind } from '../../../../shared/vocabulary/planning';
import type { ReasonCode, VisitState } from '../../../../shared/vocabulary/visits';
import { actorOf, isActing } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { listQuery } from '../../../core/list-query';
import { notFound } from '../../../core/persistence';
import { Unit, User } from '../../identity';
import { LeadClaim, listLeads, OutsideRequest } from '../../leads';
import { listDuties } from '../../tiers';
import { conflictsOf, plannedVisitList, PlannedVisit, repsWithoutPlan, weekPlanList } from '../../visits';
import { placesOf, subjectOf } from './week-needs';

/** One thing of the meeting: whose it is, what it is about, and what a decision on it needs to name. */
export interface MeetingItem {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly repId: string | null;
  readonly repName: string;
  readonly team: string;
  readonly subject: string;
  readonly on: LocalDate | null;
  /** Conflicts of a plan, visits of a ready one. */
  readonly count: number | null;
  readonly state: VisitState | null;
  readonly reason: ReasonCode | null;
  /** Id of the plan, lead, request, account or visit. */
  readonly targetId: string;
  readonly version: number | null;
}

type Draft = Omit<MeetingItem, 'repName' | 'team'>;

const WHOLE = { number: 1, size: 200 };
const none = { on: null, count: null, state: null, reason: null, version: null };

/**
 * Everything a manager's meeting on a week goes through, in its order: missing plans, hard conflicts, plans to freeze,
 * registrations, outside requests, visits owed, protections that end, what was off plan last week (VIS-4).
 */
export async function meetingItems(
  ctx: RequestContext,
  weekStart: LocalDate,
  unitId: string | null,
): Promise<MeetingItem[]> {
  const parts = [
    await missingPlans(ctx, weekStart),
    await submittedPlans(ctx, weekStart),
    await registrations(ctx),
    await outsideRequests(ctx),
    await dutiesDue(ctx, weekStart),
    await protections(ctx),
    await offPlan(ctx, addDays(weekStart, -7)),
  ].flat();
  const people = new Map(
    (
      await ctx.db.findBy(User, {
        id: In([...new Set(parts.flatMap(({ repId }) => (repId ? [repId] : [])))]),
      })
    ).map((user) => [user.id, user]),
  );
  const units = new Map((await ctx.db.find(Unit)).map((unit) => [unit.id, unit]));
  const wanted = unitId ? units.get(unitId) : null;
  if (unitId && !wanted) throw notFound(Unit, 'unitId');
  return parts
    .map((part) => {
      const person = people.get(part.repId ?? '');
      const unit = units.get(person?.unitId ?? '');
      return {
        item: { ...part, repName: person?.name ?? '', team: unit?.name ?? '' },
        path: unit?.path ?? '',
      };
    })
    .filter(({ path }) => !wanted || path.startsWith(wanted.path))
    .map(({ item }) => item)
    .sort(
      (a, b) =>
        order(a) - order(b) || a.team.localeCompare(b.team, 'zh') || a.repName.localeCompare(b.repName, 'zh'),
    );
}

const order = ({ kind }: MeetingItem): number => meetingKind.list.indexOf(kind);

async function missingPlans(ctx: RequestContext, weekStart: LocalDate): Promise<Draft[]> {
  return (await repsWithoutPlan(ctx, weekStart)).map(({ id }) => ({
    ...none,
    id: `missing:${id}`,
    kind: 'MISSING_PLAN',
    repId: id,
    subject: '',
    targetId: id,
  }));
}

/** Handed-in plans: those with a hard conflict one by one, the others ready. One's own waits for somebody else. */
async function submittedPlans(ctx: RequestContext, weekStart: LocalDate): Promise<Draft[]> {
  const { items } = await listQuery(ctx, weekPlanList(ctx), {
    filter: { weekStart, state: 'SUBMITTED' },
    page: WHOLE,
  });
  const plans = items.filter(({ repId }) => !isActing(ctx, repId));
  const visits = await ctx.db.find(PlannedVisit, {
    where: { planId: In(plans.map(({ id }) => id)), state: 'PLANNED' },
    order: { visitOn: 'ASC', id: 'ASC' },
  });
  const conflicts = await conflictsOf(ctx, visits);
  const hardOf = (visit: PlannedVisit): number =>
    (conflicts.get(visit.id) ?? []).filter(({ severity }) => severity === 'HARD').length;
  const places = await placesOf(ctx, visits.map(subjectOf));
  return plans.map((plan) => {
    const own = visits.filter(({ planId }) => planId === plan.id);
    const hard = own.filter((visit) => hardOf(visit) > 0);
    const names = new Set(
      (hard.length > 0 ? hard : own).map((visit) => places.get(subjectOf(visit))?.name ?? ''),
    );
    return {
      ...none,
      id: `plan:${plan.id}`,
      kind: hard.length > 0 ? ('HARD_CONFLICT' as const) : ('PLAN_READY' as const),
      repId: plan.repId,
      subject: [...names].join('、'),
      count: hard.length > 0 ? hard.length : own.length,
      targetId: plan.id,
      version: plan.version,
    };
  });
}

async function registrations(ctx: RequestContext): Promise<Draft[]> {
  const { items } = await listLeads(ctx, { filter: { state: 'REGISTERED' }, page: WHOLE });
  return items.map((lead) => ({
    ...none,
    id: `lead:${lead.id}`,
    kind: 'SECOND_REVIEW' as const,
    repId: lead.registeredById,
    subject: [lead.customerName, lead.siteName].filter(Boolean).join(' · '),
    targetId: lead.id,
    version: lead.version,
  }));
}

async function outsideRequests(ctx: RequestContext): Promise<Draft[]> {
  const requests = await ctx.db.find(OutsideRequest, {
    where: { state: 'PENDING', askedId: actorOf(ctx).userId },
    order: { id: 'ASC' },
    take: WHOLE.size,
  });
  return requests.map((request) => ({
    ...none,
    id: `outside:${request.id}`,
    kind: 'OUTSIDE_REQUEST' as const,
    repId: request.repId,
    subject: request.customerName,
    targetId: request.id,
    version: request.version,
  }));
}

/** Visits owed whose period ends within the week or the one after it. */
async function dutiesDue(ctx: RequestContext, weekStart: LocalDate): Promise<Draft[]> {
  const { items } = await listDuties(
    ctx,
    { on: addDays(weekStart, 4), state: 'OWED' },
    { number: 1, size: 5000 },
  );
  return items
    .filter(({ to }) => to <= addDays(weekStart, 13))
    .slice(0, WHOLE.size)
    .map((duty) => ({
      ...none,
      id: `duty:${duty.id}`,
      kind: 'DUTY_OVERDUE' as const,
      repId: duty.userId,
      subject: duty.accountName,
      on: duty.to,
      count: duty.required - duty.done,
      targetId: duty.accountId,
    }));
}

async function protections(ctx: RequestContext): Promise<Draft[]> {
  const { items } = await listLeads(ctx, { filter: { endingWithinDays: 7 }, page: WHOLE });
  const claims = await ctx.db.findBy(LeadClaim, { leadId: In(items.map(({ id }) => id)), openKey: 1 });
  return items.map((lead) => ({
    ...none,
    id: `protection:${lead.id}`,
    kind: 'PROTECTION_ENDING' as const,
    repId: lead.ownerId,
    subject: [lead.customerName, lead.siteName].filter(Boolean).join(' · '),
    on: claims.find(({ leadId }) => leadId === lead.id)?.fallsBackOn ?? null,
    targetId: lead.id,
  }));
}

async function offPlan(ctx: RequestContext, weekStart: LocalDate): Promise<Draft[]> {
  const { items } = await listQuery(ctx, plannedVisitList(ctx), {
    filter: { weekStart, changed: true },
    page: WHOLE,
  });
  const places = await placesOf(ctx, items.map(subjectOf));
  return items.map((visit) => ({
    ...none,
    id: `visit:${visit.id}`,
    kind: 'OFF_PLAN' as const,
    repId: visit.repId,
    subject: places.get(subjectOf(visit))?.name ?? '',
    on: visit.visitOn,
    state: visit.state,
    reason: visit.changeReason,
    targetId: visit.id,
  }));
}
