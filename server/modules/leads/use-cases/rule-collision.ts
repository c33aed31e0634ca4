import { In, Not } from 'typeorm';
import type { RulingOutcome } from '../../../../shared/vocabulary/leads';
import { actorOf, doerOf, isActing, may } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insertMany, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import {
  Account,
  AccountPin,
  changeOwner,
  KnownDifferent,
  learnAlias,
  pairKey,
  passGuards,
} from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { LeadAssistant } from '../entities/lead-assistant.entity';
import { Lead } from '../entities/lead.entity';
import { collisionsPolicy } from '../policy';
import { clausesOf } from '../queries/case-evidence';
import { rulersOf } from '../queries/rulers';
import { getVisibleCase } from '../queries/visible-cases';
import { assertRuling, type Ruling } from '../rules/assert-ruling';
import { deviatesFromClauses } from '../rules/clauses';
import { askForRegistration, withdrawRegistration } from './ask-outside';
import { endClaim, findOpenClaim, openClaim, thawClaim } from './claims';
import { poolLead } from './pool-lead';

export interface RuleCollisionInput extends Ruling {
  readonly caseId: string;
  readonly version: number;
  readonly outcome: RulingOutcome;
  readonly idempotencyKey?: string | null;
}

/**
 * A common superior decides a case; leads, claims, assistants and the account's owner follow in the same step.
 * Rules COLL-4, COLL-5, TIER-6.
 *
 * @throws DomainError collision.closed, collision.party, collision.not_your_level, collision.vp_only and those of assertRuling
 */
export async function ruleCollision(ctx: RequestContext, input: RuleCollisionInput): Promise<CollisionCase> {
  return inTransaction(
    ctx,
    async (tx) => {
      const seen = await getVisibleCase(tx, input.caseId);
      // whoever joins the case passes the same guard: nobody becomes a party of a ruled case
      if (seen.openKey) await passGuards(tx, [`case:${seen.openKey}`]);
      const open = await getOrThrow(tx, CollisionCase, seen.id);
      if (open.state !== 'OPEN') throw new DomainError('collision.closed', {}, 'caseId');
      assertVersion(open, input.version);
      const parties = await tx.db.find(CollisionParty, { where: { caseId: open.id }, order: { id: 'ASC' } });
      await assertMayRule(tx, open, parties);
      const deviates =
        Boolean(input.primaryRepId) &&
        deviatesFromClauses(await clausesOf(tx, open), input.primaryRepId ?? '');
      const facts = { parties: parties.map((party) => party.repId), kind: open.kind, deviates };
      assertRuling(input, facts, await policyAt(tx, collisionsPolicy));
      const ruled = await guardedUpdate(tx, CollisionCase, open, {
        state: 'RULED',
        openKey: null,
        outcome: input.outcome,
        primaryRepId: input.primaryRepId ?? null,
        rulingReason: input.reason?.trim() || null,
        deviates,
        ruledById: doerOf(tx),
        ruledAt: tx.now,
      });
      await applyRuling(tx, ruled, parties, input);
      const decision = {
        outcome: input.outcome,
        primaryRepId: input.primaryRepId ?? null,
        assistants: input.assistants ?? [],
        deviates,
      };
      await recordAudit(
        tx,
        'collision.ruled',
        { type: 'CollisionCase', id: open.id },
        { number: open.number, ...decision },
        ruled.rulingReason,
      );
      if (open.leadId)
        await recordAudit(
          tx,
          'lead.ruled',
          { type: 'Lead', id: open.leadId },
          { caseId: open.id, ...decision },
          ruled.rulingReason,
        );
      const told = parties.map((party) => party.repId);
      await notify(
        tx,
        told,
        'collision.ruled',
        { type: 'CollisionCase', id: open.id },
        { customer: open.customerName, outcome: input.outcome },
      );
      return ruled;
    },
    { op: 'ruleCollision', key: input.idempotencyKey, request: input },
  );
}

