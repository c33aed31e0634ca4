import { createHash } from 'node:crypto';
import { moneyToString, type Money } from '../../../../shared/money';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { readInteger } from '../../../core/persistence';
import { accountPairKey, getVisibleAccount, KnownDifferent, type Account } from '../../accounts';
import { AccountProfile } from '../../archive';
import { CollisionCase, Lead } from '../../leads';
import { accountFields, clashes, movingTables, profileFields } from '../rules/attached-tables';

export interface MergeField {
  readonly field: string;
  readonly survivor: string | null;
  readonly other: string | null;
  readonly differs: boolean;
}

export interface MergeCount {
  readonly ofTable: string;
  readonly count: number;
  readonly moves: boolean;
}

export interface MergePreview {
  readonly survivor: Account;
  readonly merged: Account;
  readonly fields: readonly MergeField[];
  readonly counts: readonly MergeCount[];
  readonly warnings: readonly string[];
  readonly digest: string;
}

const OWN_HISTORY = ['account_ownership', 'account_pin', 'account_tier_change'];

/**
 * What a merge would do: the two records field by field, what would move and what stays, what to know before (ARC-2).
 * The digest makes the merge do exactly that or refuse.
 *
 * @throws DomainError merge.same, account.merged, merge.strategic, merge.open_cases, merge.leads_meet, common.not_found
 */
export async function mergePreview(
  ctx: RequestContext,
  input: { readonly survivorId: string; readonly mergedId: string },
): Promise<MergePreview> {
  const survivor = await getVisibleAccount(ctx, input.survivorId, 'survivorId');
  const merged = await getVisibleAccount(ctx, input.mergedId, 'mergedId');
  if (input.survivorId === input.mergedId) throw new DomainError('merge.same', {}, 'mergedId');
  for (const [account, field] of [
    [survivor, 'survivorId'],
    [merged, 'mergedId'],
  ] as const) {
    if (account.mergedIntoId) throw new DomainError('account.merged', { code: account.code }, field);
    if (account.tier === 'STRATEGIC' && !may(ctx, 'account.set_tier'))
      throw new DomainError('merge.strategic', { code: account.code }, field);
  }
  await refuseTwoOpenCases(ctx, survivor, merged);
  await refuseMeetingLeads(ctx, survivor, merged);
  const fields = await fieldsOf(ctx, survivor, merged);
  const counts = await countsOf(ctx, survivor.id, merged.id);
  const facts = { survivor, merged, fields, counts };
  return {
    ...facts,
    warnings: await warningsOf(ctx, facts),
    digest: createHash('sha256')
      .update(JSON.stringify([survivor.id, survivor.version, merged.id, merged.version, fields, counts]))
      .digest('hex'),
  };
}

/** One open case per account is what the database holds to (COLL-5). */
async function refuseTwoOpenCases(ctx: RequestContext, a: Account, b: Account): Promise<void> {
  const open = await ctx.db.find(CollisionCase, {
    where: [{ openKey: `account:${a.id}` }, { openKey: `account:${b.id}` }],
    order: { number: 'ASC' },
  });
  const [first, second] = open;
  if (first && second)
    throw new DomainError('merge.open_cases', { first: first.number, second: second.number }, 'mergedId');
}

/** Two live leads on one site and product of what becomes one customer would be two claims on one thing (LEAD-3). */
async function refuseMeetingLeads(ctx: RequestContext, a: Account, b: Account): Promise<void> {
  const meeting = await ctx.db
    .createQueryBuilder(Lead, 'mine')
    .innerJoin(
      Lead,
      'theirs',
      'theirs.accountId = :otherId AND theirs.siteKey = mine.siteKey AND theirs.productLine = mine.productLine',
      { otherId: b.id },
    )
    .where('mine.accountId = :id AND mine.ownerId IS NOT NULL AND theirs.ownerId IS NOT NULL', { id: a.id })
    .andWhere('mine.state IN (:...live) AND theirs.state IN (:...live)', {
      live: ['REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING', 'DISPUTED'],
    })
    .orderBy('mine.id')
    .getOne();
  if (meeting)
    throw new DomainError('merge.leads_meet', { site: meeting.siteName || meeting.customerName }, 'mergedId');
}

async function fieldsOf(ctx: RequestContext, survivor: Account, merged: Account): Promise<MergeField[]> {
  const profiles = await ctx.db.find(AccountProfile, {
    where: [{ accountId: survivor.id }, { accountId: merged.id }],
  });
  const profileOf = (id: string): object => profiles.find(({ accountId }) => accountId === id) ?? {};
  const field = (name: string, mine: object, theirs: object): MergeField => {
    const [a, b] = [shown(name, mine), shown(name, theirs)];
    return { field: name, survivor: a, other: b, differs: a !== b };
  };
  return [
    ...Object.keys(accountFields).map((name) => field(name, survivor, merged)),
    ...profileFields.map((name) => field(name, profileOf(survivor.id), profileOf(merged.id))),
  ];
}

function shown(name: string, row: object): string | null {
  const value = (row as Record<string, unknown>)[name];
  if (value === null || value === undefined) return null;
  return name === 'registeredCapital' ? moneyToString(value as Money) : String(value);
}

async function countsOf(ctx: RequestContext, survivorId: string, mergedId: string): Promise<MergeCount[]> {
  const whole = [...Object.keys(movingTables), ...OWN_HISTORY];
  // of two rows of one key the survivor's stands, and the other stays with its record
  const taken = Object.entries(clashes).map(([table, key]) => ({
    sql: `SELECT '${table}' AS ofTable, COUNT(*) AS n, 1 AS isKept FROM ${table} row_of WHERE row_of.accountId = ?
            AND EXISTS (SELECT 1 FROM ${table} mine WHERE mine.accountId = ? AND mine.${key} = row_of.${key})`,
    params: [mergedId, survivorId],
  }));
  const rows = (await ctx.db.query(
    [
      ...whole.map(
        (table) =>
          `SELECT '${table}' AS ofTable, COUNT(*) AS n, 0 AS isKept FROM \`${table}\` WHERE accountId = ?`,
      ),
      ...taken.map(({ sql }) => sql),
    ].join(' UNION ALL '),
    [...whole.map(() => mergedId), ...taken.flatMap(({ params }) => params)],
  )) as { ofTable: string; n: unknown; isKept: unknown }[];
  const read = (part: number) =>
    rows
      .filter(({ isKept }) => readInteger(isKept) === part)
      .map(({ ofTable, n }) => ({ ofTable, count: readInteger(n) }));
  const [counts, kept] = [read(0), read(1)];
  return [
    ...counts.map(({ ofTable, count }) => ({
      ofTable,
      count: count - (kept.find((one) => one.ofTable === ofTable)?.count ?? 0),
      moves: ofTable in movingTables,
    })),
    ...kept.map((one) => ({ ...one, moves: false })),
  ].filter(({ count }) => count > 0);
}

async function warningsOf(
  ctx: RequestContext,
  { survivor, merged }: { readonly survivor: Account; readonly merged: Account },
): Promise<string[]> {
  const known = await ctx.db.existsBy(KnownDifferent, { pairKey: accountPairKey(survivor.id, merged.id) });
  const warnings = [
    survivor.uscc && merged.uscc && survivor.uscc !== merged.uscc && 'DIFFERENT_USCC',
    survivor.ownerId !== merged.ownerId && 'DIFFERENT_OWNER',
    survivor.onSupplyStop !== merged.onSupplyStop && 'SUPPLY_STOP',
    known && 'KNOWN_DIFFERENT',
  ];
  return warnings.filter((warning): warning is string => typeof warning === 'string');
}
