import { createHash } from 'node:crypto';
import type { Money } from '../../../../shared/money';
import type { IntentLevel, LeadSource, ProbeOutcome } from '../../../../shared/vocabulary/leads';
import { actorOf, assertMaySell } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { newId } from '../../../core/ids';
import { insert, load } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import {
  knownNames,
  meetingKeys,
  normaliseSite,
  passGuards,
  readIdentity,
  type CustomerIdentity,
} from '../../accounts';
import { recordAudit } from '../../audit';
import { superiorsOf, User } from '../../identity';
import { assertLossesFiled } from '../../losses';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import type { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { Lead } from '../entities/lead.entity';
import { leadsPolicy } from '../policy';
import { examineCustomer, type Hit, lostBy, strengthAgainst } from '../queries/examine-customer';
import { redact, type RedactedHit } from '../queries/redacted-hits';
import { assertBelowLimit } from '../rules/may-claim';
import { askForRegistration } from './ask-outside';
import { activeClaimsOf, limitsFor } from '../queries/claim-limits';
import { openClaim } from './claims';
import { notePairs } from './note-pairs';
import { openCase } from './open-case';

export interface RegisterLeadInput {
  readonly customerName: string;
  readonly uscc?: string | null;
  readonly usccConfirmed?: boolean | null;
  readonly contactName?: string | null;
  readonly contactPhone?: string | null;
  readonly siteName?: string | null;
  readonly productLine?: string | null;
  readonly regionCode?: string | null;
  readonly source: LeadSource;
  readonly level: IntentLevel;
  readonly expectedQuantityMilli?: number | null;
  readonly expectedAmount?: Money | null;
  /** Why it is another customer although it looks like a known one. */
  readonly suspectedReason?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface Registration {
  readonly outcome: ProbeOutcome;
  readonly lead: Lead;
  readonly matches: readonly RedactedHit[];
  readonly collisionCase: CollisionCase | null;
}

/** What at most one lead may hold at a time. */
export function claimKeyOf(nameKey: string, siteKey: string, productLine: string): string {
  return createHash('sha256').update(`${nameKey}|${siteKey}|${productLine}`).digest('hex');
}

/** The key of a lead that no longer holds anything: kept as evidence, in nobody's way. */
export const retiredKey = (claimKey: string, id: string): string => `${claimKey.slice(0, 64)}#${id}`;

/**
 * Registers a prospect and gives the rep its protection, or, where another holds it, keeps the registration as evidence
 * and opens (or joins) the collision case. Guards are passed before anything is read, so that of many at once exactly
 * one wins and the others read who. Outside the rep's territory it asks for consent as well. Rules LEAD-1, LEAD-2,
 * LEAD-3, COLL-1, TER-6.
 *
 * @throws DomainError lead.already_registered, lead.in_pool, lead.reason_needed, lead.too_many_claims, loss.not_filed
 */
export async function registerLead(ctx: RequestContext, input: RegisterLeadInput): Promise<Registration> {
  assertMaySell(ctx);
  const identity = readIdentity({
    name: input.customerName,
    uscc: input.uscc,
    usccConfirmed: input.usccConfirmed,
    phone: input.contactPhone,
  });
  const thing = {
    siteKey: normaliseSite(input.siteName ?? ''),
    productLine: input.productLine?.trim() ?? '',
  };
  return inTransaction(
    ctx,
    async (tx) => {
      const repId = actorOf(tx).userId;
      const { brands } = await knownNames(tx, identity.name.brandKey);
      await passGuards(tx, [...meetingKeys(identity, brands), `rep:${repId}`]);
      await assertLossesFiled(tx, repId);
      const hits = await examineCustomer(tx, identity, thing);
      assertBelowLimit(await activeClaimsOf(tx, repId), await limitsFor(tx, repId));
      const holder = await strongestHolder(tx, hits, repId);
      await assertNotJustLost(tx, identity, thing, repId);
      // one's own and the pool's too: another spelling is no way to a new clock (LEAD-6, LEAD-8)
      const suspected = hits.filter(
        (hit) => hit.strength === 'SOFT' && (hit.holderId !== null || hit.lead?.state === 'POOL'),
      );
      if (!holder && suspected[0] && !input.suspectedReason?.trim()) {
        throw new DomainError(
          'lead.reason_needed',
          { reasons: suspected[0].match.reasons.join(', ') },
          'suspectedReason',
        );
      }
      const lead = await insertLead(tx, input, identity, thing, { repId, hits, disputed: holder !== null });
      const matches = await Promise.all(hits.slice(0, 10).map((hit) => redact(tx, hit)));
      await recordAudit(
        tx,
        'lead.registered',
        { type: 'Lead', id: lead.id },
        { customer: lead.customerName, site: lead.siteName, disputed: holder !== null },
        input.suspectedReason?.trim() || null,
      );
      if (holder)
        return { outcome: 'TAKEN', lead, matches, collisionCase: await dispute(tx, lead, holder, repId) };
      await openClaim(tx, lead, { repId });
      await askForRegistration(tx, lead, repId);
      // the superiors hear of it below, with the reason the rep gave
      await notePairs(tx, lead, hits, false);
      await tellSuperiors(tx, lead, suspected);
      return { outcome: suspected.length > 0 ? 'SUSPECTED' : 'FREE', lead, matches, collisionCase: null };
    },
    { op: 'registerLead', key: input.idempotencyKey, request: input },
  );
}

/** Who gave a lead up as lost does not register it anew for a fresh clock while others may still take it (LEAD-8). */
async function assertNotJustLost(
  tx: TxContext,
  identity: CustomerIdentity,
  thing: { siteKey: string; productLine: string },
  repId: string,
): Promise<void> {
  const { coolDownDays } = await policyAt(tx, leadsPolicy);
  const since = new Date(tx.now.getTime() - coolDownDays * 86_400_000);
  const lost = await lostBy(tx, repId, since);
  const { sameFirm } = await knownNames(tx, identity.name.brandKey);
  const again = lost.find(({ lead }) => strengthAgainst(identity, thing, lead, sameFirm) === 'HARD');
  if (!again) return;
  const until = new Date(again.endedAt.getTime() + coolDownDays * 86_400_000);
  throw new DomainError(
    'lead.cooling_down',
    { until: until.toISOString().slice(0, 16).replace('T', ' ') },
    'customerName',
  );
}

/** The hard hit that stands in the way: somebody else's. One's own, and the pool's, are refusals. */
async function strongestHolder(
  tx: TxContext,
  hits: readonly Hit[],
  repId: string,
): Promise<(Hit & { holderId: string }) | null> {
  const hard = hits.filter((hit) => hit.strength === 'HARD');
  const own = hard.find((hit) => hit.lead !== null && hit.holderId === repId && hit.lead.state !== 'WON');
  if (own)
    throw new DomainError(
      'lead.already_registered',
      { since: own.lead?.createdAt.toISOString().slice(0, 10) ?? '' },
      'customerName',
    );
  const pooled = hard.find((hit) => hit.lead?.state === 'POOL');
  if (pooled) throw new DomainError('lead.in_pool', { leadId: pooled.lead?.id ?? '' }, 'customerName');
  for (const hit of hard) {
    if (!hit.holderId || hit.holderId === repId) continue;
    const holder = await load(tx, User, hit.holderId);
    if (holder?.active) return { ...hit, holderId: hit.holderId };
  }
  return null;
}

async function insertLead(
  tx: TxContext,
  input: RegisterLeadInput,
  identity: CustomerIdentity,
  thing: { siteKey: string; productLine: string },
  facts: { repId: string; hits: readonly Hit[]; disputed: boolean },
): Promise<Lead> {
  const id = newId();
  const claimKey = claimKeyOf(identity.name.nameKey, thing.siteKey, thing.productLine);
  const account = facts.hits.find((hit) => hit.account !== null && hit.match.verdict === 'BLOCK')?.account;
  return insert(tx, Lead, {
    id,
    customerName: identity.displayName,
    nameKey: identity.name.nameKey,
    brandKey: identity.name.brandKey,
    pinyinKey: identity.name.pinyinKey,
    blurKey: identity.name.blurKey,
    uscc: identity.uscc,
    contactName: input.contactName?.trim() || null,
    contactPhone: identity.phone,
    phoneKey: identity.phoneKey,
    siteName: input.siteName?.trim() ?? '',
    siteKey: thing.siteKey,
    productLine: thing.productLine,
    // a won lead of the same rep keeps its key: another order at the same site is a lead of its own
    claimKey:
      facts.disputed || facts.hits.some((hit) => hit.lead?.claimKey === claimKey)
        ? retiredKey(claimKey, id)
        : claimKey,
    accountId: account?.id ?? null,
    regionCode: input.regionCode?.trim() || null,
    source: input.source,
    level: input.level,
    state: facts.disputed ? 'DISPUTED' : 'REGISTERED',
    stateBeforeDispute: facts.disputed ? 'REGISTERED' : null,
    expectedQuantityMilli: input.expectedQuantityMilli ?? null,
    expectedAmount: input.expectedAmount ?? null,
    ownerId: facts.disputed ? null : facts.repId,
    registeredById: facts.repId,
    suspectedReason: input.suspectedReason?.trim() || null,
    signedTooSoon: false,
  });
}

async function dispute(
  tx: TxContext,
  lead: Lead,
  holder: Hit & { holderId: string },
  repId: string,
): Promise<CollisionCase> {
  // a won lead is settled: what can be disputed is the customer it became
  const held = holder.lead?.state === 'WON' && holder.lead.accountId ? null : holder.lead;
  const collisionCase = await openCase(tx, {
    leadId: held?.id ?? null,
    accountId: holder.account?.id ?? holder.lead?.accountId ?? null,
    subjectLeadId: held?.id ?? lead.id,
    customerName: holder.lead?.customerName ?? holder.account?.name ?? lead.customerName,
    kind: 'REGISTRATION',
    strength: 'HARD',
    parties: [
      { repId: holder.holderId, side: 'HOLDER', leadId: held?.id ?? null },
      { repId, side: 'CHALLENGER', leadId: lead.id },
    ],
  });
  const party = await tx.db.findOneByOrFail(CollisionParty, { caseId: collisionCase.id, repId });
  if (party.leadId !== lead.id) {
    throw new DomainError('lead.already_registered', { since: collisionCase.openedOn }, 'customerName');
  }
  return collisionCase;
}

/** The rep's manager reviews; a suspected one is shown to the other side's superior too (COLL-1, soft). */
async function tellSuperiors(tx: TxContext, lead: Lead, suspected: readonly Hit[]): Promise<void> {
  const rep = actorOf(tx);
  const subject = { type: 'Lead', id: lead.id };
  const params = { customer: lead.customerName, rep: rep.name };
  const [manager] = await superiorsOf(tx, rep.userId, ['SALES_MANAGER']);
  await notify(
    tx,
    [manager?.id ?? null],
    suspected.length > 0 ? 'lead.suspected' : 'lead.waiting',
    subject,
    params,
  );
  for (const holderId of new Set(suspected.map((hit) => hit.holderId).filter((id) => id !== rep.userId))) {
    const [other] = holderId ? await superiorsOf(tx, holderId, ['SALES_MANAGER']) : [];
    if (other && other.id !== manager?.id) await notify(tx, [other.id], 'lead.suspected', subject, params);
  }
}
