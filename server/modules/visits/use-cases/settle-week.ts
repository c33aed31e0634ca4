import { In } from 'typeorm';
import type { WeekPlanState } from '../../../../shared/vocabulary/visits';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import { actorOf, doerOf, isActing } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, notFound } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { didInTheNameOf, recordAudit } from '../../audit';
import { workingCalendarFor } from '../../calendar';
import { superiorsOf, User } from '../../identity';
import { Lead, openCollisionForVisit } from '../../leads';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { WeekPlan } from '../entities/week-plan.entity';
import { visitsPolicy, type VisitsPolicy } from '../policy';
import { visiblePlan } from '../queries/visit-lists';
import { conflictsOf, withoutConsent } from '../queries/week-conflicts';
import { isLate, reportsOwedUpTo } from '../rules/deadlines';
import type { Conflict } from '../rules/find-conflicts';
import { weekPlanStates } from '../rules/week-plan-states';
import { announceWeek } from './visit-parts';

async function visitsOf(tx: TxContext, planId: string): Promise<PlannedVisit[]> {
  return tx.db.find(PlannedVisit, {
    where: { planId, state: 'PLANNED' },
    order: { visitOn: 'ASC', id: 'ASC' },
  });
}

export interface WeekSummary {
  readonly result: string;
  readonly problems?: string | null;
  readonly support?: string | null;
}

/**
 * Hands one's plan in (VIS-4). A hard conflict with a colleague at the same customer opens a collision case by itself,
 * in the same request (COLL-1); late is late, but taken; the week before is summed up with it (VIS-1).
 */
export async function submitWeekPlan(
  ctx: RequestContext,
  id: string,
  version: number,
  summary: WeekSummary | null = null,
): Promise<WeekPlan> {
  return inTransaction(ctx, async (tx) => {
    const plan = await getOrThrow(tx, WeekPlan, id, 'id');
    if (plan.repId !== actorOf(ctx).userId) throw notFound(WeekPlan, 'id');
    assertVersion(plan, version);
    assertTransition(weekPlanStates, plan.state, 'SUBMITTED');
    const visits = await visitsOf(tx, id);
    if (visits.length === 0) throw new DomainError('visit.plan_empty', {});
    await assertSummary(tx, plan, summary);
    const policy: VisitsPolicy = await policyAt(tx, visitsPolicy);
    const late = isLate(await workingCalendarFor(tx), ctx.now, plan.weekStart, policy);
    const submitted = await guardedUpdate(tx, WeekPlan, plan, {
      state: 'SUBMITTED',
      submittedAt: ctx.now,
      late,
      returnReason: null,
      summaryResult: summary?.result.trim() ?? plan.summaryResult,
      summaryProblems: summary?.problems?.trim() ?? plan.summaryProblems,
      summarySupport: summary?.support?.trim() ?? plan.summarySupport,
    });
    const conflicts = await conflictsOf(tx, visits);
    for (const visit of visits) await openCases(tx, visit, conflicts.get(visit.id) ?? []);
    await announceWeek(tx, plan.weekStart);
    await recordAudit(
      tx,
      'visit.plan_submitted',
      { type: 'WeekPlan', id },
      { weekStart: plan.weekStart, visits: visits.length, late },
    );
    const managers = await superiorsOf(tx, plan.repId, ['SALES_MANAGER']);
    if (managers[0]) {
      await notify(
        tx,
        [managers[0].id],
        'visit.plan_submitted',
        { type: 'WeekPlan', id },
        { name: actorOf(ctx).name, week: plan.weekStart },
      );
    }
    return submitted;
  });
}

/** Who had a week plan the week before says with the next one what came of it (VIS-1). */
async function assertSummary(tx: TxContext, plan: WeekPlan, summary: WeekSummary | null): Promise<void> {
  if (summary?.result.trim() || plan.summaryResult) return;
  const before = await tx.db.findOneBy(WeekPlan, {
    repId: plan.repId,
    weekStart: addDays(plan.weekStart, -7),
    state: In<WeekPlanState>(['SUBMITTED', 'FROZEN', 'REVIEWED']),
  });
  if (before) throw new DomainError('visit.summary_missing', { week: before.weekStart }, 'summary');
}

async function openCases(tx: TxContext, visit: PlannedVisit, conflicts: readonly Conflict[]): Promise<void> {
  const others = conflicts.filter(
    ({ kind }) => kind === 'SAME_CUSTOMER' || kind === 'PROTECTED' || kind === 'STRATEGIC_WITHOUT_OWNER',
  );
  for (const otherRepId of new Set(others.map((conflict) => conflict.otherRepId))) {
    if (!otherRepId) continue;
    await openCollisionForVisit(tx, {
      accountId: visit.accountId,
      leadId: visit.leadId,
      repId: visit.repId,
      otherRepId,
      visitOn: visit.visitOn,
    });
  }
}

