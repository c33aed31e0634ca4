import { In } from 'typeorm';
import { formatMoney, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { readMoney } from '../../../core/persistence';
import { User } from '../../identity';
import type { OddFinding } from '../import-report';
import type { ImportedSet } from '../use-cases/import-set';

/**
 * What is odd about a set as a whole, after it was taken (DESIGN §7): people whose present territory contradicts their
 * history, accounts held from outside their territory, customers who owe more than their credit limit.
 */
export async function oddFindings(ctx: RequestContext, set: ImportedSet): Promise<OddFinding[]> {
  return [...contradictions(set), ...(await heldFromOutside(ctx, set)), ...(await overLimit(ctx, set))];
}

function contradictions({ currentTerritories, memberships }: ImportedSet): OddFinding[] {
  const found: OddFinding[] = [];
  for (const [personCode, territoryCode] of currentTerritories) {
    const now = memberships
      .filter((row) => row.personCode === personCode && row.open)
      .map((row) => row.territoryCode);
    if (now.includes(territoryCode)) continue;
    const history = now.length > 0 ? `history says ${now.join(', ')}` : 'history has no open membership';
    found.push({
      kind: 'TERRITORY_CONTRADICTS_HISTORY',
      subject: `rep ${personCode}`,
      detail: `pointer says ${territoryCode}, ${history}`,
    });
  }
  return found;
}

/** A rep holds an account whose territory they were never put into: 串货's usual beginning (TER-7). */
async function heldFromOutside(
  ctx: RequestContext,
  { accounts, memberships }: ImportedSet,
): Promise<OddFinding[]> {
  const rows = [...accounts.values()].filter(({ territoryCode, ownerCode }) => territoryCode && ownerCode);
  const outside = rows.filter(
    ({ ownerCode, territoryCode }) =>
      !memberships.some(
        (row) => row.personCode === ownerCode && row.open && row.territoryCode === territoryCode,
      ),
  );
  const ids = [
    ...new Set(outside.map(({ account }) => account.ownerId).filter((id): id is string => id !== null)),
  ];
  const people = new Map(
    (ids.length > 0 ? await ctx.db.findBy(User, { id: In(ids) }) : []).map((user) => [user.id, user.name]),
  );
  return outside.map(({ account, territoryCode }) => ({
    kind: 'HELD_FROM_OUTSIDE_TERRITORY',
    subject: account.name,
    detail: `territory ${territoryCode}, held by ${people.get(account.ownerId ?? '') ?? '?'}`,
  }));
}

async function overLimit(ctx: RequestContext, { accounts }: ImportedSet): Promise<OddFinding[]> {
  const rows = (await ctx.db.query(
    'SELECT accountId, SUM(amount - collected - adjusted) AS openAmount FROM receivable GROUP BY accountId',
  )) as { accountId: string; openAmount: unknown }[];
  const open = new Map<string, Money>(rows.map((row) => [row.accountId, readMoney(row.openAmount)]));
  const found: OddFinding[] = [];
  for (const { account, creditLimit } of accounts.values()) {
    const owes = open.get(account.id);
    if (creditLimit === null || !owes || owes <= creditLimit) continue;
    found.push({
      kind: 'OVER_CREDIT_LIMIT',
      subject: account.name,
      detail: `owes ${formatMoney(owes)}, limit ${formatMoney(creditLimit)}`,
    });
  }
  return found;
}
