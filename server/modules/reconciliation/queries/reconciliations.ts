import { In, type SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { loadMany, readInteger } from '../../../core/persistence';
import { narrowToContracts } from '../../receivables';
import { ReconciliationLine } from '../entities/reconciliation-line.entity';
import { Reconciliation } from '../entities/reconciliation.entity';
import type { ReconciliationFilter, ReconciliationLineFilter } from '../graphql/reconciliation.inputs';

const spec: ListSpec<Reconciliation, ReconciliationFilter> = {
  entity: Reconciliation,
  alias: 'month',
  scope: () => undefined,
  sort: { month: 'month.month', state: 'month.state', openedOn: 'month.openedOn' },
  defaultSort: ['month', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    states: (query, states) => query.andWhere({ state: In(states) }),
  },
};

/** The months; what they hold is narrowed line by line. */
export function listReconciliations(
  ctx: RequestContext,
  args: ListArgs<ReconciliationFilter>,
): Promise<Page<Reconciliation>> {
  return listQuery(ctx, spec, args);
}

type Lines = SelectQueryBuilder<ReconciliationLine>;
const differing = "(line.salesMark = 'DISPUTED' OR line.financeMark = 'DISPUTED')";
const agreed = "(line.salesMark = 'AGREED' AND line.financeMark = 'AGREED')";
/** Lines of months that are still open. */
const inOpenMonth = "line.reconciliationId IN (SELECT r.id FROM reconciliation r WHERE r.state = 'OPEN')";

const lineSpec = (ctx: RequestContext): ListSpec<ReconciliationLine, ReconciliationLineFilter> => ({
  entity: ReconciliationLine,
  alias: 'line',
  scope: (query) => narrowToContracts(ctx, query, 'line.contractId'),
  sort: {
    contractAmount: 'line.contractAmount',
    delivered: 'line.delivered',
    collected: 'line.collected',
    open: 'line.open',
    salesMark: 'line.salesMark',
    financeMark: 'line.financeMark',
  },
  defaultSort: ['open', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    reconciliationId: (query, reconciliationId) => query.andWhere({ reconciliationId }),
    contractId: (query, contractId) => query.andWhere({ contractId }),
    q: (query: Lines, q) =>
      query.andWhere(
        "line.contractId IN (SELECT c.id FROM contract c INNER JOIN account a ON a.id = c.accountId WHERE c.number LIKE :q ESCAPE '!' OR c.projectName LIKE :q ESCAPE '!' OR a.name LIKE :q ESCAPE '!')",
        { q: likePattern(q) },
      ),
    differing: (query: Lines, yes) => query.andWhere(yes ? differing : `NOT ${differing}`),
    agreed: (query: Lines, yes) => query.andWhere(yes ? agreed : `NOT ${agreed}`),
    waitingFor: (query: Lines, side) =>
      query.andWhere(`line.${side === 'SALES' ? 'salesMark' : 'financeMark'} = 'PENDING' AND ${inOpenMonth}`),
  },
});

/** Lines of contracts whose money the actor sees. */
export function listReconciliationLines(
  ctx: RequestContext,
  args: ListArgs<ReconciliationLineFilter>,
): Promise<Page<ReconciliationLine>> {
  return listQuery(ctx, lineSpec(ctx), args);
}

export interface Progress {
  readonly lines: number;
  readonly agreed: number;
  readonly differing: number;
  readonly salesPending: number;
  readonly financePending: number;
}

/** How far a month has come, over the lines in the actor's sight. */
export async function progressOf(ctx: RequestContext, reconciliationId: string): Promise<Progress> {
  const [found] = await loadMany(ctx, 'progressOfReconciliation', reconciliationId, async (ids) => {
    const count = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
    const query = ctx.db
      .createQueryBuilder(ReconciliationLine, 'line')
      .select('line.reconciliationId', 'id')
      .addSelect('COUNT(*)', 'lines')
      .addSelect(count(agreed), 'agreed')
      .addSelect(count(differing), 'differing')
      .addSelect(count("line.salesMark = 'PENDING'"), 'salesPending')
      .addSelect(count("line.financeMark = 'PENDING'"), 'financePending')
      .where({ reconciliationId: In([...ids]) })
      .groupBy('line.reconciliationId');
    narrowToContracts(ctx, query, 'line.contractId');
    const rows = await query.getRawMany<Record<string, unknown>>();
    return rows.map((row) => [
      String(row['id']),
      {
        lines: readInteger(row['lines']),
        agreed: readInteger(row['agreed']),
        differing: readInteger(row['differing']),
        salesPending: readInteger(row['salesPending']),
        financePending: readInteger(row['financePending']),
      },
    ]);
  });
  return found ?? { lines: 0, agreed: 0, differing: 0, salesPending: 0, financePending: 0 };
}