/** The manager sends a plan back with what to change; it is a draft again (VIS-4). */
export async function returnWeekPlan(ctx: RequestContext, id: string, reason: string): Promise<WeekPlan> {
  return inTransaction(ctx, async (tx) => {
    const plan = await visiblePlan(tx, id);
    await assertNotOwn(tx, plan);
    assertTransition(weekPlanStates, plan.state, 'RETURNED');
    const returned = await guardedUpdate(tx, WeekPlan, plan, {
      state: 'RETURNED',
      returnReason: reason.trim(),
    });
    await announceWeek(tx, plan.weekStart);
    await recordAudit(tx, 'visit.plan_returned', { type: 'WeekPlan', id }, {}, reason);
    await notify(
      tx,
      [plan.repId],
      'visit.plan_returned',
      { type: 'WeekPlan', id },
      { week: plan.weekStart, reason },
    );
    return returned;
  });
}

/** Nobody judges their own plan, nor one that they handed in as a stand-in (ORG-3). */
async function assertNotOwn(ctx: RequestContext, plan: WeekPlan): Promise<void> {
  const subject = { type: 'WeekPlan', id: plan.id };
  if (isActing(ctx, plan.repId) || (await didInTheNameOf(ctx, subject, ['visit.plan_submitted'])))
    throw new DomainError('visit.own_plan', {});
}

/**
 * Freezes the handed-in plans of a week, all or none (VIS-4): no unsolved hard conflict in any of them, and nobody owes
 * a report for a visit that is past (VIS-6).
 */
export async function freezeWeekPlans(ctx: RequestContext, ids: readonly string[]): Promise<WeekPlan[]> {
  return inTransaction(ctx, async (tx) => {
    const frozen: WeekPlan[] = [];
    for (const id of [...new Set(ids)].sort()) {
      const plan = await visiblePlan(tx, id, 'ids');
      await assertNotOwn(tx, plan);
      assertTransition(weekPlanStates, plan.state, 'FROZEN');
      await assertReported(tx, plan);
      await assertNoHardConflict(tx, plan);
      frozen.push(
        await guardedUpdate(tx, WeekPlan, plan, {
          state: 'FROZEN',
          frozenById: doerOf(ctx),
          frozenAt: ctx.now,
        }),
      );
      await announceWeek(tx, plan.weekStart);
      await recordAudit(tx, 'visit.plan_frozen', { type: 'WeekPlan', id }, { weekStart: plan.weekStart });
      await notify(tx, [plan.repId], 'visit.plan_frozen', { type: 'WeekPlan', id }, { week: plan.weekStart });
    }
    return frozen;
  });
}

async function assertReported(tx: TxContext, plan: WeekPlan): Promise<void> {
  const { reportDays } = await policyAt(tx, visitsPolicy);
  const count = await tx.db
    .createQueryBuilder(PlannedVisit, 'visit')
    .where("visit.repId = :repId AND visit.state = 'PLANNED' AND visit.visitOn <= :owedUpTo", {
      repId: plan.repId,
      owedUpTo: reportsOwedUpTo(await workingCalendarFor(tx), tx.today, reportDays),
    })
    .andWhere('visit.weekStart < :weekStart', { weekStart: plan.weekStart })
    .getCount();
  if (count === 0) return;
  const rep = await getOrThrow(tx, User, plan.repId);
  throw new DomainError('visit.reports_missing', { name: rep.name, count });
}

async function namesOf(tx: TxContext, visits: readonly PlannedVisit[]): Promise<string> {
  const names = await Promise.all(
    visits.map(async (visit) =>
      visit.leadId
        ? (await getOrThrow(tx, Lead, visit.leadId)).customerName
        : (await getOrThrow(tx, Account, visit.accountId ?? '')).name,
    ),
  );
  return [...new Set(names)].join('、');
}

async function assertNoHardConflict(tx: TxContext, plan: WeekPlan): Promise<void> {
  const visits = await visitsOf(tx, plan.id);
  const conflicts = await conflictsOf(tx, visits);
  const hard = visits.filter((visit) =>
    (conflicts.get(visit.id) ?? []).some(({ severity }) => severity === 'HARD'),
  );
  if (hard.length === 0) return;
  const lacking = await withoutConsent(tx, hard);
  if (lacking.size > 0) {
    const outside = hard.filter((visit) => lacking.has(visit.id));
    throw new DomainError('visit.outside_unsettled', { customers: await namesOf(tx, outside) });
  }
  throw new DomainError('visit.hard_conflicts', {
    count: hard.length,
    customers: await namesOf(tx, hard),
  });
}

/** Closes a week that is over after looking at plan and result together (VIS-4). */
export async function reviewWeekPlan(ctx: RequestContext, id: string): Promise<WeekPlan> {
  return inTransaction(ctx, async (tx) => {
    const plan = await visiblePlan(tx, id);
    await assertNotOwn(tx, plan);
    assertWeekOver(tx, plan.weekStart);
    assertTransition(weekPlanStates, plan.state, 'REVIEWED');
    await recordAudit(tx, 'visit.plan_reviewed', { type: 'WeekPlan', id }, {});
    return guardedUpdate(tx, WeekPlan, plan, { state: 'REVIEWED' });
  });
}

function assertWeekOver(tx: TxContext, weekStart: LocalDate): void {
  if (tx.today <= addDays(weekStart, 4)) throw new DomainError('visit.not_yet', {});
}
