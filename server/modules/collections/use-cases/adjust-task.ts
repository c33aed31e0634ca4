import { minMoney, money, type Money } from '../../../../shared/money';
import { monthOf } from '../../../../shared/local-date';
import { LARGEST_AMOUNT } from '../../../../shared/money';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { CollectionTask } from '../entities/collection-task.entity';
import { CollectionTaskChange } from '../entities/collection-task-change.entity';
import { CollectionTaskLine } from '../entities/collection-task-line.entity';

export interface AdjustTaskInput {
  readonly lineId: string;
  readonly version: number;
  readonly amount: Money;
  readonly reason: string;
}

/**
 * Finance adjusts what a rep is to collect on a contract, with a reason; every amount before stays with its reason, and
 * after the issue the rep is told (TASK-3).
 *
 * @throws DomainError collection_task.unchanged
 */
export async function adjustTask(ctx: RequestContext, input: AdjustTaskInput): Promise<CollectionTaskLine> {
  if (input.amount < 0 || input.amount > LARGEST_AMOUNT)
    throw new DomainError('common.invalid_input', { fields: 'amount' }, 'amount');
  return inTransaction(ctx, async (tx) => {
    const line = await getOrThrow(tx, CollectionTaskLine, input.lineId, 'lineId');
    assertVersion(line, input.version);
    if (line.amount === input.amount) throw new DomainError('collection_task.unchanged', {}, 'amount');
    const task = await getOrThrow(tx, CollectionTask, line.taskId);
    return changeLine(tx, { task, line, amount: input.amount, reason: input.reason.trim() });
  });
}

interface LineChange {
  readonly task: CollectionTask;
  readonly line: CollectionTaskLine;
  readonly amount: Money;
  readonly reason: string;
}

async function changeLine(
  tx: TxContext,
  { task, line, amount, reason }: LineChange,
): Promise<CollectionTaskLine> {
  const changed = await guardedUpdate(tx, CollectionTaskLine, line, { amount });
  const afterIssue = task.state === 'ISSUED';
  await insert(tx, CollectionTaskChange, {
    lineId: line.id,
    fromAmount: line.amount,
    toAmount: amount,
    reason,
    afterIssue,
    changedById: actorOf(tx).userId,
    changedOn: tx.today,
  });
  const subject = { type: 'CollectionTask', id: task.id };
  const data = { contractId: line.contractId, from: line.amount, to: amount, afterIssue };
  await recordAudit(tx, 'collection_task.adjusted', subject, data, reason);
  if (afterIssue) await notify(tx, [line.repId], 'collection_task.adjusted', subject, { month: task.month });
  return changed;
}

/** Takes what turned out not to be attributable out of the tasks of this month and the next (COM-15, TASK-3). */
export async function easeTasks(
  tx: TxContext,
  contractId: string,
  {
    amount,
    dueMonth,
    reason,
  }: { readonly amount: Money; readonly dueMonth: string; readonly reason: string },
): Promise<void> {
  const lines = await tx.db.findBy(CollectionTaskLine, { contractId });
  for (const line of lines) {
    const task = await getOrThrow(tx, CollectionTask, line.taskId);
    if (task.month < monthOf(tx.today) || dueMonth > task.month) continue;
    const less = money(line.amount - minMoney(line.amount, amount));
    if (less !== line.amount) await changeLine(tx, { task, line, amount: less, reason });
  }
}
