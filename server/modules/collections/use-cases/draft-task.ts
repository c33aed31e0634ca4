import { In, type ObjectLiteral } from 'typeorm';
import {
  addDays,
  addToMonth,
  firstDayOf,
  monthOf,
  type LocalDate,
  type Month,
} from '../../../../shared/local-date';
import { addMoney } from '../../../../shared/money';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate, insertMany, insertOrRefuse, readMoney } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { disputedSql, Receivable } from '../../receivables';
import { Contract } from '../../contracts';
import { CollectionTask } from '../entities/collection-task.entity';
import { CollectionTaskChange } from '../entities/collection-task-change.entity';
import { CollectionTaskLine } from '../entities/collection-task-line.entity';
import { collectionsPolicy } from '../policy';
import { markedSql } from '../queries/open-debts';
import { taskAmounts, type TaskItem } from '../rules/task-factor';

export interface DraftTaskInput {
  readonly month: Month;
}

/**
 * Drafts the collection task of a month, or drafts it anew while nobody has signed it off: per contract with its
 * responsible rep what is due by terms in the month and what is overdue before it (TASK-1).
 *
 * @throws DomainError collection_task.month, collection_task.signed, collection_task.issued
 */
export async function draftTask(ctx: RequestContext, { month }: DraftTaskInput): Promise<CollectionTask> {
  return inTransaction(ctx, async (tx) => {
    const current = monthOf(tx.today);
    if (month !== current && month !== addToMonth(current, 1))
      throw new DomainError('collection_task.month', {}, 'month');
    const task = await openTask(tx, month);
    const lines = await linesFor(tx, month);
    await insertMany(
      tx,
      CollectionTaskLine,
      lines.map((line) => ({ ...line, taskId: task.id })),
    );
    const subject = { type: 'CollectionTask', id: task.id };
    await recordAudit(tx, 'collection_task.drafted', subject, { month, lines: lines.length });
    const [marketing, finance] = await Promise.all([
      activePeopleWithRole(tx, 'MARKETING'),
      activePeopleWithRole(tx, 'FINANCE'),
    ]);
    const people = [...marketing, ...finance].map(({ id }) => id);
    await notify(tx, people, 'collection_task.to_sign', subject, { month });
    return task;
  });
}

/** A new task of the month, or the one there is, emptied. */
async function openTask(tx: TxContext, month: Month): Promise<CollectionTask> {
  const there = await tx.db.findOneBy(CollectionTask, { month });
  if (!there) {
    const { issueDay } = await policyAt(tx, collectionsPolicy);
    const issueBy = addDays(firstDayOf(addToMonth(month, -1)), issueDay - 1);
    const values = { month, state: 'DRAFT' as const, draftedOn: tx.today, issueBy };
    return insertOrRefuse(
      tx,
      CollectionTask,
      values,
      () => new DomainError('common.changed_meanwhile', { type: 'CollectionTask' }),
    );
  }
  if (there.state === 'ISSUED') throw new DomainError('collection_task.issued', { month }, 'month');
  if (there.marketingById || there.financeById) throw new DomainError('collection_task.signed', {}, 'month');
  const task = await guardedUpdate(tx, CollectionTask, there, { draftedOn: tx.today });
  // a draft is no record yet: what was adjusted in it is drafted anew with it
  const lines = await tx.db.findBy(CollectionTaskLine, { taskId: task.id });
  await tx.db.delete(CollectionTaskChange, { lineId: In(lines.map(({ id }) => id)) });
  await tx.db.delete(CollectionTaskLine, { taskId: task.id });
  return task;
}

type NewLine = Pick<CollectionTaskLine, 'contractId' | 'repId' | 'dueAmount' | 'overdueAmount' | 'amount'>;

async function linesFor(tx: TxContext, month: Month): Promise<NewLine[]> {
  const rows = await tx.db
    .createQueryBuilder(Receivable, 'item')
    .innerJoin(Contract, 'contract', 'contract.id = item.contractId')
    .select('item.contractId', 'contractId')
    .addSelect('contract.primaryRepId', 'repId')
    .addSelect('item.dueOn', 'dueOn')
    .addSelect('item.amount - item.collected - item.adjusted', 'open')
    .addSelect(disputedSql, 'disputed')
    .where('item.amount > item.collected + item.adjusted')
    .andWhere('item.dueOn < :next', { next: firstDayOf(addToMonth(month, 1)) })
    .andWhere(`NOT (${markedSql('item.id')})`)
    .orderBy('item.contractId')
    .getRawMany<ObjectLiteral>();
  const byContract = new Map<string, { repId: string; items: TaskItem[] }>();
  for (const row of rows) {
    const contractId = String(row['contractId']);
    const entry = byContract.get(contractId) ?? { repId: String(row['repId']), items: [] };
    const item = { open: readMoney(row['open']), disputed: readMoney(row['disputed']) };
    entry.items.push({ ...item, dueOn: row['dueOn'] as LocalDate });
    byContract.set(contractId, entry);
  }
  return [...byContract].flatMap(([contractId, { repId, items }]) => {
    const { due, overdue } = taskAmounts(items, month);
    const amount = addMoney(due, overdue);
    return amount > 0 ? [{ contractId, repId, dueAmount: due, overdueAmount: overdue, amount }] : [];
  });
}
