import { In } from 'typeorm';
import type { RequestContext, TxContext } from '../../../core/context';
import { insertMany, updateWhere } from '../../../core/persistence';
import { KnownDifferent, recordPairKey } from '../../accounts';
import { superiorsOf, User } from '../../identity';
import { notify } from '../../notifications';
import { CollisionPair } from '../entities/collision-pair.entity';
import { Lead } from '../entities/lead.entity';
import type { Hit } from '../queries/examine-customer';

/** A contractor may have hundreds of sites: the strongest few say enough. */
const NOTED = 10;

type Noted = Pick<Hit, 'strength' | 'match' | 'holderId' | 'lead'> & {
  readonly account: { readonly id: string } | null;
};

/** A record by its name in pairs: the lead where there is one. */
export const recordOf = (
  of: Lead | { readonly lead: Lead | null; readonly account: { readonly id: string } | null },
): string =>
  of instanceof Lead ? `lead:${of.id}` : of.lead ? `lead:${of.lead.id}` : `account:${of.account?.id ?? ''}`;

/** Those of the hits that a ruling settled against this record: never raised again (COLL-1). */
export async function settledKeys(
  ctx: RequestContext,
  me: string,
  hits: readonly Noted[],
): Promise<ReadonlySet<string>> {
  const byKey = new Map(hits.map((hit) => [recordPairKey(me, recordOf(hit)), recordOf(hit)]));
  const rows = await ctx.db.findBy(KnownDifferent, { pairKey: In([...byKey.keys()]) });
  return new Set(rows.map((row) => byKey.get(row.pairKey) ?? ''));
}

/**
 * Keeps what is similar but no case: weak pairs are listed for the managers, soft ones are told to both superiors, once
 * (COLL-1). Pairs that are known already are left alone unless they became stronger.
 */
export async function notePairs(
  tx: TxContext,
  lead: Lead,
  hits: readonly Noted[],
  tell = true,
): Promise<number> {
  const wanted = new Map(
    hits
      .filter((hit) => hit.strength !== 'HARD' && hit.holderId !== null && hit.holderId !== lead.ownerId)
      .slice(0, NOTED)
      .map((hit) => [recordPairKey(recordOf(lead), recordOf(hit)), hit]),
  );
  if (wanted.size === 0) return 0;
  const known = new Map(
    (await tx.db.findBy(CollisionPair, { pairKey: In([...wanted.keys()]) })).map((row) => [row.pairKey, row]),
  );
  const fresh = [...wanted].filter(([key]) => !known.has(key));
  await insertMany(
    tx,
    CollisionPair,
    fresh.map(([pairKey, hit]) => ({
      pairKey,
      leadId: lead.id,
      otherLeadId: hit.lead?.id ?? null,
      accountId: hit.lead ? null : (hit.account?.id ?? null),
      strength: hit.strength,
      reasons: [...hit.match.reasons],
      foundOn: tx.today,
    })),
  );
  const grown = [...wanted].filter(
    ([key, hit]) => hit.strength === 'SOFT' && known.get(key)?.strength === 'WEAK',
  );
  if (grown.length > 0)
    await updateWhere(
      tx,
      CollisionPair,
      { strength: 'SOFT', foundOn: tx.today },
      { sql: 'pairKey IN (:...keys)', params: { keys: grown.map(([key]) => key) } },
    );
  const soft = [...fresh, ...grown].map(([, hit]) => hit).filter((hit) => hit.strength === 'SOFT');
  if (tell && soft.length > 0) await tellBothSuperiors(tx, lead, soft);
  return fresh.length + grown.length;
}

async function tellBothSuperiors(tx: TxContext, lead: Lead, hits: readonly Noted[]): Promise<void> {
  const rep = lead.ownerId ? await tx.db.findOneBy(User, { id: lead.ownerId }) : null;
  const told = new Set<string>();
  for (const repId of new Set([lead.ownerId, ...hits.map((hit) => hit.holderId)])) {
    const [manager] = repId ? await superiorsOf(tx, repId, ['SALES_MANAGER']) : [];
    if (manager) told.add(manager.id);
  }
  await notify(
    tx,
    [...told],
    'collision.suspected',
    { type: 'Lead', id: lead.id },
    { customer: lead.customerName, rep: rep?.name ?? '' },
  );
}
