import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { readInteger, readMoney } from '../../../core/persistence';
import { money } from '../../../../shared/money';
import type { Grounds } from '../../territories';
import type { AssignedAccount, Holds } from '../rules/plan-moves';
import type { AccountWeight } from '../rules/rep-loads';

/*
 * What a run over all accounts reads, a statement a fact: plain rows, because a hundred thousand entities cost several
 * times what deciding about them does.
 */

const rows = <T>(ctx: RequestContext, sql: string, params: readonly unknown[] = []): Promise<T[]> =>
  ctx.db.query(sql, [...params]) as Promise<T[]>;

interface RawAccount extends Omit<AssignedAccount, 'version'> {
  readonly version: number;
}

/** Every account but those merged into another, in the order of its id. */
export function allAccounts(ctx: RequestContext): Promise<AssignedAccount[]> {
  return rows<RawAccount>(
    ctx,
    `SELECT id, code, name, tier, regionCode, customerType, industry, sizeBand, ownerId, territoryId, version
     FROM account WHERE mergedIntoId IS NULL ORDER BY id`,
  );
}

/** What stands above the rules on a day, for the accounts that have it: pins, rulings, running protection (TER-2). */
export async function groundsOn(
  ctx: RequestContext,
  ownerOf: ReadonlyMap<string, string | null>,
  on: LocalDate,
): Promise<Map<string, Grounds>> {
  const [pins, rulings, protections] = await Promise.all([
    rows<{ accountId: string; ownerId: string; ref: string }>(
      ctx,
      'SELECT accountId, ownerId, id AS ref FROM account_pin WHERE openKey = 1 AND (until IS NULL OR until >= ?)',
      [on],
    ),
    rows<{ accountId: string; ownerId: string; ref: string | null }>(
      ctx,
      "SELECT accountId, ownerId, causeRef AS ref FROM account_ownership WHERE openKey = 1 AND cause = 'RULING' AND ownerId IS NOT NULL",
    ),
    protectionsOn(ctx),
  ]);
  const grounds = new Map<string, { -readonly [K in keyof Grounds]: Grounds[K] }>();
  const of = (accountId: string): { -readonly [K in keyof Grounds]: Grounds[K] } => {
    let found = grounds.get(accountId);
    if (!found) {
      found = {};
      grounds.set(accountId, found);
    }
    return found;
  };
  for (const { accountId, ownerId, ref } of pins) of(accountId).pin = { ownerId, ref };
  for (const { accountId, ownerId, ref } of rulings) of(accountId).ruling = { ownerId, ref };
  for (const { accountId, repId, ref } of protections) {
    // running protection keeps who owns it today; an account nobody owns goes to the earliest holder
    const owner = ownerOf.get(accountId);
    if (owner === undefined) continue;
    if (repId === owner || (owner === null && !grounds.get(accountId)?.claim)) {
      if (grounds.get(accountId)?.claim?.ownerId !== repId) of(accountId).claim = { ownerId: repId, ref };
    }
  }
  return grounds;
}

interface Protection {
  readonly accountId: string;
  readonly repId: string;
  readonly ref: string;
}

/** Live leads and running contracts, the earliest first, leads before contracts. */
async function protectionsOn(ctx: RequestContext): Promise<Protection[]> {
  const [leads, contracts] = await Promise.all([
    rows<Protection>(
      ctx,
      // LEAD is a function to MariaDB, hence the quotes
      `SELECT accountId, ownerId AS repId, id AS ref FROM \`lead\`
       WHERE accountId IS NOT NULL AND ownerId IS NOT NULL
         AND state IN ('REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING', 'DISPUTED') ORDER BY createdAt, id`,
    ),
    rows<Protection>(
      ctx,
      `SELECT accountId, primaryRepId AS repId, id AS ref FROM contract
       WHERE state IN ('APPROVED', 'SIGNED', 'DELIVERED') ORDER BY createdAt, id`,
    ),
  ]);
  return [...leads, ...contracts];
}

/** Accounts that a run leaves alone unless ticked: open case, class B or C debt, visit in a frozen week (TER-4). */
export async function holdsOn(ctx: RequestContext, on: LocalDate): Promise<Holds> {
  const ids = async (sql: string, params: readonly unknown[] = []): Promise<Set<string>> =>
    new Set((await rows<{ accountId: string }>(ctx, sql, params)).map((row) => row.accountId));
  const [colliding, indebted, visited] = await Promise.all([
    ids(
      `SELECT open_case.accountId AS accountId FROM collision_case open_case
        WHERE open_case.state = 'OPEN' AND open_case.accountId IS NOT NULL
       UNION SELECT l.accountId FROM collision_case open_case JOIN \`lead\` l ON l.id = open_case.leadId
        WHERE open_case.state = 'OPEN' AND l.accountId IS NOT NULL`,
    ),
    ids("SELECT DISTINCT accountId FROM contract WHERE delinquencyClass IN ('B', 'C')"),
    ids(
      `SELECT DISTINCT v.accountId FROM planned_visit v JOIN week_plan p ON p.id = v.planId
        WHERE p.state = 'FROZEN' AND v.state = 'PLANNED' AND v.visitOn >= ? AND v.accountId IS NOT NULL`,
      [on],
    ),
  ]);
  return { colliding, indebted, visited };
}

/**
 * What each account weighs: expected volume in yuan (live leads' expected amount and what running contracts have yet to
 * deliver), open receivables, visits planned from the day on.
 */
export async function accountWeights(
  ctx: RequestContext,
  on: LocalDate,
): Promise<Map<string, AccountWeight>> {
  type Sum = { accountId: string; total: unknown };
  const [leads, contracts, open, visits] = await Promise.all([
    rows<Sum>(
      ctx,
      `SELECT accountId, SUM(expectedAmount) AS total FROM \`lead\`
        WHERE accountId IS NOT NULL AND expectedAmount IS NOT NULL
          AND state IN ('REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING', 'DISPUTED') GROUP BY accountId`,
    ),
    rows<Sum>(
      ctx,
      `SELECT running.accountId AS accountId, SUM(running.rest) AS total FROM (
         SELECT c.accountId AS accountId, c.amount - COALESCE(SUM(d.amount), 0) AS rest
           FROM contract c LEFT JOIN delivery d ON d.contractId = c.id
          WHERE c.state IN ('APPROVED', 'SIGNED') GROUP BY c.id, c.accountId, c.amount) running
        WHERE running.rest > 0 GROUP BY running.accountId`,
    ),
    rows<Sum>(
      ctx,
      `SELECT accountId, SUM(amount - collected - adjusted) AS total FROM receivable
        WHERE amount > collected + adjusted GROUP BY accountId`,
    ),
    rows<Sum>(
      ctx,
      `SELECT accountId, COUNT(*) AS total FROM planned_visit
        WHERE accountId IS NOT NULL AND state = 'PLANNED' AND visitOn >= ? GROUP BY accountId`,
      [on],
    ),
  ]);
  const weights = new Map<string, { expected: number; open: number; visits: number }>();
  const of = (accountId: string) => {
    let found = weights.get(accountId);
    if (!found) {
      found = { expected: 0, open: 0, visits: 0 };
      weights.set(accountId, found);
    }
    return found;
  };
  for (const row of [...leads, ...contracts]) of(row.accountId).expected += readMoney(row.total);
  for (const row of open) of(row.accountId).open = readMoney(row.total);
  for (const row of visits) of(row.accountId).visits = readInteger(row.total);
  return new Map(
    [...weights].map(([id, weight]) => [
      id,
      { expected: money(weight.expected), open: money(weight.open), visits: weight.visits },
    ]),
  );
}
