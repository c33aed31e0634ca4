import { addDays, weekStartOf, type LocalDate } from '../../../../shared/local-date';
import type { ReasonCode, VisitPurpose, VisitSlot } from '../../../../shared/vocabulary/visits';
import { actorOf, assertMaySell } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { RetryUnit } from '../../../core/database';
import { announce } from '../../../core/live';
import { isUniqueViolation } from '../../../core/database-errors';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insert, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account, assertNotMerged } from '../../accounts';
import { recordAudit } from '../../audit';
import { User } from '../../identity';
import { askForVisit, Lead, OutsideRequest, withdrawOutside } from '../../leads';
import { policyAt } from '../../policies';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { WeekPlan } from '../entities/week-plan.entity';
import { visitsPolicy } from '../policy';
import { conflictsOf, type DraftVisit } from '../queries/week-conflicts';
import type { Conflict } from '../rules/find-conflicts';
import { editableStates } from '../rules/week-plan-states';

export interface VisitTerms {
  readonly accountId?: string | null;
  readonly leadId?: string | null;
  readonly visitOn: LocalDate;
  readonly slot: VisitSlot;
  readonly purpose: VisitPurpose;
  readonly goal: string;
  readonly place?: string | null;
  readonly jointWithId?: string | null;
  /** Needed once the week is frozen. */
  readonly changeReason?: ReasonCode | null;
}

export interface PlannedVisitResult {
  readonly visit: PlannedVisit;
  readonly conflicts: readonly Conflict[];
}

/** The rep's own plan of the week that a day falls in, opened on the first visit planned in it. */
async function ownPlan(tx: TxContext, repId: string, weekStart: LocalDate): Promise<WeekPlan> {
  const found = await tx.db.findOneBy(WeekPlan, { repId, weekStart });
  if (found) return found;
  return insert(tx, WeekPlan, { repId, weekStart, state: 'DRAFT', late: false }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new RetryUnit() : error;
  });
}

/** Exactly one of account and lead, and one that exists; whose it is decides the conflict check, not this. */
async function assertSubject(tx: TxContext, { accountId, leadId }: VisitTerms): Promise<void> {
  if (Boolean(accountId) === Boolean(leadId)) throw new DomainError('visit.subject_missing', {}, 'accountId');
  if (accountId) await assertNotMerged(tx, await getOrThrow(tx, Account, accountId, 'accountId'));
  if (leadId) await getOrThrow(tx, Lead, leadId, 'leadId');
}

export function draftOf(repId: string, terms: VisitTerms, id = 'draft'): DraftVisit {
  return {
    id,
    repId,
    accountId: terms.accountId ?? null,
    leadId: terms.leadId ?? null,
    weekStart: weekStartOf(terms.visitOn),
    visitOn: terms.visitOn,
    slot: terms.slot,
    jointWithId: terms.jointWithId ?? null,
  };
}

/**
 * Plans a visit into one's own week (VIS-2, VIS-4) and says at once what stands against it (COLL-2). Conflicts do not
 * refuse the visit: people settle them; the freeze does. Outside the rep's territory it asks for consent (TER-6). In a frozen week it needs a reason and counts as off plan.
 */
export async function planVisit(ctx: RequestContext, terms: VisitTerms): Promise<PlannedVisitResult> {
  assertMaySell(ctx);
  const repId = actorOf(ctx).userId;
  const weekStart = weekStartOf(terms.visitOn);
  if (addDays(weekStart, 6) < ctx.today)
    throw new DomainError('visit.week_past', { week: weekStart }, 'visitOn');
  return inTransaction(ctx, async (tx) => {
    await assertSubject(tx, terms);
    if (terms.jointWithId) await getOrThrow(tx, User, terms.jointWithId, 'jointWithId');
    const plan = await ownPlan(tx, repId, weekStart);
    const offPlan = assertMayChange(plan, terms.changeReason);
    await assertRoomOn(tx, repId, terms.visitOn);
    const outside = await askForVisit(tx, repId, {
      accountId: terms.accountId ?? null,
      leadId: terms.leadId ?? null,
      visitOn: terms.visitOn,
    });
    const visit = await insert(tx, PlannedVisit, {
      planId: plan.id,
      repId,
      accountId: terms.accountId ?? null,
      leadId: terms.leadId ?? null,
      weekStart,
      visitOn: terms.visitOn,
      slot: terms.slot,
      purpose: terms.purpose,
      goal: terms.goal.trim(),
      place: terms.place ?? null,
      jointWithId: terms.jointWithId ?? null,
      state: 'PLANNED',
      offPlan,
      changeReason: offPlan ? (terms.changeReason ?? null) : null,
      outsideRequestId: outside?.id ?? null,
    });
    await announceWeek(tx, weekStart);
    await recordAudit(tx, 'visit.planned', { type: 'PlannedVisit', id: visit.id }, { ...terms });
    return { visit, conflicts: (await conflictsOf(tx, [visit])).get(visit.id) ?? [] };
  });
}