async function assertMayRule(
  tx: TxContext,
  collisionCase: CollisionCase,
  parties: readonly CollisionParty[],
): Promise<void> {
  const me = actorOf(tx).userId;
  if (parties.some((party) => isActing(tx, party.repId))) throw new DomainError('collision.party', {});
  const account = collisionCase.accountId
    ? await tx.db.findOneBy(Account, { id: collisionCase.accountId })
    : null;
  if (account?.tier === 'STRATEGIC' && !may(tx, 'account.set_tier'))
    throw new DomainError('collision.vp_only', {});
  const rulers = await rulersOf(tx, collisionCase);
  const level = rulers.findIndex((ruler) => ruler.userId === me);
  // once it went up, the level that let it lie no longer decides
  if (level < 0 || level < Math.min(collisionCase.escalations, rulers.length - 1))
    throw new DomainError('collision.not_your_level', {});
}

async function applyRuling(
  tx: TxContext,
  ruled: CollisionCase,
  parties: readonly CollisionParty[],
  input: RuleCollisionInput,
): Promise<void> {
  const subject = ruled.leadId ? await getOrThrow(tx, Lead, ruled.leadId) : null;
  if (input.outcome === 'PRIMARY_WITH_ASSISTANTS' && input.primaryRepId) {
    await learnFromRuling(tx, ruled, parties);
    await joinOthers(tx, subject, parties);
    if (subject) await givePrimary(tx, ruled, subject, input.primaryRepId);
    if (subject) await replaceAssistants(tx, ruled, subject, input.assistants ?? []);
    for (const { repId, shareBp } of input.assistants ?? []) {
      await updateWhere(
        tx,
        CollisionParty,
        { shareBp },
        { sql: 'caseId = :caseId AND repId = :repId', params: { caseId: ruled.id, repId } },
      );
    }
    await giveAccount(tx, ruled, input.primaryRepId);
  } else if (input.outcome === 'POOL') {
    await joinOthers(tx, subject, parties);
    if (subject?.state === 'DISPUTED') await poolLead(tx, subject, 'RULED', ruled.number);
  } else {
    if (input.outcome === 'KNOWN_DIFFERENT') await rememberDifferent(tx, ruled, parties);
    await reviveAll(tx, subject, parties);
  }
}

/** One customer under two names: the ruling teaches the matcher the other name (ARC-2). */
async function learnFromRuling(
  tx: TxContext,
  ruled: CollisionCase,
  parties: readonly CollisionParty[],
): Promise<void> {
  const ids = [ruled.leadId, ...parties.map((party) => party.leadId)].filter(
    (id): id is string => id !== null,
  );
  const leads = ids.length > 0 ? await tx.db.findBy(Lead, { id: In(ids) }) : [];
  const account = ruled.accountId ? await tx.db.findOneBy(Account, { id: ruled.accountId }) : null;
  const firmName = account?.name ?? leads.find((lead) => lead.id === ruled.leadId)?.customerName;
  if (!firmName) return;
  for (const aliasName of new Set(leads.map((lead) => lead.customerName)))
    await learnAlias(tx, { aliasName, firmName }, 'RULING', ruled.id);
}

/** The other sides' registrations end in the one that the case is about; they stay readable as evidence. */
async function joinOthers(
  tx: TxContext,
  subject: Lead | null,
  parties: readonly CollisionParty[],
): Promise<void> {
  const others = parties
    .map((party) => party.leadId)
    .filter((id): id is string => id !== null && id !== subject?.id);
  for (const lead of others.length > 0
    ? await tx.db.findBy(Lead, { id: In(others), state: 'DISPUTED' })
    : []) {
    await guardedUpdate(tx, Lead, lead, {
      state: 'REJECTED',
      stateBeforeDispute: null,
      mergedIntoId: subject?.id ?? null,
    });
    await endClaim(tx, lead.id, 'RULED');
  }
}

async function givePrimary(
  tx: TxContext,
  ruled: CollisionCase,
  subject: Lead,
  primaryRepId: string,
): Promise<void> {
  const stays = subject.ownerId === primaryRepId;
  if (subject.state !== 'DISPUTED') {
    if (!stays && subject.state === 'WON') await guardedUpdate(tx, Lead, subject, { ownerId: primaryRepId });
    return;
  }
  const before = subject.stateBeforeDispute ?? 'APPROVED';
  // the ruling of a superior stands for the review that had not been held yet
  const state = before === 'REGISTERED' ? 'APPROVED' : before;
  // and for the consent of the territory: a ruling stands above its rules (TER-2)
  await withdrawRegistration(tx, subject.id);
  const lead = await guardedUpdate(tx, Lead, subject, {
    state,
    stateBeforeDispute: null,
    ownerId: primaryRepId,
    reviewedById: ruled.ruledById,
  });
  if (stays && (await findOpenClaim(tx, lead.id))) {
    await thawClaim(tx, lead);
    return;
  }
  await endClaim(tx, lead.id, 'RULED');
  await openClaim(tx, lead, { repId: primaryRepId });
}

