import type { LocalDate } from '../../../../shared/local-date';
import { money, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import type { ListArgs, Page } from '../../../core/list-query';
import { readInteger, readMoney } from '../../../core/persistence';
import { narrowToSight } from '../../identity';
import { CommissionEntry } from '../entities/commission-entry.entity';
import type { HeldCommissionFilter } from '../graphql/commission.inputs';
import { commissionStates } from '../rules/contract-commission';
import { contractFacts, plansOf } from './contract-facts';

/** Commission that somebody earned on a contract and that is not released yet, with what would release it. */
export interface HeldCommission {
  readonly contractId: string;
  readonly repId: string;
  readonly held: Money;
  /** Still to be collected before everything is released. */
  readonly missing: Money;
  readonly deliveredInFull: boolean;
  /** When the last open item falls due; null when nothing is open. */
  readonly lastDueOn: LocalDate | null;
}

interface HeldRow {
  readonly contractId: string;
  readonly repId: string;
  readonly held: unknown;
  readonly lastDueOn: unknown;
}

const sortable: ReadonlySet<string> = new Set(['held', 'lastDueOn']);

/**
 * Held commission by contract and person, from the ledger, so that the rows add up to the balance; largest first
 * (COM-11). What is missing follows from the same facts as the explanation: a handful of queries a page, never one a row.
 */
export async function heldCommissions(
  ctx: RequestContext,
  args: ListArgs<HeldCommissionFilter>,
): Promise<Page<HeldCommission>> {
  const query = ctx.db
    .createQueryBuilder(CommissionEntry, 'entry')
    .select('entry.contractId', 'contractId')
    .addSelect('entry.repId', 'repId')
    .addSelect('SUM(entry.heldDelta)', 'held')
    .addSelect(
      '(SELECT MAX(item.dueOn) FROM receivable item WHERE item.contractId = entry.contractId AND item.amount > item.collected + item.adjusted)',
      'lastDueOn',
    )
    .where('entry.contractId IS NOT NULL')
    .groupBy('entry.contractId')
    .addGroupBy('entry.repId')
    .having('SUM(entry.heldDelta) <> 0');
  narrowToSight(ctx, query, 'commission', ['entry.repId']);
  if (args.filter?.repId) query.andWhere('entry.repId = :repId', { repId: args.filter.repId });
  if (args.filter?.contractId)
    query.andWhere('entry.contractId = :contractId', { contractId: args.filter.contractId });

  const [sql, params] = query.getQueryAndParameters();
  const [count] = (await ctx.db.query(`SELECT COUNT(*) AS n FROM (${sql}) AS held_rows`, params)) as {
    n: unknown;
  }[];
  const { field, direction } = args.sort ?? { field: 'held', direction: 'DESC' };
  if (!sortable.has(field)) throw new DomainError('common.sort_unknown', { field }, 'sort');
  const size = args.page?.size ?? 25;
  // contracts with nothing open have no date and stand last
  const rows = (await ctx.db.query(
    `SELECT * FROM (${sql}) AS held_rows
      ORDER BY CASE WHEN ${field} IS NULL THEN 1 ELSE 0 END, ${field} ${direction}, contractId, repId
      LIMIT ${size} OFFSET ${((args.page?.number ?? 1) - 1) * size}`,
    params,
  )) as HeldRow[];
  return { items: await withWhatIsMissing(ctx, rows), total: readInteger(count?.n) };
}

async function withWhatIsMissing(ctx: RequestContext, rows: readonly HeldRow[]): Promise<HeldCommission[]> {
  const facts = await contractFacts(ctx, [...new Set(rows.map((row) => row.contractId))]);
  const plans = await plansOf(ctx, facts);
  const known = new Map(
    facts.map((contract) => {
      const plan = plans.get(contract.contractId);
      const state = plan ? commissionStates(contract, plan, ctx.today).at(-1) : undefined;
      const missing = money(Math.max(0, (state?.base ?? 0) - (state?.collected ?? 0)));
      return [
        contract.contractId,
        {
          missing,
          deliveredInFull: contract.deliveredInFullOn !== null && contract.deliveredInFullOn <= ctx.today,
        },
      ];
    }),
  );
  return rows.map(({ contractId, repId, held, lastDueOn }) => ({
    contractId,
    repId,
    held: readMoney(held),
    missing: known.get(contractId)?.missing ?? money(0),
    deliveredInFull: known.get(contractId)?.deliveredInFull ?? false,
    lastDueOn:
      lastDueOn === null || lastDueOn === undefined ? null : (String(lastDueOn).slice(0, 10) as LocalDate),
  }));
}
