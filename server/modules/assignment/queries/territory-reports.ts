import type { SelectQueryBuilder } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { money, type Money } from '../../../../shared/money';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import { inactiveDuty, type InactiveDuty } from '../../../../shared/vocabulary/territories';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import type { Page, PageInput } from '../../../core/list-query';
import { readInteger, readMoney } from '../../../core/persistence';
import { Account, AccountOwnership, visibleAccounts } from '../../accounts';
import { Territory } from '../../territories';
import { accountWeights } from './assignment-facts';

/** SQL: the person works in the territory (alias `place`) or one above it on the day, or manages one of them. */
const worksThere = (person: string, day: string): string => `(EXISTS (
    SELECT 1 FROM territory_member member JOIN territory part ON part.id = member.territoryId
     WHERE member.userId = ${person} AND member.role = 'OWNER' AND member.validFrom <= ${day}
       AND (member.validTo IS NULL OR member.validTo > ${day})
       AND SUBSTR(place.path, 1, LENGTH(part.path)) = part.path)
  OR EXISTS (
    SELECT 1 FROM territory part
     WHERE part.managerId = ${person} AND SUBSTR(place.path, 1, LENGTH(part.path)) = part.path))`;

export interface HeldOutside {
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly tier: AccountTier;
  readonly ownerId: string;
  readonly territoryId: string;
  /** First day of the ownership that is outside. */
  readonly since: LocalDate;
}

/** Accounts that on a day belonged to somebody who did not work in their territory, within the reader's sight (TER-7). */
export async function heldOutside(
  ctx: RequestContext,
  on: LocalDate,
  narrow: { readonly territoryId?: string | null; readonly ownerId?: string | null },
  page: PageInput | undefined,
): Promise<Page<HeldOutside>> {
  const size = page?.size ?? 25;
  const build = (): SelectQueryBuilder<Account> => {
    const query = ctx.db
      .createQueryBuilder(Account, 'account')
      .innerJoin(
        AccountOwnership,
        'own',
        'own.accountId = account.id AND own.validFrom <= :on AND (own.validTo IS NULL OR own.validTo > :on)',
        { on },
      )
      .innerJoin(Territory, 'place', 'place.id = own.territoryId AND place.catchAllKey IS NULL')
      .where(
        `account.mergedIntoId IS NULL AND own.ownerId IS NOT NULL AND NOT ${worksThere('own.ownerId', ':on')}`,
      );
    visibleAccounts(ctx, query, 'account');
    if (narrow.territoryId)
      query.andWhere('own.territoryId = :territoryId', { territoryId: narrow.territoryId });
    if (narrow.ownerId) query.andWhere('own.ownerId = :ownerId', { ownerId: narrow.ownerId });
    return query;
  };
  const items = await build()
    .select('account.id', 'accountId')
    .addSelect('account.code', 'accountCode')
    .addSelect('account.name', 'accountName')
    .addSelect('account.tier', 'tier')
    .addSelect('own.ownerId', 'ownerId')
    .addSelect('own.territoryId', 'territoryId')
    .addSelect('own.validFrom', 'since')
    .orderBy('place.path')
    .addOrderBy('account.name')
    .addOrderBy('account.id')
    .offset(((page?.number ?? 1) - 1) * size)
    .limit(size)
    .getRawMany<HeldOutside>();
  return { items, total: await build().getCount() };
}

export interface TerritoryContradiction {
  readonly userId: string;
  readonly statedTerritoryId: string;
  readonly origin: string;
  /** Where the memberships say the person works on the day; empty: nowhere. */
  readonly historyTerritoryIds: readonly string[];
}

/** People whose master file says another territory than their memberships do on a day (TER-7). */
export async function territoryContradictions(
  ctx: RequestContext,
  on: LocalDate,
): Promise<TerritoryContradiction[]> {
  const rows = (await ctx.db.query(
    `SELECT home.userId AS userId, home.territoryId AS statedId, home.origin AS origin, member.territoryId AS memberId
       FROM home_territory home JOIN app_user person ON person.id = home.userId
       LEFT JOIN territory_member member ON member.userId = home.userId AND member.role = 'OWNER'
            AND member.validFrom <= ? AND (member.validTo IS NULL OR member.validTo > ?)
      ORDER BY person.name, home.userId`,
    [on, on],
  )) as { userId: string; statedId: string; origin: string; memberId: string | null }[];
  const people = new Map<string, { statedTerritoryId: string; origin: string; history: string[] }>();
  for (const row of rows) {
    const found = people.get(row.userId) ?? {
      statedTerritoryId: row.statedId,
      origin: row.origin,
      history: [],
    };
    if (row.memberId) found.history.push(row.memberId);
    people.set(row.userId, found);
  }
  return [...people]
    .filter(([, { statedTerritoryId, history }]) => !history.includes(statedTerritoryId))
    .map(([userId, { statedTerritoryId, origin, history }]) => ({
      userId,
      statedTerritoryId,
      origin,
      historyTerritoryIds: history,
    }));
}

