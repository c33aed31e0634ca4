import { isActing, sightFor } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, load, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { assertTransition } from '../../../core/states';
import { Account, assertOwnerMayChange, passGuards, successorOf } from '../../accounts';
import { recordAudit } from '../../audit';
import type { User } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { Lead } from '../entities/lead.entity';
import { leadsPolicy } from '../policy';
import { activeClaimsOf, limitsFor } from '../queries/claim-limits';
import { getVisibleLead } from '../queries/visible-leads';
import { heldStates, leadStates } from '../rules/lead-states';
import { assertBelowLimit } from '../rules/may-claim';
import { changeClaim, endClaim, findOpenClaim, openClaim } from './claims';
import { poolLead } from './pool-lead';

export interface GiveLeadInput {
  readonly leadId: string;
  readonly version?: number | null;
  readonly toUserId: string;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

async function receiver(tx: TxContext, toUserId: string): Promise<User> {
  if (isActing(tx, toUserId)) throw new DomainError('lead.given_to_oneself', {}, 'toUserId');
  const person = await successorOf(tx, toUserId);
  if (person.suspendedOn || person.suspendedForDebtOn)
    throw new DomainError('lead.person_inactive', { name: person.name }, 'toUserId');
  await passGuards(tx, [`rep:${person.id}`]);
  assertBelowLimit(await activeClaimsOf(tx, person.id), await limitsFor(tx, person.id));
  return person;
}

/** A manager gives a lead of the pool to a rep: a new claim with a new clock (LEAD-10). */
export async function assignLead(ctx: RequestContext, input: GiveLeadInput): Promise<Lead> {
  return inTransaction(
    ctx,
    async (tx) => {
      const lead = await getVisibleLead(tx, input.leadId);
      assertVersion(lead, input.version);
      assertTransition(leadStates, lead.state, 'PURSUING');
      if (lead.state !== 'POOL') throw new DomainError('lead.not_in_pool', {}, 'leadId');
      const person = await receiver(tx, input.toUserId);
      const given = await guardedUpdate(tx, Lead, lead, { state: 'PURSUING', ownerId: person.id });
      await openClaim(tx, given, { repId: person.id });
      await recordAudit(
        tx,
        'lead.assigned',
        { type: 'Lead', id: lead.id },
        { to: person.id },
        input.reason.trim(),
      );
      await notify(
        tx,
        [person.id],
        'lead.given',
        { type: 'Lead', id: lead.id },
        { customer: lead.customerName },
      );
      return given;
    },
    { op: 'assignLead', key: input.idempotencyKey, request: input },
  );
}

/** A manager moves a held lead to another rep; its clock goes on unchanged (LEAD-6, LEAD-10). */
export async function transferLead(ctx: RequestContext, input: GiveLeadInput): Promise<Lead> {
  return inTransaction(
    ctx,
    async (tx) => {
      const lead = await getVisibleLead(tx, input.leadId);
      assertVersion(lead, input.version);
      return moveLead(tx, lead, await receiver(tx, input.toUserId), input.reason.trim());
    },
    { op: 'transferLead', key: input.idempotencyKey, request: input },
  );
}

/** Moves a held lead with its clock to a rep who may take it. */
export async function moveLead(tx: TxContext, lead: Lead, person: User, reason: string): Promise<Lead> {
  if (lead.state === 'DISPUTED') throw new DomainError('lead.disputed', {}, 'leadId');
  if (!heldStates.includes(lead.state))
    throw new DomainError('common.invalid_state', { from: lead.state, to: lead.state }, 'leadId');
  const account = await load(tx, Account, lead.accountId);
  if (account) assertOwnerMayChange(tx, account);
  const moved = await guardedUpdate(tx, Lead, lead, { ownerId: person.id });
  const before = await endClaim(tx, lead.id, 'TRANSFERRED');
  await openClaim(tx, moved, { repId: person.id, clockOf: before });
  await recordAudit(
    tx,
    'lead.transferred',
    { type: 'Lead', id: lead.id },
    { from: lead.ownerId, to: person.id },
    reason,
  );
  const subject = { type: 'Lead', id: lead.id };
  await notify(tx, [person.id], 'lead.given', subject, { customer: lead.customerName });
  await notify(tx, [lead.ownerId], 'lead.taken_away', subject, {
    customer: lead.customerName,
    rep: person.name,
  });
  return moved;
}

export interface ReleaseLeadInput {
  readonly leadId: string;
  readonly version?: number | null;
  readonly reason: string;
}

/** The holder, or a manager for them, gives a lead up to the pool (LEAD-10, LEAD-11). */
export async function releaseLead(ctx: RequestContext, input: ReleaseLeadInput): Promise<Lead> {
  return inTransaction(ctx, async (tx) => {
    const lead = await getVisibleLead(tx, input.leadId);
    assertVersion(lead, input.version);
    if (sightFor(tx, 'lead') === 'own' && lead.ownerId !== tx.actor?.userId) throw notFound(Lead, 'leadId');
    if (lead.state === 'DISPUTED') throw new DomainError('lead.disputed', {}, 'leadId');
    return poolLead(tx, lead, 'RELEASED', input.reason.trim());
  });
}

export interface ProlongProtectionInput {
  readonly leadId: string;
  readonly reason: string;
}

/** A manager holds a lead back from the pool for the policy's hours (LEAD-7). */
export async function holdLead(ctx: RequestContext, input: ProlongProtectionInput): Promise<Lead> {
  return prolong(ctx, input, 'lead.held', async (tx) => {
    const { managerHoldHours } = await policyAt(tx, leadsPolicy);
    return { heldUntil: new Date(tx.now.getTime() + managerHoldHours * 3_600_000) };
  });
}

/** A manager grants one further term beyond the policy's (LEAD-5). */
export async function extendProtection(ctx: RequestContext, input: ProlongProtectionInput): Promise<Lead> {
  return prolong(ctx, input, 'lead.extended', async (_, granted) => ({ extensionsGranted: granted + 1 }));
}

async function prolong(
  ctx: RequestContext,
  input: ProlongProtectionInput,
  event: 'lead.held' | 'lead.extended',
  changesOf: (tx: TxContext, granted: number) => Promise<{ heldUntil?: Date; extensionsGranted?: number }>,
): Promise<Lead> {
  return inTransaction(ctx, async (tx) => {
    const lead = await getVisibleLead(tx, input.leadId);
    const claim = await findOpenClaim(tx, lead.id);
    if (!claim) throw new DomainError('common.invalid_state', { from: lead.state, to: lead.state }, 'leadId');
    if (isActing(tx, claim.repId)) throw new DomainError('lead.own_registration', {});
    await changeClaim(tx, lead, claim, await changesOf(tx, claim.extensionsGranted));
    await recordAudit(tx, event, { type: 'Lead', id: lead.id }, {}, input.reason.trim());
    return getOrThrow(tx, Lead, lead.id);
  });
}
