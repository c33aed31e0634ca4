import type { Money } from '../../../../shared/money';
import type { CaseMatter, LossReason } from '../../../../shared/vocabulary/leads';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, load } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { assertTransition } from '../../../core/states';
import { Account, changeOwner, normalisePhone, assertNotMerged } from '../../accounts';
import { recordAudit } from '../../audit';
import { openLoss } from '../../losses';
import { policyAt } from '../../policies';
import { Lead } from '../entities/lead.entity';
import { leadsPolicy } from '../policy';
import { mayDespiteDispute } from '../queries/case-leaves';
import { getVisibleLead } from '../queries/visible-leads';
import { leadStates } from '../rules/lead-states';
import { askAnew } from './ask-outside';
import { endClaim } from './claims';
import { collideLead } from './meet-others';
import { retiredKey } from './register-lead';

/** The lead, if the actor holds it and no case is open on it. */
export async function ownLead(
  tx: TxContext,
  leadId: string,
  version: number | null | undefined,
  despite?: CaseMatter,
): Promise<Lead> {
  const lead = await getVisibleLead(tx, leadId);
  assertVersion(lead, version);
  const leave = despite && (await mayDespiteDispute(tx, lead.id, lead.ownerId, despite));
  if (lead.state === 'DISPUTED' && !leave) throw new DomainError('lead.disputed', {}, 'leadId');
  if (lead.ownerId !== actorOf(tx).userId) throw new DomainError('lead.not_yours', {}, 'leadId');
  return lead;
}

export interface UpdateLeadInput {
  readonly leadId: string;
  readonly version: number;
  readonly contactName?: string | null;
  readonly contactPhone?: string | null;
  readonly regionCode?: string | null;
  readonly expectedQuantityMilli?: number | null;
  readonly expectedAmount?: Money | null;
}

/** Completes a lead. Customer, site and product are what was claimed: they do not change (LEAD-1). */
export async function updateLead(ctx: RequestContext, input: UpdateLeadInput): Promise<Lead> {
  return inTransaction(ctx, async (tx) => {
    const lead = await ownLead(tx, input.leadId, input.version);
    const phone = normalisePhone(input.contactPhone);
    const updated = await guardedUpdate(tx, Lead, lead, {
      ...(input.contactName === undefined ? {} : { contactName: input.contactName?.trim() || null }),
      ...(input.contactPhone === undefined
        ? {}
        : {
            contactPhone: input.contactPhone?.trim() || null,
            phoneKey: phone && !phone.weak ? phone.key : null,
          }),
      ...(input.regionCode === undefined ? {} : { regionCode: input.regionCode?.trim() || null }),
      ...(input.expectedQuantityMilli === undefined
        ? {}
        : { expectedQuantityMilli: input.expectedQuantityMilli }),
      ...(input.expectedAmount === undefined ? {} : { expectedAmount: input.expectedAmount }),
    });
    if (updated.regionCode !== lead.regionCode) await askAnew(tx, updated, actorOf(tx).userId);
    const changed = Object.keys(input).filter((key) => key !== 'leadId' && key !== 'version');
    await recordAudit(tx, 'lead.updated', { type: 'Lead', id: lead.id }, { changed });
    if (updated.phoneKey && updated.phoneKey !== lead.phoneKey && (await collideLead(tx, updated, 'EDIT')))
      return getOrThrow(tx, Lead, lead.id);
    return updated;
  });
}

/** The customer is about to decide (拿单). */
export async function markLeadBidding(ctx: RequestContext, leadId: string, version: number): Promise<Lead> {
  return inTransaction(ctx, async (tx) => {
    const lead = await ownLead(tx, leadId, version, 'BID');
    const disputed = lead.state === 'DISPUTED';
    assertTransition(leadStates, (disputed && lead.stateBeforeDispute) || lead.state, 'BIDDING');
    // with the ruler's leave it is bid for, and still waits for its ruling (COLL-5)
    const bidding = await guardedUpdate(
      tx,
      Lead,
      lead,
      disputed ? { stateBeforeDispute: 'BIDDING' } : { state: 'BIDDING' },
    );
    await recordAudit(tx, 'lead.bidding', { type: 'Lead', id: lead.id }, { from: lead.state });
    return bidding;
  });
}