/** Deliveries of a span of days with who sold them and the territory the account was in on that day. */
const soldRows = `FROM delivery sold JOIN contract deal ON deal.id = sold.contractId
  JOIN account customer ON customer.id = deal.accountId
  JOIN contract_party seller ON seller.contractId = deal.id AND seller.part = 'PRIMARY'
   AND seller.validFrom <= sold.deliveredOn AND (seller.validTo IS NULL OR seller.validTo > sold.deliveredOn)
  JOIN account_ownership own ON own.accountId = deal.accountId
   AND own.validFrom <= sold.deliveredOn AND (own.validTo IS NULL OR own.validTo > sold.deliveredOn)
  JOIN territory place ON place.id = own.territoryId AND place.catchAllKey IS NULL
  WHERE sold.deliveredOn >= ? AND sold.deliveredOn <= ?`;
const outsider = `NOT ${worksThere('seller.repId', 'sold.deliveredOn')}`;

export interface CrossSelling {
  readonly territoryId: string;
  readonly deliveries: number;
  readonly crossDeliveries: number;
  readonly amount: Money;
  readonly crossAmount: Money;
  readonly crossQuantityMilli: number;
  readonly sellers: number;
}

/** Per territory what was delivered to its accounts, and how much of it somebody from outside had sold: 串货 (TER-7). */
export async function crossSelling(
  ctx: RequestContext,
  from: LocalDate,
  to: LocalDate,
): Promise<CrossSelling[]> {
  const rows = (await ctx.db.query(
    `SELECT s.territoryId AS territoryId, COUNT(*) AS deliveries, SUM(s.crossed) AS crossDeliveries,
            SUM(s.amount) AS amount, SUM(s.crossed * s.amount) AS crossAmount,
            SUM(s.crossed * s.quantityMilli) AS crossQuantity,
            COUNT(DISTINCT CASE WHEN s.crossed = 1 THEN s.repId END) AS sellers
       FROM (SELECT own.territoryId AS territoryId, sold.amount AS amount, sold.quantityMilli AS quantityMilli,
                    seller.repId AS repId, CASE WHEN ${outsider} THEN 1 ELSE 0 END AS crossed ${soldRows}) s
      GROUP BY s.territoryId`,
    [from, to],
  )) as Record<string, unknown>[];
  return rows.map((row) => ({
    territoryId: String(row['territoryId']),
    deliveries: readInteger(row['deliveries']),
    crossDeliveries: readInteger(row['crossDeliveries']),
    amount: readMoney(row['amount']),
    crossAmount: readMoney(row['crossAmount']),
    crossQuantityMilli: readInteger(row['crossQuantity']),
    sellers: readInteger(row['sellers']),
  }));
}

export interface CrossSale {
  readonly deliveryId: string;
  readonly soldOn: LocalDate;
  readonly contractId: string;
  readonly contractNumber: string | null;
  readonly accountId: string;
  readonly accountName: string;
  readonly sellerId: string;
  readonly territoryId: string;
  readonly amount: Money;
}

/** The deliveries behind the figures of `crossSelling`, newest first. */
export async function crossSales(
  ctx: RequestContext,
  from: LocalDate,
  to: LocalDate,
  territoryId: string | null,
  page: PageInput | undefined,
): Promise<Page<CrossSale>> {
  const size = page?.size ?? 25;
  const narrowed = `${soldRows} AND ${outsider}${territoryId ? ' AND own.territoryId = ?' : ''}`;
  const params = [from, to, ...(territoryId ? [territoryId] : [])];
  const [items, [count]] = (await Promise.all([
    ctx.db.query(
      `SELECT sold.id AS deliveryId, sold.deliveredOn AS soldOn, deal.id AS contractId, deal.number AS contractNumber,
              customer.id AS accountId, customer.name AS accountName, seller.repId AS sellerId,
              own.territoryId AS territoryId, sold.amount AS amount ${narrowed}
        ORDER BY sold.deliveredOn DESC, sold.id LIMIT ${size} OFFSET ${((page?.number ?? 1) - 1) * size}`,
      params,
    ),
    ctx.db.query(`SELECT COUNT(*) AS n ${narrowed}`, params),
  ])) as [(Omit<CrossSale, 'amount'> & { amount: unknown })[], { n: unknown }[]];
  return {
    items: items.map((row) => ({ ...row, amount: readMoney(row.amount) })),
    total: readInteger(count?.n),
  };
}

