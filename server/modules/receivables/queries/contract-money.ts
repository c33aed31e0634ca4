import { In, type ObjectLiteral } from 'typeorm';
import { ZERO, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { loadMany, readMoney } from '../../../core/persistence';
import { Contract } from '../../contracts';
import { policyAt } from '../../policies';
import { DelinquencyChange } from '../entities/delinquency-change.entity';
import { Receivable } from '../entities/receivable.entity';
import { disputedSql } from '../ledger/open-items';
import { receivablesPolicy } from '../policy';
import { classifyDelinquency, type Delinquency } from '../rules/classify-delinquency';
import { debtFactsOf } from './debt-facts';
import { contractsInSight } from './visible-money';

export interface MoneyFigures {
  readonly billed: Money;
  readonly collected: Money;
  readonly adjusted: Money;
  readonly open: Money;
  readonly overdue: Money;
  readonly disputed: Money;
}

const nothing: MoneyFigures = {
  billed: ZERO,
  collected: ZERO,
  adjusted: ZERO,
  open: ZERO,
  overdue: ZERO,
  disputed: ZERO,
};

/** Money of a contract, summed for all contracts of the request in one query. */
export async function moneyOfContract(ctx: RequestContext, contractId: string): Promise<MoneyFigures> {
  const [figures] = await loadMany(ctx, 'moneyOfContract', contractId, (ids) =>
    figuresBy(ctx, 'contractId', ids),
  );
  return figures ?? nothing;
}

/** Money of a customer over the contracts in the actor's sight, for all customers of the request in one query. */
export async function moneyOfAccount(ctx: RequestContext, accountId: string): Promise<MoneyFigures> {
  const [figures] = await loadMany(ctx, 'moneyOfAccount', accountId, (ids) =>
    figuresBy(ctx, 'accountId', ids),
  );
  return figures ?? nothing;
}

async function figuresBy(
  ctx: RequestContext,
  column: 'contractId' | 'accountId',
  ids: readonly string[],
): Promise<(readonly [string, MoneyFigures])[]> {
  const open = 'item.amount - item.collected - item.adjusted';
  const query = ctx.db
    .createQueryBuilder(Receivable, 'item')
    .select(`item.${column}`, 'parentId')
    .addSelect('SUM(item.amount)', 'billed')
    .addSelect('SUM(item.collected)', 'collected')
    .addSelect('SUM(item.adjusted)', 'adjusted')
    .addSelect(`SUM(${open})`, 'open')
    .addSelect(`SUM(CASE WHEN item.dueOn < :today THEN ${open} ELSE 0 END)`, 'overdue')
    .addSelect(`SUM(${disputedSql})`, 'disputed')
    .where({ [column]: In([...ids]) })
    .setParameter('today', ctx.today)
    .groupBy(`item.${column}`);
  const scope = contractsInSight(ctx);
  if (scope) query.andWhere(`item.contractId IN (${scope.sql})`, scope.params);
  const rows = await query.getRawMany<ObjectLiteral>();
  return rows.map((row) => [
    String(row['parentId']),
    {
      billed: readMoney(row['billed']),
      collected: readMoney(row['collected']),
      adjusted: readMoney(row['adjusted']),
      open: readMoney(row['open']),
      overdue: readMoney(row['overdue']),
      disputed: readMoney(row['disputed']),
    },
  ]);
}

/** What the rule says about a contract's debt today, with the next step; null while it is ordinary (REC-2). */
export async function debtOfContract(ctx: RequestContext, contractId: string): Promise<Delinquency | null> {
  const [debt] = await loadMany(ctx, 'debtOfContract', contractId, async (ids) => {
    const contracts = await ctx.db.findBy(Contract, { id: In([...ids]) });
    const facts = await debtFactsOf(ctx, contracts);
    const policy = await policyAt(ctx, receivablesPolicy);
    return [...facts].flatMap(([id, fact]) => {
      const found = classifyDelinquency(fact, policy, ctx.today);
      return found ? [[id, found] as const] : [];
    });
  });
  return debt ?? null;
}

export function classHistoryOf(ctx: RequestContext, contractId: string): Promise<DelinquencyChange[]> {
  return loadMany(ctx, 'classHistoryOf', contractId, async (ids) => {
    const rows = await ctx.db.find(DelinquencyChange, {
      where: { contractId: In([...ids]) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return rows.map((row) => [row.contractId, row] as const);
  });
}
