import { In } from 'typeorm';
import type { CollisionKind } from '../../../../shared/vocabulary/leads';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { load, updateWhere } from '../../../core/persistence';
import {
  AccountContact,
  knownNames,
  meetingKeys,
  passGuards,
  readCompanyName,
  type Account,
  type CustomerIdentity,
} from '../../accounts';
import { User } from '../../identity';
import type { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import type { Lead } from '../entities/lead.entity';
import { accountThings, strengthAmong } from '../queries/account-things';
import { examineCustomer, type Hit } from '../queries/examine-customer';
import { openCaseOn } from '../queries/visible-cases';
import { heldStates } from '../rules/lead-states';
import { notePairs, settledKeys, recordOf } from './note-pairs';
import { disputeLead, openCase } from './open-case';

/** A hit on what somebody else holds. */
export type Foreign = Hit & { readonly holderId: string };

const identityOf = (row: Lead | Account, name: string, phoneKeys: readonly string[]): CustomerIdentity => ({
  displayName: name,
  name: readCompanyName(name),
  uscc: row.uscc,
  phone: null,
  phoneKey: phoneKeys[0] ?? null,
  phoneKeys,
});

/**
 * Looks at a held lead again after it was claimed or its data changed: where it now meets what another holds, a case
 * opens in the same request; what is only similar is noted for the managers, and a claim of it says why it is another
 * customer (COLL-1).
 *
 * @throws DomainError lead.reason_needed
 */
export async function collideLead(
  tx: TxContext,
  lead: Lead,
  kind: Extract<CollisionKind, 'CLAIM' | 'EDIT'>,
  reason: string | null = null,
): Promise<CollisionCase | null> {
  const { ownerId } = lead;
  if (!ownerId || !heldStates.includes(lead.state)) return null;
  const open = kind === 'CLAIM' ? await openCaseOn(tx, { leadId: lead.id, accountId: lead.accountId }) : null;
  if (open) return joinCase(tx, open, { repId: ownerId, lead });
  const identity = identityOf(lead, lead.customerName, lead.phoneKey ? [lead.phoneKey] : []);
  const hits = await foreignHits(tx, { identity, mine: lead, me: recordOf(lead), repId: ownerId });
  // its own customer is no stranger, whoever owns that: what was registered under it stays (TER-5)
  const strangers = hits.filter((hit) => !hit.account || hit.account.id !== lead.accountId);
  const accounts = strangers.flatMap(({ account }) => (account ? [account] : []));
  const thingsOf = await accountThings(tx, accounts);
  const met = strangers.flatMap((hit): Foreign[] => {
    const strength = hit.account ? strengthAmong(hit.match, lead, thingsOf(hit.account.id)) : hit.strength;
    return strength ? [{ ...hit, strength }] : [];
  });
  const soft = met.find((hit) => hit.strength === 'SOFT');
  if (kind === 'CLAIM' && soft && !reason && !met.some((hit) => hit.strength === 'HARD'))
    throw new DomainError(
      'lead.reason_needed',
      { reasons: soft.match.reasons.join(', ') },
      'suspectedReason',
    );
  await notePairs(tx, lead, met);
  const hard = met.find((hit) => hit.strength === 'HARD');
  return hard ? openOn(tx, hard, { repId: ownerId, lead }, kind) : null;
}

/** As collideLead, for a customer of the archive: new, imported, edited or merged. */
export async function collideAccount(
  tx: TxContext,
  account: Account,
  kind: Extract<CollisionKind, 'IMPORT' | 'EDIT' | 'MERGE'>,
): Promise<CollisionCase | null> {
  const { ownerId } = account;
  if (!ownerId || account.mergedIntoId) return null;
  const contacts = await tx.db.findBy(AccountContact, { accountId: account.id });
  const phones = [account.phoneKey, ...contacts.map(({ phoneKey }) => phoneKey)].filter(
    (key) => key !== null,
  );
  const identity = identityOf(account, account.name, [...new Set(phones)]);
  const mine = { siteKey: '', productLine: '' };
  const hits = await foreignHits(tx, { identity, mine, me: `account:${account.id}`, repId: ownerId });
  const thingsOf = await accountThings(tx, [account]);
  const met = hits.flatMap((hit): Foreign[] => {
    if (!hit.lead || hit.lead.accountId === account.id) return [];
    const strength = strengthAmong(hit.match, hit.lead, thingsOf(account.id));
    return strength ? [{ ...hit, strength }] : [];
  });
  for (const hit of met.slice(0, 5))
    if (hit.lead) await notePairs(tx, hit.lead, [{ ...hit, lead: null, account }]);
  const hard = met.find((hit) => hit.strength === 'HARD' && hit.lead && heldStates.includes(hit.lead.state));
  return hard ? openOn(tx, { ...hard, account }, { repId: ownerId, lead: null }, kind) : null;
}

async function foreignHits(
  tx: TxContext,
  who: {
    readonly identity: CustomerIdentity;
    readonly mine: { readonly siteKey: string; readonly productLine: string };
    readonly me: string;
    readonly repId: string;
  },
): Promise<Foreign[]> {
  const { brands } = await knownNames(tx, who.identity.name.brandKey);
  await passGuards(tx, meetingKeys(who.identity, brands));
  const hits = (await examineCustomer(tx, who.identity, who.mine)).filter(
    (hit): hit is Foreign =>
      hit.holderId !== null &&
      hit.holderId !== who.repId &&
      recordOf(hit) !== who.me &&
      // a won lead is settled: what can be disputed is the customer it became
      !(hit.lead?.state === 'WON' && hit.lead.accountId),
  );
  if (hits.length === 0) return [];
  const settled = await settledKeys(tx, who.me, hits);
  const holders = await tx.db.findBy(User, { id: In([...new Set(hits.map((hit) => hit.holderId))]) });
  const active = new Set(holders.filter((user) => user.active).map((user) => user.id));
  return hits.filter((hit) => active.has(hit.holderId) && !settled.has(recordOf(hit)));
}

/** Whoever claims what others dispute becomes a side of their case, and waits with them. */
async function joinCase(
  tx: TxContext,
  open: CollisionCase,
  { repId, lead }: { readonly repId: string; readonly lead: Lead },
): Promise<CollisionCase> {
  const [type, id] = (open.openKey ?? '').split(':');
  const joined = await openCase(tx, {
    leadId: type === 'lead' ? (id ?? null) : null,
    accountId: type === 'account' ? (id ?? null) : open.accountId,
    subjectLeadId: open.leadId,
    customerName: open.customerName,
    kind: 'CLAIM',
    strength: open.strength,
    parties: [{ repId, side: 'CHALLENGER', leadId: lead.id }],
  });
  // a side of it before: now with this lead, which waits like the others
  const named = await updateWhere(
    tx,
    CollisionParty,
    { leadId: lead.id },
    {
      sql: 'caseId = :caseId AND repId = :repId AND leadId IS NULL',
      params: { caseId: open.id, repId },
    },
  );
  if (named > 0) await disputeLead(tx, lead.id);
  return joined;
}

async function openOn(
  tx: TxContext,
  hit: Foreign,
  challenger: { readonly repId: string; readonly lead: Lead | null },
  kind: CollisionKind,
): Promise<CollisionCase> {
  return openCase(tx, {
    leadId: hit.lead?.id ?? null,
    accountId: hit.account?.id ?? hit.lead?.accountId ?? null,
    subjectLeadId: hit.lead?.id ?? challenger.lead?.id ?? null,
    customerName: hit.lead?.customerName ?? hit.account?.name ?? challenger.lead?.customerName ?? '',
    kind,
    strength: 'HARD',
    parties: [
      { repId: hit.holderId, side: 'HOLDER', leadId: hit.lead?.id ?? null },
      { repId: challenger.repId, side: 'CHALLENGER', leadId: challenger.lead?.id ?? null },
    ],
  });
}

/** Two records of one customer were joined, of two owners: whose it is now is for a superior to say (COLL-1). */
export async function collideMerged(
  tx: TxContext,
  survivor: Account,
  otherOwnerId: string | null,
): Promise<CollisionCase | null> {
  const { ownerId } = survivor;
  const other = await load(tx, User, otherOwnerId);
  if (!ownerId || !other?.active || other.id === ownerId) return null;
  return openCase(tx, {
    leadId: null,
    accountId: survivor.id,
    subjectLeadId: null,
    customerName: survivor.name,
    kind: 'MERGE',
    strength: 'HARD',
    parties: [
      { repId: ownerId, side: 'HOLDER', leadId: null },
      { repId: other.id, side: 'CHALLENGER', leadId: null },
    ],
  });
}
