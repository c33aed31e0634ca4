import { In } from 'typeorm';
import type { MatchReason, MatchVerdict } from '../../../../shared/vocabulary/accounts';
import type { RequestContext } from '../../../core/context';
import type { Page, PageInput } from '../../../core/list-query';
import {
  Account,
  AccountContact,
  accountPairKey,
  compareCompanies,
  KnownDifferent,
  readCompanyName,
  visibleAccounts,
} from '../../accounts';

export interface SuspectedPair {
  readonly id: string;
  readonly first: Account;
  readonly second: Account;
  readonly verdict: MatchVerdict;
  readonly reasons: readonly MatchReason[];
  readonly score: number;
}

/** Keys at which two spellings of one customer meet; each has its index, so that no pair is looked for in vain. */
const KEYS = ['nameKey', 'brandKey', 'pinyinKey', 'blurKey', 'phoneKey'] as const;
/** A bound for the machine: far more pairs than anybody looks through. */
const MOST = 2000;

/**
 * Pairs of customers in sight that look like one, surest first, without those that are known to be different (ARC-2).
 * Pairs come from equal keys, never from comparing all with all.
 */
export async function suspectedDuplicates(
  ctx: RequestContext,
  page?: PageInput | null,
): Promise<Page<SuspectedPair>> {
  const pairs = await meetingPairs(ctx);
  const ids = [...new Set(pairs.flat())];
  if (ids.length === 0) return { items: [], total: 0 };
  const accounts = new Map((await ctx.db.findBy(Account, { id: In(ids) })).map((row) => [row.id, row]));
  const contacts = await ctx.db.findBy(AccountContact, { accountId: In(ids) });
  const phones = new Map<string, (string | null)[]>();
  for (const { accountId, phoneKey } of contacts)
    phones.set(accountId, [...(phones.get(accountId) ?? []), phoneKey]);
  const factsOf = (account: Account) => ({
    name: readCompanyName(account.name),
    uscc: account.uscc,
    phoneKeys: [account.phoneKey, ...(phones.get(account.id) ?? [])].filter((key) => key !== null),
  });
  const facts = new Map([...accounts].map(([id, account]) => [id, factsOf(account)]));
  const keys = pairs.map(([a, b]) => accountPairKey(a, b));
  const different = new Set(
    (await ctx.db.findBy(KnownDifferent, { pairKey: In(keys) })).map((row) => row.pairKey),
  );
  const found = pairs.flatMap(([a, b], at): SuspectedPair[] => {
    const [first, second] = [accounts.get(a), accounts.get(b)];
    const [mine, theirs] = [facts.get(a), facts.get(b)];
    const id = keys[at] ?? '';
    if (!first || !second || !mine || !theirs || different.has(id)) return [];
    const match = compareCompanies(mine, theirs);
    return match.verdict === 'NONE' ? [] : [{ id, first, second, ...match }];
  });
  found.sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1));
  const size = page?.size ?? 25;
  const from = ((page?.number ?? 1) - 1) * size;
  return { items: found.slice(from, from + size), total: found.length };
}

async function meetingPairs(ctx: RequestContext): Promise<[string, string][]> {
  const found = new Map<string, [string, string]>();
  for (const key of [...KEYS, 'contact'] as const) {
    const query = ctx.db.createQueryBuilder(Account, 'one').select('one.id', 'a').addSelect('other.id', 'b');
    if (key === 'contact') {
      query
        .innerJoin(AccountContact, 'mine', 'mine.accountId = one.id')
        .innerJoin(AccountContact, 'theirs', 'theirs.phoneKey = mine.phoneKey AND theirs.accountId > one.id')
        .innerJoin(Account, 'other', 'other.id = theirs.accountId');
    } else {
      query
        .innerJoin(Account, 'other', `other.${key} = one.${key} AND other.id > one.id`)
        .where(`one.${key} <> ''`);
    }
    query
      .andWhere('one.mergedIntoId IS NULL AND other.mergedIntoId IS NULL')
      .orderBy('one.id')
      .addOrderBy('other.id')
      .limit(MOST);
    visibleAccounts(ctx, query, 'one');
    visibleAccounts(ctx, query, 'other');
    for (const { a, b } of await query.getRawMany<{ a: string; b: string }>()) found.set(`${a}~${b}`, [a, b]);
  }
  return [...found.values()].slice(0, MOST);
}
