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
import { accountThings, strengthAmong } from './account-things';

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

interface StepResult {
  readonly pairs: MetPair[];
  readonly looked: number;
  /** Where the next step goes on; null after the last. */
  readonly last: string | null;
}

/**
 * The pairs of one step: held leads in the order of their ids, all or those that changed since, with what they meet of
 * other people's. Set-based: equal keys joined by index, compared in memory. Settled, known and noted pairs are left out.
 */
export async function pairsOfLeads(ctx: RequestContext, { since, after, size }: Step): Promise<StepResult> {
  const query = ctx.db
    .createQueryBuilder(Lead, 'lead')
    .select('lead.id', 'id')
    .where('lead.id > :after AND lead.ownerId IS NOT NULL AND lead.state IN (:...held)', {
      after,
      held: heldStates,
    })
    .orderBy('lead.id')
    .limit(size);
  if (since) query.andWhere('lead.updatedAt >= :since', { since });
  const ids = (await query.getRawMany<{ id: string }>()).map(({ id }) => id);
  const met: Ids[] = [];
  if (ids.length > 0)
    for (const key of KEYS) {
      met.push(...(await joined(ctx, ids, { key, from: Lead, to: Lead })).map(([a, b]): Ids => [a, b, null]));
      met.push(
        ...(await joined(ctx, ids, { key, from: Lead, to: Account })).map(([a, b]): Ids => [a, null, b]),
      );
    }
  return { pairs: await inChunks(ctx, met), looked: ids.length, last: lastOf(ids, size) };
}

/** The same from the side of accounts that changed since: their leads may not have. */
export async function pairsOfAccounts(
  ctx: RequestContext,
  { since, after, size }: Step & { readonly since: Date },
): Promise<StepResult> {
  const rows = await ctx.db
    .createQueryBuilder(Account, 'account')
    .select('account.id', 'id')
    .where('account.id > :after AND account.ownerId IS NOT NULL AND account.updatedAt >= :since', {
      after,
      since,
    })
    .orderBy('account.id')
    .limit(size)
    .getRawMany<{ id: string }>();
  const ids = rows.map(({ id }) => id);
  const met: Ids[] = [];
  if (ids.length > 0)
    for (const key of KEYS)
      met.push(
        ...(await joined(ctx, ids, { key, from: Account, to: Lead })).map(([a, b]): Ids => [b, null, a]),
      );
  return { pairs: await inChunks(ctx, met), looked: ids.length, last: lastOf(ids, size) };
}

const lastOf = (ids: readonly string[], size: number): string | null =>
  ids.length === size ? (ids.at(-1) ?? null) : null;

type Ids = readonly [leadId: string, otherLeadId: string | null, accountId: string | null];

/**
 * Records of two owners with one key in common. Whether they still stand is looked at afterwards, in memory: a condition
 * on their state would lead the engine away from the index of the key.
 */
async function joined(
  ctx: RequestContext,
  ids: readonly string[],
  { key, from, to }: { readonly key: string; readonly from: new () => object; readonly to: new () => object },
): Promise<(readonly [string, string])[]> {
  const rows = await ctx.db
    .createQueryBuilder(from, 'one')
    .select('one.id', 'a')
    .addSelect('other.id', 'b')
    .innerJoin(to, 'other', `other.${key} = one.${key} AND other.ownerId <> one.ownerId`)
    .where(`one.id IN (:...ids) AND one.${key} <> ''`, { ids: [...ids] })
    .limit(MOST)
    .getRawMany<{ a: string; b: string }>();
  return rows.map(({ a, b }) => [a, b] as const);
}

async function inChunks(ctx: RequestContext, met: readonly Ids[]): Promise<MetPair[]> {
  const once = new Map<string, Ids>();
  for (const ids of met) {
    const [a, b, account] = ids;
    const [one, other] = b !== null && b < a ? [b, a] : [a, b];
    once.set(`${one}~${other ?? account ?? ''}`, [one, other, account]);
  }
  const all = [...once.values()];
  const pairs: MetPair[] = [];
  for (let at = 0; at < all.length; at += CHUNK)
    pairs.push(...(await judged(ctx, all.slice(at, at + CHUNK))));
  return pairs;
}

const stands = (row: Lead | Account): boolean =>
  row.ownerId !== null && (row instanceof Lead ? heldStates.includes(row.state) : row.mergedIntoId === null);

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
  const thingsOf = await accountThings(ctx, [...accounts.values()]);
  const pairs = met.flatMap(([leadId, otherLeadId, accountId]): (MetPair & { names: string })[] => {
    const one = leads.get(leadId);
    const other = otherLeadId ? leads.get(otherLeadId) : accounts.get(accountId ?? '');
    if (!one || !other || !stands(one) || !stands(other)) return [];
    // its own customer is no stranger, whoever owns that
    if (accountId !== null && one.accountId === accountId) return [];
    const match = compareCompanies(factsOf(one), factsOf(other));
    const theirs = other instanceof Lead ? other : { siteKey: '', productLine: '' };
    const strength =
      other instanceof Lead ? strengthOf(match, one, other) : strengthAmong(match, one, thingsOf(other.id));
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
