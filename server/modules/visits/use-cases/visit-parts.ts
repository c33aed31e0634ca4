import { In } from 'typeorm';
import { weekStartOf, type LocalDate } from '../../../../shared/local-date';
import type { ReasonCode, VisitPurpose, VisitSlot, VisitType } from '../../../../shared/vocabulary/visits';
import { actorOf } from '../../../core/access';
import type { TxContext } from '../../../core/context';
import { RetryUnit } from '../../../core/database';
import { isUniqueViolation } from '../../../core/database-errors';
import { announce } from '../../../core/live';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insert, insertMany, notFound, updateWhere } from '../../../core/persistence';
import { Account, assertNotMerged } from '../../accounts';
import { User, UserRole } from '../../identity';
import { Lead, OutsideRequest, withdrawOutside } from '../../leads';
import { policyAt } from '../../policies';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { VisitCompanion } from '../entities/visit-companion.entity';
import { WeekPlan } from '../entities/week-plan.entity';
import { visitsPolicy } from '../policy';
import type { DraftVisit } from '../queries/conflict-facts';
import type { Conflict } from '../rules/find-conflicts';
import { timesFit } from '../rules/visit-times';
import { visitTypeOf } from '../rules/visit-type';
import { editableStates } from '../rules/week-plan-states';

export interface VisitTerms {
  readonly accountId?: string | null;
  readonly leadId?: string | null;
  readonly visitOn: LocalDate;
  readonly slot: VisitSlot;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly purpose: VisitPurpose;
  readonly goal: string;
  readonly place?: string | null;
  readonly jointWithId?: string | null;
  /** Told by the rep; else it follows from purpose, tier and history (VIS-7). */
  readonly visitType?: VisitType | null;
  /** Who goes along besides (VIS-8). */
  readonly companionIds?: readonly string[] | null;
  readonly companionReason?: string | null;
  /** Needed once the week is frozen. */
  readonly changeReason?: ReasonCode | null;
}

export interface PlannedVisitResult {
  readonly visit: PlannedVisit;
  readonly conflicts: readonly Conflict[];
}

/** The rep's own plan of the week that a day falls in, opened on the first visit planned in it. */
export async function ownPlan(tx: TxContext, repId: string, weekStart: LocalDate): Promise<WeekPlan> {
  const found = await tx.db.findOneBy(WeekPlan, { repId, weekStart });
  if (found) return holdPlan(tx, found);
  return insert(tx, WeekPlan, { repId, weekStart, state: 'DRAFT', late: false }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new RetryUnit() : error;
  });
}

/**
 * Keeps the plan as it was read until the unit of work ends: handing in and freezing wait for it, and where they were first,
 * the unit starts over and sees the plan as it is now (VIS-4).
 */
async function holdPlan(tx: TxContext, plan: WeekPlan): Promise<WeekPlan> {
  const held = await updateWhere(
    tx,
    WeekPlan,
    { updatedAt: tx.now },
    { sql: 'id = :id AND version = :version AND state = :state', params: plan },
  );
  if (held !== 1) throw new RetryUnit();
  return plan;
}

interface Subject {
  readonly account: Account | null;
  readonly lead: Lead | null;
}

/** Exactly one of account and lead, and one that exists; whose it is decides the conflict check, not this. */
async function subjectOf(tx: TxContext, { accountId, leadId }: VisitTerms): Promise<Subject> {
  if (Boolean(accountId) === Boolean(leadId)) throw new DomainError('visit.subject_missing', {}, 'accountId');
  if (accountId) {
    const account = await getOrThrow(tx, Account, accountId, 'accountId');
    await assertNotMerged(tx, account);
    return { account, lead: null };
  }
  const lead = await getOrThrow(tx, Lead, leadId ?? '', 'leadId');
  return {
    lead,
    account: lead.accountId ? await tx.db.findOneBy(Account, { id: lead.accountId }) : null,
  };
}

/** Refuses terms that make no visit, and tells its kind (VIS-2, VIS-7, VIS-8). */
export async function examineTerms(
  tx: TxContext,
  repId: string,
  terms: VisitTerms,
  visitId: string | null = null,
): Promise<VisitType> {
  const { account, lead } = await subjectOf(tx, terms);
  if (!timesFit(terms)) throw new DomainError('visit.times_out_of_order', {}, 'startsAt');
  await assertPersons(tx, repId, terms);
  const leaders = terms.jointWithId
    ? await tx.db.countBy(UserRole, {
        userId: terms.jointWithId,
        role: In(['SALES_MANAGER', 'SALES_DIRECTOR', 'GENERAL_MANAGER']),
      })
    : 0;
  return visitTypeOf({
    said: terms.visitType ?? null,
    purpose: terms.purpose,
    tier: account?.tier ?? null,
    customerType: account?.customerType ?? null,
    withLeader: leaders > 0,
    earlier: await earlierVisits(tx, { account, lead }, terms.visitOn, visitId),
  });
}