export interface InactiveHolding {
  readonly duty: InactiveDuty;
  readonly subjectId: string;
  readonly name: string;
  readonly personId: string;
}

const duties: Record<InactiveDuty, string> = {
  ACCOUNT: 'SELECT a.id, a.name, a.ownerId AS personId FROM account a WHERE a.mergedIntoId IS NULL',
  LEAD: "SELECT a.id, a.customerName AS name, a.ownerId AS personId FROM `lead` a WHERE a.state IN ('REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING', 'DISPUTED')",
  TERRITORY: 'SELECT a.id, a.name, a.managerId AS personId FROM territory a',
  RULE: 'SELECT place.id, place.name, a.ownerId AS personId FROM territory_rule a JOIN territory place ON place.id = a.territoryId WHERE a.bornIn IS NOT NULL AND a.endedIn IS NULL',
  PIN: 'SELECT held.id, held.name, a.ownerId AS personId FROM account_pin a JOIN account held ON held.id = a.accountId WHERE a.openKey = 1',
};
const MOST = 200;

/** What people who left still hold: nothing, after a hand-over (TER-10). At most 200 rows of a kind. */
export async function inactiveHoldings(ctx: RequestContext): Promise<InactiveHolding[]> {
  const found = await Promise.all(
    inactiveDuty.list.map(async (duty) =>
      (
        (await ctx.db.query(
          `SELECT held.id AS subjectId, held.name AS name, held.personId AS personId FROM (${duties[duty]}) held
             JOIN app_user person ON person.id = held.personId AND NOT person.active ORDER BY held.name, held.id LIMIT ${MOST}`,
        )) as Omit<InactiveHolding, 'duty'>[]
      ).map((row) => ({ duty, ...row })),
    ),
  );
  return found.flat();
}

export interface TerritoryLoad {
  readonly territoryId: string;
  readonly accounts: number;
  readonly unowned: number;
  readonly strategic: number;
  readonly important: number;
  readonly expected: Money;
  readonly open: Money | null;
  readonly visits: number;
}

/** What each node of the tree carries today within the reader's sight, without the nodes below it. */
export async function territoryLoads(ctx: RequestContext): Promise<TerritoryLoad[]> {
  const query = ctx.db
    .createQueryBuilder(Account, 'account')
    .select('account.id', 'id')
    .addSelect('account.territoryId', 'territoryId')
    .addSelect('account.tier', 'tier')
    .addSelect('account.ownerId', 'ownerId')
    .where('account.territoryId IS NOT NULL AND account.mergedIntoId IS NULL');
  visibleAccounts(ctx, query, 'account');
  const [accounts, weights] = await Promise.all([
    query.getRawMany<{ id: string; territoryId: string; tier: AccountTier; ownerId: string | null }>(),
    accountWeights(ctx, ctx.today),
  ]);
  const seesMoney = may(ctx, 'receivable.read');
  const nodes = new Map<
    string,
    {
      accounts: number;
      unowned: number;
      strategic: number;
      important: number;
      expected: number;
      open: number;
      visits: number;
    }
  >();
  for (const account of accounts) {
    const node = nodes.get(account.territoryId) ?? {
      accounts: 0,
      unowned: 0,
      strategic: 0,
      important: 0,
      expected: 0,
      open: 0,
      visits: 0,
    };
    const weight = weights.get(account.id);
    node.accounts += 1;
    if (!account.ownerId) node.unowned += 1;
    if (account.tier === 'STRATEGIC') node.strategic += 1;
    if (account.tier === 'IMPORTANT') node.important += 1;
    node.expected += weight?.expected ?? 0;
    node.open += weight?.open ?? 0;
    node.visits += weight?.visits ?? 0;
    nodes.set(account.territoryId, node);
  }
  return [...nodes].map(([territoryId, node]) => ({
    territoryId,
    ...node,
    expected: money(node.expected),
    open: seesMoney ? money(node.open) : null,
  }));
}