/** Who has a page of this week open sees the change at once (COLL-2). */
export function announceWeek(tx: TxContext, weekStart: LocalDate): Promise<void> {
  return announce(tx, [`visits:${weekStart}`]);
}

/** Free while the plan is a draft; with a reason code once it is frozen; not in between (VIS-4). Returns: off plan? */
function assertMayChange(plan: WeekPlan, reason: ReasonCode | null | undefined): boolean {
  if (editableStates.includes(plan.state)) return false;
  if (plan.state !== 'FROZEN') throw new DomainError('visit.plan_not_draft', {});
  if (!reason) throw new DomainError('visit.reason_needed', {}, 'changeReason');
  return true;
}

async function assertRoomOn(tx: TxContext, repId: string, day: LocalDate): Promise<void> {
  const { visitsPerDay } = await policyAt(tx, visitsPolicy);
  const count = await tx.db.countBy(PlannedVisit, { repId, visitOn: day, state: 'PLANNED' });
  if (count >= visitsPerDay)
    throw new DomainError('visit.too_many', { day, count, most: visitsPerDay }, 'visitOn');
}

async function ownVisit(tx: TxContext, id: string): Promise<{ visit: PlannedVisit; plan: WeekPlan }> {
  const visit = await getOrThrow(tx, PlannedVisit, id, 'id');
  if (visit.repId !== actorOf(tx).userId) throw notFound(PlannedVisit, 'id');
  return { visit, plan: await getOrThrow(tx, WeekPlan, visit.planId) };
}

/** What was made and reported, or cancelled, stays as it is: it renewed a clock or was counted. */
function assertPlanned(visit: PlannedVisit): void {
  if (visit.state !== 'PLANNED')
    throw new DomainError('common.invalid_state', { from: visit.state, to: 'CANCELLED' });
}

export interface UpdateVisitInput extends VisitTerms {
  readonly id: string;
  readonly version: number;
}

/** Changes a visit of one's own draft; the day stays within its week. */
export async function updatePlannedVisit(
  ctx: RequestContext,
  input: UpdateVisitInput,
): Promise<PlannedVisitResult> {
  return inTransaction(ctx, async (tx) => {
    const { visit, plan } = await ownVisit(tx, input.id);
    assertVersion(visit, input.version);
    if (!editableStates.includes(plan.state)) throw new DomainError('visit.plan_not_draft', {});
    if (weekStartOf(input.visitOn) !== plan.weekStart) {
      throw new DomainError('visit.outside_week', { day: input.visitOn, week: plan.weekStart }, 'visitOn');
    }
    assertPlanned(visit);
    await assertSubject(tx, input);
    if (input.jointWithId) await getOrThrow(tx, User, input.jointWithId, 'jointWithId');
    if (input.visitOn !== visit.visitOn) await assertRoomOn(tx, visit.repId, input.visitOn);
    const outside = await askForVisit(tx, visit.repId, {
      accountId: input.accountId ?? null,
      leadId: input.leadId ?? null,
      visitOn: input.visitOn,
    });
    const changed = await guardedUpdate(tx, PlannedVisit, visit, {
      outsideRequestId: outside?.id ?? null,
      accountId: input.accountId ?? null,
      leadId: input.leadId ?? null,
      visitOn: input.visitOn,
      slot: input.slot,
      purpose: input.purpose,
      goal: input.goal.trim(),
      place: input.place ?? null,
      jointWithId: input.jointWithId ?? null,
    });
    if (visit.outsideRequestId !== changed.outsideRequestId) await letGo(tx, visit.outsideRequestId);
    await announceWeek(tx, plan.weekStart);
    return { visit: changed, conflicts: (await conflictsOf(tx, [changed])).get(changed.id) ?? [] };
  });
}

/** Cancels a visit: freely in a draft, with a reason code after the freeze, where it is counted (VIS-4). */
export async function cancelVisit(
  ctx: RequestContext,
  id: string,
  reason: ReasonCode | null,
): Promise<PlannedVisit> {
  return inTransaction(ctx, async (tx) => {
    const { visit, plan } = await ownVisit(tx, id);
    assertPlanned(visit);
    assertMayChange(plan, reason);
    const cancelled = await guardedUpdate(tx, PlannedVisit, visit, {
      state: 'CANCELLED',
      changeReason: reason,
    });
    await letGo(tx, visit.outsideRequestId);
    await announceWeek(tx, plan.weekStart);
    await recordAudit(tx, 'visit.cancelled', { type: 'PlannedVisit', id }, { reason });
    return cancelled;
  });
}

/** Nobody needs an answer any more once the last visit that asked is taken out (TER-6). */
async function letGo(tx: TxContext, requestId: string | null): Promise<void> {
  const request = requestId ? await tx.db.findOneBy(OutsideRequest, { id: requestId }) : null;
  if (!request || request.kind !== 'VISIT' || request.state !== 'PENDING') return;
  if (await tx.db.existsBy(PlannedVisit, { outsideRequestId: request.id, state: 'PLANNED' })) return;
  await withdrawOutside(tx, request);
}