/** Visits before a day at the customer or to its lead, whoever went. */
async function earlierVisits(
  tx: TxContext,
  { account, lead }: Subject,
  before: LocalDate,
  visitId: string | null,
): Promise<number> {
  const query = tx.db
    .createQueryBuilder(PlannedVisit, 'visit')
    .where("visit.state IN ('PLANNED', 'DONE')")
    .andWhere('visit.visitOn < :before', { before })
    .andWhere('(visit.accountId = :accountId OR visit.leadId = :leadId)', {
      accountId: account?.id ?? '',
      leadId: lead?.id ?? '',
    });
  if (visitId) query.andWhere('visit.id <> :visitId', { visitId });
  return query.getCount();
}

/** Normally the policy's number of people go; more need a reason (VIS-8). */
async function assertPersons(tx: TxContext, repId: string, terms: VisitTerms): Promise<void> {
  const companions = terms.companionIds ?? [];
  const people = [repId, ...(terms.jointWithId ? [terms.jointWithId] : []), ...companions];
  if (new Set(people).size !== people.length) throw new DomainError('visit.person_twice', {}, 'companionIds');
  if (terms.jointWithId) await getOrThrow(tx, User, terms.jointWithId, 'jointWithId');
  if (companions.length > 0 && (await tx.db.countBy(User, { id: In([...companions]) })) !== companions.length)
    throw notFound(User, 'companionIds');
  const { personsPerVisit: most } = await policyAt(tx, visitsPolicy, terms.visitOn);
  if (people.length > most && !terms.companionReason?.trim())
    throw new DomainError('visit.too_many_persons', { count: people.length, most }, 'companionReason');
}

/** What the terms say of the visit itself, as its columns. */
export function columnsOf(terms: VisitTerms) {
  return {
    accountId: terms.accountId ?? null,
    leadId: terms.leadId ?? null,
    visitOn: terms.visitOn,
    slot: terms.slot,
    startsAt: terms.startsAt ?? null,
    endsAt: terms.endsAt ?? null,
    purpose: terms.purpose,
    goal: terms.goal.trim(),
    place: terms.place ?? null,
    jointWithId: terms.jointWithId ?? null,
    companionReason: terms.companionReason?.trim() || null,
  };
}

export async function setCompanions(
  tx: TxContext,
  visitId: string,
  userIds: readonly string[] | null | undefined,
): Promise<void> {
  await tx.db.delete(VisitCompanion, { visitId });
  await insertMany(
    tx,
    VisitCompanion,
    (userIds ?? []).map((userId) => ({ visitId, userId })),
  );
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
    startsAt: terms.startsAt ?? null,
    endsAt: terms.endsAt ?? null,
    jointWithId: terms.jointWithId ?? null,
  };
}

/** Who has a page of one of these weeks open sees the change at once (COLL-2). */
export function announceWeek(tx: TxContext, ...weeks: readonly LocalDate[]): Promise<void> {
  return announce(
    tx,
    [...new Set(weeks)].map((weekStart) => `visits:${weekStart}`),
  );
}

/** Free while the plan is a draft; with a reason code once it is frozen; not in between (VIS-4). Returns: off plan? */
export function assertMayChange(plan: WeekPlan, reason: ReasonCode | null | undefined): boolean {
  if (editableStates.includes(plan.state)) return false;
  if (plan.state !== 'FROZEN') throw new DomainError('visit.plan_not_draft', {});
  if (!reason) throw new DomainError('visit.reason_needed', {}, 'changeReason');
  return true;
}

export async function assertRoomOn(tx: TxContext, repId: string, day: LocalDate): Promise<void> {
  const { visitsPerDay } = await policyAt(tx, visitsPolicy);
  const count = await tx.db.countBy(PlannedVisit, { repId, visitOn: day, state: 'PLANNED' });
  if (count >= visitsPerDay)
    throw new DomainError('visit.too_many', { day, count, most: visitsPerDay }, 'visitOn');
}

export async function ownVisit(tx: TxContext, id: string): Promise<{ visit: PlannedVisit; plan: WeekPlan }> {
  const visit = await getOrThrow(tx, PlannedVisit, id, 'id');
  if (visit.repId !== actorOf(tx).userId) throw notFound(PlannedVisit, 'id');
  return { visit, plan: await holdPlan(tx, await getOrThrow(tx, WeekPlan, visit.planId)) };
}

/** What was made and reported, or cancelled, stays as it is: it renewed a clock or was counted. */
export function assertPlanned(visit: PlannedVisit, to: PlannedVisit['state'] = 'CANCELLED'): void {
  if (visit.state !== 'PLANNED') throw new DomainError('common.invalid_state', { from: visit.state, to });
}

/** Nobody needs an answer any more once the last visit that asked is taken out (TER-6). */
export async function letGo(tx: TxContext, requestId: string | null): Promise<void> {
  const request = requestId ? await tx.db.findOneBy(OutsideRequest, { id: requestId }) : null;
  if (!request || request.kind !== 'VISIT' || request.state !== 'PENDING') return;
  if (await tx.db.existsBy(PlannedVisit, { outsideRequestId: request.id, state: 'PLANNED' })) return;
  await withdrawOutside(tx, request);
}