async function replaceAssistants(
  tx: TxContext,
  ruled: CollisionCase,
  subject: Lead,
  assistants: readonly { repId: string; shareBp: number }[],
): Promise<void> {
  await tx.db.delete(LeadAssistant, { leadId: subject.id });
  await insertMany(
    tx,
    LeadAssistant,
    assistants.map(({ repId, shareBp }) => ({ leadId: subject.id, repId, shareBp, caseId: ruled.id })),
  );
}

/** The account follows the ruling unless a director pinned it: a pin stands above (TER-2). */
async function giveAccount(tx: TxContext, ruled: CollisionCase, primaryRepId: string): Promise<void> {
  if (!ruled.accountId) return;
  const pin = await tx.db.findOneBy(AccountPin, { accountId: ruled.accountId, openKey: 1 });
  if (pin && (!pin.until || pin.until >= tx.today) && pin.ownerId !== primaryRepId) return;
  const account = await getOrThrow(tx, Account, ruled.accountId);
  await changeOwner(tx, account, {
    ownerId: primaryRepId,
    cause: 'RULING',
    causeRef: ruled.id,
    reason: `${ruled.number} ${ruled.rulingReason ?? ''}`.trim(),
  });
}

/** Both sides go on as before: different customers, or one joint visit. */
async function reviveAll(
  tx: TxContext,
  subject: Lead | null,
  parties: readonly CollisionParty[],
): Promise<void> {
  const ids = [...new Set([subject?.id, ...parties.map((party) => party.leadId)])].filter(
    (id): id is string => Boolean(id),
  );
  for (const lead of ids.length > 0 ? await tx.db.findBy(Lead, { id: In(ids), state: 'DISPUTED' }) : []) {
    const ownerId = lead.ownerId ?? lead.registeredById;
    const revived = await guardedUpdate(tx, Lead, lead, {
      state: lead.stateBeforeDispute ?? 'REGISTERED',
      stateBeforeDispute: null,
      ownerId,
    });
    if (await thawClaim(tx, revived)) continue;
    await openClaim(tx, revived, { repId: ownerId });
    // taken in as evidence only until now: it is a registration like any other from here on (TER-6)
    if (revived.state === 'REGISTERED') await askForRegistration(tx, revived, ownerId);
  }
}

async function rememberDifferent(
  tx: TxContext,
  ruled: CollisionCase,
  parties: readonly CollisionParty[],
): Promise<void> {
  const leadIds = parties.map((party) => party.leadId).filter((id): id is string => id !== null);
  const leads = leadIds.length > 0 ? await tx.db.findBy(Lead, { id: In(leadIds) }) : [];
  const account = ruled.accountId ? await tx.db.findOneBy(Account, { id: ruled.accountId }) : null;
  const sides = [
    ...leads.map(({ nameKey, siteKey }) => ({ nameKey, siteKey })),
    ...(account ? [{ nameKey: account.nameKey, siteKey: '' }] : []),
  ];
  const keys = new Set<string>();
  for (const [at, a] of sides.entries()) {
    // one name at one site is one customer whatever was ruled: only spellings that differ are remembered
    for (const b of sides.slice(at + 1))
      if (a.nameKey !== b.nameKey || a.siteKey !== b.siteKey) keys.add(pairKey(a, b));
  }
  const known = new Set(
    (await tx.db.find(KnownDifferent, { where: { pairKey: In([...keys]) } })).map((row) => row.pairKey),
  );
  await insertMany(
    tx,
    KnownDifferent,
    [...keys].filter((key) => !known.has(key)).map((key) => ({ pairKey: key, caseId: ruled.id })),
  );
  // a challenger's registration that was tied to the other's account is untied from it
  const untied = leads.filter(
    (lead) => lead.state === 'DISPUTED' && lead.accountId === ruled.accountId && lead.ownerId === null,
  );
  if (untied.length > 0)
    await tx.db.update(
      Lead,
      { id: In(untied.map((lead) => lead.id)), state: Not('WON') },
      { accountId: null },
    );
}
