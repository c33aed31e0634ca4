import { In } from 'typeorm';
import type { CollisionStrength } from '../../../../shared/vocabulary/leads';
import type { RequestContext } from '../../../core/context';
import {
  Account,
  compareCompanies,
  KnownDifferent,
  pairKey,
  readCompanyName,
  recordPairKey,
  type Match,
} from '../../accounts';
import { CollisionPair } from '../entities/collision-pair.entity';
import { Lead } from '../entities/lead.entity';
import { strengthOf } from '../rules/collision-strength';
import { heldStates } from '../rules/lead-states';

export interface MetPair {
  readonly key: string;
  readonly leadId: string;
  readonly otherLeadId: string | null;
  readonly accountId: string | null;
  readonly strength: CollisionStrength;
  readonly match: Match;
}

interface Step {
  readonly since: Date | null;
  /** The last lead of the step before. */
  readonly after: string;
  readonly size: number;
}

/** Keys at which two spellings of one customer meet; each has its index. */
const KEYS = ['nameKey', 'brandKey', 'pinyinKey', 'blurKey', 'phoneKey', 'uscc'] as const;
/** A bound for the machine: far more pairs of a step than there are. */
const MOST = 5000;
/** Few enough for every engine's limit of parameters. */
const CHUNK = 4000;

/**
 * The pairs of one step: held leads in the order of their ids that changed since, or whose other side did, with what
 * they meet of other people's. Set-based: equal keys joined by index, compared in memory. Settled, known and noted
 * pairs are left out.
 */
export async function meetingPairs(
  ctx: RequestContext,
  { since, after, size }: Step,
): Promise<{ readonly pairs: MetPair[]; readonly leads: number; readonly last: string | null }> {
  const ids = (
    await ctx.db
      .createQueryBuilder(Lead, 'lead')
      .select('lead.id', 'id')
      .where('lead.id > :after AND lead.ownerId IS NOT NULL AND lead.state IN (:...held)', {
        after,
        held: heldStates,
      })
      .orderBy('lead.id')
      .limit(size)
      .getRawMany<{ id: string }>()
  ).map(({ id }) => id);
  if (ids.length === 0) return { pairs: [], leads: 0, last: null };
  const met = [...(await leadPairs(ctx, ids, since)), ...(await accountPairs(ctx, ids, since))];
  const last = ids.length === size ? (ids.at(-1) ?? null) : null;
  const pairs: MetPair[] = [];
  for (let at = 0; at < met.length; at += CHUNK)
    pairs.push(...(await judged(ctx, met.slice(at, at + CHUNK))));
  return { pairs, leads: ids.length, last };
}

type Ids = readonly [leadId: string, otherLeadId: string | null, accountId: string | null];

async function leadPairs(ctx: RequestContext, ids: readonly string[], since: Date | null): Promise<Ids[]> {
  const found = new Map<string, Ids>();
  for (const key of KEYS) {
    const query = ctx.db
      .createQueryBuilder(Lead, 'one')
      .select('one.id', 'a')
      .addSelect('other.id', 'b')
      .innerJoin(
        Lead,
        'other',
        `other.${key} = one.${key} AND other.id > one.id AND other.ownerId <> one.ownerId`,
      )
      .where(`one.id IN (:...ids) AND one.${key} <> '' AND other.state IN (:...held)`, {
        ids,
        held: heldStates,
      })
      .limit(MOST);
    if (since) query.andWhere('(one.updatedAt >= :since OR other.updatedAt >= :since)', { since });
    for (const { a, b } of await query.getRawMany<{ a: string; b: string }>())
      found.set(`${a}~${b}`, [a, b, null]);
  }
  return [...found.values()];
}

async function accountPairs(ctx: RequestContext, ids: readonly string[], since: Date | null): Promise<Ids[]> {
  const found = new Map<string, Ids>();
  for (const key of KEYS) {
    const query = ctx.db
      .createQueryBuilder(Lead, 'one')
      .select('one.id', 'a')
      .addSelect('other.id', 'b')
      .innerJoin(Account, 'other', `other.${key} = one.${key} AND other.ownerId <> one.ownerId`)
      .where(`one.id IN (:...ids) AND one.${key} <> '' AND other.mergedIntoId IS NULL`, { ids })
      // its own customer is no stranger, whoever owns that
      .andWhere('(one.accountId IS NULL OR one.accountId <> other.id)')
      .limit(MOST);
    if (since) query.andWhere('(one.updatedAt >= :since OR other.updatedAt >= :since)', { since });
    for (const { a, b } of await query.getRawMany<{ a: string; b: string }>())
      found.set(`${a}~${b}`, [a, null, b]);
  }
  return [...found.values()];
}

const factsOf = (row: Lead | Account) => ({
  name: readCompanyName(row instanceof Lead ? row.customerName : row.name),
  uscc: row.uscc,
  phoneKeys: row.phoneKey ? [row.phoneKey] : [],
});

async function judged(ctx: RequestContext, met: readonly Ids[]): Promise<MetPair[]> {
  const idsOf = (at: 0 | 1 | 2): string[] => [
    ...new Set(met.map((pair) => pair[at]).filter((id): id is string => id !== null)),
  ];
  const [leadIds, accountIds] = [[...new Set([...idsOf(0), ...idsOf(1)])], idsOf(2)];
  const leads = new Map((await ctx.db.findBy(Lead, { id: In(leadIds) })).map((row) => [row.id, row]));
  const accounts = new Map(
    (await ctx.db.findBy(Account, { id: In(accountIds) })).map((row) => [row.id, row]),
  );
  const pairs = met.flatMap(([leadId, otherLeadId, accountId]): (MetPair & { names: string })[] => {
    const one = leads.get(leadId);
    const other = otherLeadId ? leads.get(otherLeadId) : accounts.get(accountId ?? '');
    if (!one || !other) return [];
    const match = compareCompanies(factsOf(one), factsOf(other));
    const theirs = other instanceof Lead ? other : { siteKey: '', productLine: '' };
    const strength = strengthOf(match, one, theirs);
    if (!strength) return [];
    const key = recordPairKey(`lead:${leadId}`, otherLeadId ? `lead:${otherLeadId}` : `account:${accountId}`);
    const names = pairKey(one, { nameKey: other.nameKey, siteKey: theirs.siteKey });
    return [{ key, leadId, otherLeadId, accountId, strength, match, names }];
  });
  if (pairs.length === 0) return [];
  const settled = new Set(
    (
      await ctx.db.findBy(KnownDifferent, { pairKey: In(pairs.flatMap(({ key, names }) => [key, names])) })
    ).map((row) => row.pairKey),
  );
  const noted = new Map(
    (await ctx.db.findBy(CollisionPair, { pairKey: In(pairs.map(({ key }) => key)) })).map((row) => [
      row.pairKey,
      row.strength,
    ]),
  );
  return pairs.filter(
    ({ key, names, strength }) => !settled.has(key) && !settled.has(names) && noted.get(key) !== strength,
  );
}
