import { In } from 'typeorm';
import type { TxContext } from '../../../core/context';
import { insertMany } from '../../../core/persistence';
import { Account, KnownDifferent, pairKey, recordPairKey } from '../../accounts';
import type { CollisionCase } from '../entities/collision-case.entity';
import type { CollisionParty } from '../entities/collision-party.entity';
import { Lead } from '../entities/lead.entity';

/** Two spellings that a ruling calls two customers are never raised against each other again (ARC-2, COLL-1). */
export async function rememberDifferent(
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
  await remember(tx, ruled, [...keys]);
}

/** The records of a case that go on side by side are not raised against each other again, each with each (COLL-1). */
export async function rememberSettled(
  tx: TxContext,
  ruled: CollisionCase,
  parties: readonly CollisionParty[],
): Promise<void> {
  const leadIds = [ruled.leadId, ...parties.map(({ leadId }) => leadId)].filter((id) => id !== null);
  const records = [
    ...new Set(leadIds.map((id) => `lead:${id}`)),
    ...(ruled.accountId ? [`account:${ruled.accountId}`] : []),
  ];
  await remember(
    tx,
    ruled,
    records.flatMap((one, at) => records.slice(at + 1).map((other) => recordPairKey(one, other))),
  );
}

async function remember(tx: TxContext, ruled: CollisionCase, keys: readonly string[]): Promise<void> {
  const known = new Set(
    (await tx.db.findBy(KnownDifferent, { pairKey: In([...keys]) })).map((row) => row.pairKey),
  );
  await insertMany(
    tx,
    KnownDifferent,
    keys.filter((key) => !known.has(key)).map((key) => ({ pairKey: key, caseId: ruled.id })),
  );
}