export interface LoseLeadInput {
  readonly leadId: string;
  readonly version: number;
  readonly reason: LossReason;
  readonly note: string;
}

/** Closes a lead as lost; the customer and site are free again, and the rep owes the record of it (LEAD-11, LOSS-1). */
export async function loseLead(ctx: RequestContext, input: LoseLeadInput): Promise<Lead> {
  return inTransaction(ctx, async (tx) => {
    const lead = await ownLead(tx, input.leadId, input.version);
    assertTransition(leadStates, lead.state, 'LOST');
    const lost = await guardedUpdate(tx, Lead, lead, {
      state: 'LOST',
      lossReason: input.reason,
      lossNote: input.note.trim(),
      claimKey: retiredKey(lead.claimKey, lead.id),
    });
    await endClaim(tx, lead.id, 'LOST');
    const account = await load(tx, Account, lead.accountId);
    await openLoss(tx, {
      subjectType: 'LEAD',
      subjectId: lead.id,
      customerName: lead.customerName,
      siteName: lead.siteName,
      accountId: lead.accountId,
      repId: lead.ownerId ?? actorOf(tx).userId,
      reason: input.reason,
      note: input.note.trim(),
      tier: account?.tier ?? null,
      level: lead.level,
      source: lead.source,
      lostFrom: lead.state,
      amount: lead.expectedAmount,
    });
    await recordAudit(
      tx,
      'lead.lost',
      { type: 'Lead', id: lead.id },
      { reason: input.reason },
      input.note.trim(),
    );
    return lost;
  });
}

/**
 * Whether a contract may be made of a lead now; of a disputed one with the ruler's leave to sign (COLL-5).
 *
 * @throws DomainError lead.disputed, lead.not_ready
 */
export async function assertLeadMayBeContracted(ctx: RequestContext, lead: Lead): Promise<void> {
  const disputed = lead.state === 'DISPUTED';
  if (disputed && !(await mayDespiteDispute(ctx, lead.id, lead.ownerId, 'SIGN')))
    throw new DomainError('lead.disputed', {}, 'leadId');
  const state = (disputed && lead.stateBeforeDispute) || lead.state;
  if (state !== 'PURSUING' && state !== 'BIDDING')
    throw new DomainError('lead.not_ready', { state }, 'leadId');
}

/** The contract of a lead is signed: it joins its account, its clock ends, haste is marked (LEAD-11). */
export async function markLeadWon(tx: TxContext, leadId: string, accountId: string): Promise<Lead> {
  const lead = await getOrThrow(tx, Lead, leadId, 'leadId');
  if (lead.state === 'WON') return lead;
  const leave = await mayDespiteDispute(tx, lead.id, lead.ownerId, 'SIGN');
  if (lead.state === 'DISPUTED' && !leave) throw new DomainError('lead.disputed', {}, 'leadId');
  assertTransition(leadStates, lead.state, 'WON');
  const { hurriedSigningHours } = await policyAt(tx, leadsPolicy);
  const signedTooSoon = tx.now.getTime() - lead.createdAt.getTime() < hurriedSigningHours * 3_600_000;
  const won = await guardedUpdate(tx, Lead, lead, { state: 'WON', level: 'O', accountId, signedTooSoon });
  await endClaim(tx, lead.id, 'WON');
  const account = await getOrThrow(tx, Account, accountId, 'accountId');
  await assertNotMerged(tx, account);
  if (!account.ownerId && lead.ownerId)
    await changeOwner(tx, account, { ownerId: lead.ownerId, cause: 'CLAIM', causeRef: lead.id });
  await recordAudit(tx, 'lead.won', { type: 'Lead', id: lead.id }, { accountId, signedTooSoon });
  return won;
}
