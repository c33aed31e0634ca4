import { In } from 'typeorm';
import type { CollisionKind, CollisionSide, CollisionStrength } from '../../../../shared/vocabulary/leads';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { RetryUnit } from '../../../core/database';
import { isUniqueViolation } from '../../../core/database-errors';
import { DomainError } from '../../../core/errors';
import { documentNumber } from '../../../core/number-series';
import { getOrThrow, guardedUpdate, insert, load } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account, getVisibleAccount, passGuards } from '../../accounts';
import { recordAudit } from '../../audit';
import { User } from '../../identity';
import { notify } from '../../notifications';
import { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { Lead } from '../entities/lead.entity';
import { rulersOf } from '../queries/rulers';
import { getVisibleLead } from '../queries/visible-leads';
import { heldStates } from '../rules/lead-states';
import { freezeClaim } from './claims';
import { dueAfter } from './due-after';

export interface NewParty {
  readonly repId: string;
  readonly side: CollisionSide;
  readonly leadId: string | null;
}

export interface NewCase {
  /** The lead or the account that at most one open case is about: the lead where there is one. */
  readonly leadId: string | null;
  readonly accountId: string | null;
  /** The lead that the ruling gives to somebody; of a case on an account the first challenger's. */
  readonly subjectLeadId: string | null;
  readonly customerName: string;
  readonly kind: CollisionKind;
  readonly strength: CollisionStrength;
  readonly openedById?: string | null;
  readonly reason?: string | null;
  readonly parties: readonly NewParty[];
}

/**
 * Opens the case of a lead or account, or joins the one that is open: whoever comes later becomes a party of it. The
 * holder's clock stands still and both sides wait (COLL-5). Call it behind the guards of the customer.
 */
export async function openCase(tx: TxContext, made: NewCase): Promise<CollisionCase> {
  const openKey = made.leadId ? `lead:${made.leadId}` : `account:${made.accountId}`;
  await passGuards(tx, [`case:${openKey}`]);
  const open = await tx.db.findOneBy(CollisionCase, { openKey });
  const collisionCase = open ?? (await insertCase(tx, made, openKey));
  const known = new Set(
    (await tx.db.findBy(CollisionParty, { caseId: collisionCase.id })).map((party) => party.repId),
  );
  const joining = made.parties.filter((party) => !known.has(party.repId));
  for (const party of joining) await insert(tx, CollisionParty, { caseId: collisionCase.id, ...party });
  if (joining.length === 0) return collisionCase;
  const disputed = new Set([made.leadId, ...joining.map((party) => party.leadId)]);
  for (const leadId of disputed) if (leadId) await disputeLead(tx, leadId);
  const placed = await placeBeforeRuler(tx, collisionCase);
  const event = open ? 'collision.joined' : 'collision.opened';
  await recordAudit(
    tx,
    event,
    { type: 'CollisionCase', id: collisionCase.id },
    { number: collisionCase.number, parties: joining.map((party) => party.repId) },
    made.reason ?? null,
  );
  await tellParties(tx, placed, joining);
  return placed;
}

async function insertCase(tx: TxContext, made: NewCase, openKey: string): Promise<CollisionCase> {
  const row = {
    number: await documentNumber(tx, 'ZD'),
    leadId: made.subjectLeadId,
    accountId: made.accountId,
    customerName: made.customerName,
    kind: made.kind,
    strength: made.strength,
    state: 'OPEN' as const,
    openKey,
    openedOn: tx.today,
    openedById: made.openedById ?? null,
    reason: made.reason?.slice(0, 300) ?? null,
    dueAt: await dueAfter(tx, 'rulingWorkingDays'),
    escalations: 0,
    deviates: false,
  };
  try {
    return await insert(tx, CollisionCase, row);
  } catch (error) {
    throw isUniqueViolation(error) ? new RetryUnit() : error;
  }
}

/** A held lead waits for the ruling, and its clock with it. */
export async function disputeLead(tx: TxContext, leadId: string): Promise<void> {
  const lead = await getOrThrow(tx, Lead, leadId, 'leadId');
  if (!heldStates.includes(lead.state)) return;
  const disputed = await guardedUpdate(tx, Lead, lead, { state: 'DISPUTED', stateBeforeDispute: lead.state });
  await freezeClaim(tx, disputed);
}

/** Puts the case before the nearest superior of all its parties. */
async function placeBeforeRuler(tx: TxContext, collisionCase: CollisionCase): Promise<CollisionCase> {
  const rulers = await rulersOf(tx, collisionCase);
  const rulerId = rulers[Math.min(collisionCase.escalations, rulers.length - 1)]?.userId ?? null;
  return rulerId === collisionCase.rulerId
    ? collisionCase
    : guardedUpdate(tx, CollisionCase, collisionCase, { rulerId });
}

async function tellParties(
  tx: TxContext,
  collisionCase: CollisionCase,
  joining: readonly NewParty[],
): Promise<void> {
  const parties = await tx.db.findBy(CollisionParty, { caseId: collisionCase.id });
  const people = await tx.db.findBy(User, { id: In(parties.map((party) => party.repId)) });
  const others = people.filter((person) =>
    joining.some((party) => party.repId === person.id && party.side === 'CHALLENGER'),
  );
  const subject = { type: 'CollisionCase', id: collisionCase.id };
  const params = {
    customer: collisionCase.customerName,
    other: others.map((person) => person.name).join(', '),
  };
  const holders = parties.filter((party) => party.side === 'HOLDER').map((party) => party.repId);
  await notify(
    tx,
    [collisionCase.rulerId, ...holders, ...joining.map((party) => party.repId)],
    'collision.opened',
    subject,
    params,
  );
}

export interface VisitCollision {
  readonly accountId?: string | null;
  readonly leadId?: string | null;
  readonly repId: string;
  readonly otherRepId: string;
  readonly visitOn?: string;
  /** A plan, unless told that the visit was made. */
  readonly kind?: Extract<CollisionKind, 'WEEK_PLAN' | 'VISIT_REPORT'>;
}

/** Opens or joins the case that two visit plans on one customer make (COLL-1, COLL-2). */
export async function openCollisionForVisit(tx: TxContext, visit: VisitCollision): Promise<CollisionCase> {
  const lead = visit.leadId ? await getOrThrow(tx, Lead, visit.leadId, 'leadId') : null;
  const account = await load(tx, Account, visit.accountId ?? lead?.accountId);
  const holderId = lead?.ownerId ?? account?.ownerId ?? null;
  const sideOf = (repId: string): CollisionSide => (repId === holderId ? 'HOLDER' : 'CHALLENGER');
  return openCase(tx, {
    leadId: lead?.id ?? null,
    accountId: account?.id ?? null,
    subjectLeadId: lead?.id ?? null,
    customerName: lead?.customerName ?? account?.name ?? '',
    kind: visit.kind ?? 'WEEK_PLAN',
    strength: 'HARD',
    reason: visit.visitOn ?? null,
    parties: [...new Set([visit.repId, visit.otherRepId])].map((repId) => ({
      repId,
      side: sideOf(repId),
      leadId: null,
    })),
  });
}

export interface OpenCollisionInput {
  readonly leadId?: string | null;
  readonly accountId?: string | null;
  /** Who is in each other's way besides the holder; the actor unless told. */
  readonly repIds?: readonly string[] | null;
  readonly reason: string;
}

/** Opens a case by hand, on a lead or an account in the actor's sight (COLL-1). */
export async function openCollision(ctx: RequestContext, input: OpenCollisionInput): Promise<CollisionCase> {
  return inTransaction(ctx, async (tx) => {
    const lead = input.leadId ? await getVisibleLead(tx, input.leadId) : null;
    const account = lead
      ? await load(tx, Account, lead.accountId)
      : await getVisibleAccount(tx, input.accountId ?? '');
    const holderId = lead?.ownerId ?? (lead ? null : (account?.ownerId ?? null));
    const challengers = [...new Set(input.repIds ?? [actorOf(tx).userId])].filter(
      (repId) => repId !== holderId,
    );
    for (const repId of challengers) await getOrThrow(tx, User, repId, 'repIds');
    const parties: NewParty[] = [
      ...(holderId ? [{ repId: holderId, side: 'HOLDER' as const, leadId: lead?.id ?? null }] : []),
      ...challengers.map((repId) => ({ repId, side: 'CHALLENGER' as const, leadId: null })),
    ];
    if (parties.length < 2) throw new DomainError('collision.needs_two', {}, 'repIds');
    return openCase(tx, {
      leadId: lead?.id ?? null,
      accountId: account?.id ?? null,
      subjectLeadId: lead?.id ?? null,
      customerName: lead?.customerName ?? account?.name ?? '',
      kind: 'MANUAL',
      strength: 'HARD',
      openedById: actorOf(tx).userId,
      reason: input.reason.trim(),
      parties,
    });
  });
}
