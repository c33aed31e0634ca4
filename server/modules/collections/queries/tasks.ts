import { In, type SelectQueryBuilder } from 'typeorm';
import { firstDayOf, lastDayOf, type Month } from '../../../../shared/local-date';
import { ZERO, type Money } from '../../../../shared/money';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { load, loadMany, notFound, readMoney } from '../../../core/persistence';
import { narrowToSight } from '../../identity';
import { CollectionTask } from '../entities/collection-task.entity';
import { CollectionTaskChange } from '../entities/collection-task-change.entity';
import { CollectionTaskLine } from '../entities/collection-task-line.entity';
import type { CollectionTaskFilter, CollectionTaskLineFilter } from '../graphql/task.inputs';
import { markedSql } from './open-debts';

/** Drafts are of the two departments; everybody else sees what is issued. */
function narrowTasks(ctx: RequestContext, query: SelectQueryBuilder<CollectionTask>): void {
  if (!may(ctx, 'collection_task.draft')) query.andWhere("task.state = 'ISSUED'");
}

const taskSpec = (ctx: RequestContext): ListSpec<CollectionTask, CollectionTaskFilter> => ({
  entity: CollectionTask,
  alias: 'task',
  scope: (query) => narrowTasks(ctx, query),
  sort: { month: 'task.month' },
  defaultSort: ['month', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    month: (query, month) => query.andWhere({ month }),
    state: (query, state) => query.andWhere({ state }),
    toSign: (query, toSign) => {
      if (!toSign) return;
      const open = [
        may(ctx, 'collection_task.sign_marketing') && 'task.marketingById IS NULL',
        may(ctx, 'collection_task.sign_finance') && 'task.financeById IS NULL',
      ].filter(Boolean);
      query.andWhere(`task.state = 'DRAFT' AND (${open.join(' OR ') || '1 = 0'})`);
    },
  },
});

export function listTasks(
  ctx: RequestContext,
  args: ListArgs<CollectionTaskFilter>,
): Promise<Page<CollectionTask>> {
  return listQuery(ctx, taskSpec(ctx), args);
}

/** @throws DomainError common.not_found */
export async function getVisibleTask(ctx: RequestContext, id: string): Promise<CollectionTask> {
  const query = ctx.db.createQueryBuilder(CollectionTask, 'task').where('task.id = :id', { id });
  narrowTasks(ctx, query);
  const task = await query.getOne();
  if (!task) throw notFound(CollectionTask, 'id');
  return task;
}

const lineSpec = (ctx: RequestContext): ListSpec<CollectionTaskLine, CollectionTaskLineFilter> => ({
  entity: CollectionTaskLine,
  alias: 'line',
  scope: (query) => {
    narrowToSight(ctx, query, 'receivable', ['line.repId']);
    if (!may(ctx, 'collection_task.draft'))
      query.andWhere(
        "line.taskId IN (SELECT issued.id FROM collection_task issued WHERE issued.state = 'ISSUED')",
      );
  },
  sort: {
    amount: 'line.amount',
    dueAmount: 'line.dueAmount',
    overdueAmount: 'line.overdueAmount',
    repId: 'line.repId',
  },
  defaultSort: ['amount', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    taskId: (query, taskId) => query.andWhere({ taskId }),
    repId: (query, repId) => query.andWhere({ repId }),
    contractId: (query, contractId) => query.andWhere({ contractId }),
    q: (query, q) =>
      query.andWhere(
        `line.contractId IN (SELECT c.id FROM contract c JOIN account a ON a.id = c.accountId
          WHERE c.number LIKE :q ESCAPE '!' OR c.projectName LIKE :q ESCAPE '!' OR a.name LIKE :q ESCAPE '!')`,
        { q: likePattern(q) },
      ),
  },
});

export function listTaskLines(
  ctx: RequestContext,
  args: ListArgs<CollectionTaskLineFilter>,
): Promise<Page<CollectionTaskLine>> {
  return listQuery(ctx, lineSpec(ctx), args);
}

/**
 * Money counts in the month it was received, in kind when it was accepted, a bounce when it came back; what paid an
 * item that is not attributable is left out, as the item is (TASK-2, COM-15).
 */
const countsInMonth = `paid.allocatedOn >= :from AND paid.allocatedOn <= :to AND NOT (${markedSql('paid.receivableId')})`;
const daysOf = (month: Month) => ({ from: firstDayOf(month), to: lastDayOf(month) });

/** What came in on the contract of a line in the month of its task. */
export async function collectedOfLine(ctx: RequestContext, line: CollectionTaskLine): Promise<Money> {
  const task = await load(ctx, CollectionTask, line.taskId);
  if (!task) return ZERO;
  const [found] = await loadMany(ctx, `collectedIn:${task.month}`, line.contractId, async (ids) => {
    const rows = await ctx.db
      .createQueryBuilder()
      .select('paid.contractId', 'contractId')
      .addSelect('SUM(paid.amount)', 'amount')
      .from('receipt_allocation', 'paid')
      .where('paid.contractId IN (:...ids)', { ids: [...ids] })
      .andWhere(countsInMonth, daysOf(task.month))
      .groupBy('paid.contractId')
      .getRawMany<{ contractId: string; amount: unknown }>();
    return rows.map((row) => [row.contractId, { amount: readMoney(row.amount) }] as const);
  });
  return found?.amount ?? ZERO;
}

export interface RepSums {
  readonly repId: string;
  readonly target: Money;
  readonly collected: Money;
}

/** Task and money of every rep of a task, in two queries. */
export async function sumsByRep(
  ctx: RequestContext,
  task: CollectionTask,
  repId?: string,
): Promise<RepSums[]> {
  const targets = ctx.db
    .createQueryBuilder(CollectionTaskLine, 'line')
    .select('line.repId', 'repId')
    .addSelect('SUM(line.amount)', 'amount')
    .where('line.taskId = :taskId', { taskId: task.id })
    .groupBy('line.repId')
    .orderBy('line.repId');
  const money = ctx.db
    .createQueryBuilder(CollectionTaskLine, 'line')
    .innerJoin('receipt_allocation', 'paid', 'paid.contractId = line.contractId')
    .select('line.repId', 'repId')
    .addSelect('SUM(paid.amount)', 'amount')
    .where('line.taskId = :taskId', { taskId: task.id })
    .andWhere(countsInMonth, daysOf(task.month))
    .groupBy('line.repId');
  if (repId) for (const query of [targets, money]) query.andWhere('line.repId = :repId', { repId });
  const [rows, paid] = await Promise.all([
    targets.getRawMany<{ repId: string; amount: unknown }>(),
    money.getRawMany<{ repId: string; amount: unknown }>(),
  ]);
  const collected = new Map(paid.map((row) => [row.repId, readMoney(row.amount)]));
  return rows.map((row) => ({
    repId: row.repId,
    target: readMoney(row.amount),
    collected: collected.get(row.repId) ?? ZERO,
  }));
}

export function changesOfLine(ctx: RequestContext, lineId: string): Promise<CollectionTaskChange[]> {
  return loadMany(ctx, 'changesOfTaskLine', lineId, async (ids) => {
    const rows = await ctx.db.find(CollectionTaskChange, {
      where: { lineId: In([...ids]) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return rows.map((row) => [row.lineId, row] as const);
  });
}
