import { In, Not } from 'typeorm';
import type { TxContext } from '../../../core/context';
import { getOrThrow, guardedUpdate, insertMany, updateWhere } from '../../../core/persistence';
import { Account, AccountPin, changeOwner, learnAlias, normaliseSite } from '../../accounts';
import type { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { LeadAssistant } from '../entities/lead-assistant.entity';
import { Lead } from '../entities/lead.entity';
import type { Ruling } from '../rules/assert-ruling';
import { askForRegistration, withdrawRegistration } from './ask-outside';
import { endClaim, findOpenClaim, openClaim, thawClaim } from './claims';
import { poolLead } from './pool-lead';
import { claimKeyOf, retiredKey } from './register-lead';
import { rememberDifferent, rememberSettled } from './settle-pairs';
import { writeViolations } from './write-violations';

/** Leads, claims, assistants and the account's owner follow a ruling, in its own unit of work (COLL-4). */
export async function applyRuling(
  tx: TxContext,
  ruled: CollisionCase,
  parties: readonly CollisionParty[],
  ruling: Ruling,
): Promise<void> {
  const subject = ruled.leadId ? await getOrThrow(tx, Lead, ruled.leadId) : null;
  switch (ruling.outcome) {
    case 'PRIMARY_WITH_ASSISTANTS':
    case 'MERGE':
      await decidePrimary(tx, ruled, subject, parties, ruling);
      return;
    case 'POOL':
      await joinOthers(tx, subject, parties);
      if (subject?.state === 'DISPUTED') await poolLead(tx, subject, 'RULED', ruled.number);
      return;
    case 'BOTH_WARNED':
      await asBefore(tx, parties);
      await writeViolations(
        tx,
        parties.map(({ repId }) => ({
          repId,
          kind: 'OTHER' as const,
          caseId: ruled.id,
          leadId: ruled.leadId,
          finding: ruled.rulingReason ?? ruled.number,
          sanction: 'WARNING' as const,
          fine: null,
          byRuling: true,
        })),
      );
      return;
    case 'SPLIT':
      await rememberSettled(tx, ruled, parties);
      await reviveAll(tx, subject, parties);
      await splitThings(tx, ruled, subject, parties, ruling);
      return;
    case 'KNOWN_DIFFERENT':
      await rememberDifferent(tx, ruled, parties);
      await rememberSettled(tx, ruled, parties);
      await untie(tx, ruled, parties);
      await reviveAll(tx, subject, parties);
      return;
    case 'JOINT_VISIT':
    case 'UNFOUNDED':
      await rememberSettled(tx, ruled, parties);
      // a case that should not have been opened does not lengthen anybody's term
      await reviveAll(tx, subject, parties, ruling.outcome !== 'UNFOUNDED');
  }
}

async function decidePrimary(
  tx: TxContext,
  ruled: CollisionCase,
  subject: Lead | null,
  parties: readonly CollisionParty[],
  { primaryRepId, assistants }: Ruling,
): Promise<void> {
  if (!primaryRepId) return;
  await learnFromRuling(tx, ruled, parties);
  await joinOthers(tx, subject, parties);
  if (subject) await givePrimary(tx, ruled, subject, primaryRepId);
  if (subject) await replaceAssistants(tx, ruled, subject, assistants ?? []);
  for (const { repId, shareBp } of assistants ?? []) {
    await updateWhere(
      tx,
      CollisionParty,
      { shareBp },
      { sql: 'caseId = :caseId AND repId = :repId', params: { caseId: ruled.id, repId } },
    );
  }
  await giveAccount(tx, ruled, primaryRepId);
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
    // whose customer it is was decided with it: it is no stranger to the account from here on
    accountId: subject.accountId ?? ruled.accountId,
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
  frozenDaysCount = true,
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
    if (await thawClaim(tx, revived, frozenDaysCount)) continue;
    await openClaim(tx, revived, { repId: ownerId });
    // taken in as evidence only until now: it is a registration like any other from here on (TER-6)
    if (revived.state === 'REGISTERED') await askForRegistration(tx, revived, ownerId);
  }
}

/** Nothing changes hands: the holder goes on, what the others registered ends as evidence. */
async function asBefore(tx: TxContext, parties: readonly CollisionParty[]): Promise<void> {
  const holder = parties.find((party) => party.side === 'HOLDER');
  const held = holder?.leadId ? await tx.db.findOneBy(Lead, { id: holder.leadId }) : null;
  await joinOthers(tx, held, parties);
  if (held) await reviveAll(tx, held, []);
}

/** Each side goes on with the site or product that the ruling names for it. */
async function splitThings(
  tx: TxContext,
  ruled: CollisionCase,
  subject: Lead | null,
  parties: readonly CollisionParty[],
  { splits }: Ruling,
): Promise<void> {
  for (const part of splits ?? []) {
    const party = parties.find(({ repId }) => repId === part.repId);
    const leadId = party?.leadId ?? (subject?.ownerId === part.repId ? subject.id : null);
    if (!leadId) continue;
    const lead = await getOrThrow(tx, Lead, leadId);
    const siteName = part.siteName?.trim() || lead.siteName;
    const siteKey = normaliseSite(siteName);
    const productLine = part.productLine?.trim() || lead.productLine;
    await guardedUpdate(tx, Lead, lead, {
      siteName,
      siteKey,
      productLine,
      claimKey: retiredKey(claimKeyOf(lead.nameKey, siteKey, productLine), lead.id),
      accountId: lead.accountId ?? ruled.accountId,
    });
  }
}

/** A challenger's registration that was tied to the other's account is untied from it. */
async function untie(tx: TxContext, ruled: CollisionCase, parties: readonly CollisionParty[]): Promise<void> {
  const leadIds = parties.map((party) => party.leadId).filter((id): id is string => id !== null);
  const leads = leadIds.length > 0 ? await tx.db.findBy(Lead, { id: In(leadIds) }) : [];
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
