import { monthOf } from '../../../../shared/local-date';
import { money } from '../../../../shared/money';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { getVisibleReceivable, lockLedger, Receivable, refreshContracts } from '../../receivables';
import { NotAttributable } from '../entities/not-attributable.entity';
import { easeTasks } from './adjust-task';

export interface MarkDebtInput {
  readonly receivableId: string;
  readonly reason: string;
}

/**
 * Finance marks an item as not attributable to the salesperson: lost in transit, the plant's fault. What is open of it
 * leaves the tasks of this month and the next, and it holds no class B duty (COM-15).
 *
 * @throws DomainError debt.marked_already, debt.nothing_open
 */
export async function markNotAttributable(
  ctx: RequestContext,
  input: MarkDebtInput,
): Promise<NotAttributable> {
  return inTransaction(ctx, async (tx) => {
    const seen = await getVisibleReceivable(tx, input.receivableId, 'receivableId');
    await lockLedger(tx, seen.accountId);
    const item = await getOrThrow(tx, Receivable, seen.id);
    const open = money(item.amount - item.collected - item.adjusted);
    if (open <= 0) throw new DomainError('debt.nothing_open', {}, 'receivableId');
    const reason = input.reason.trim();
    const taken = () => new DomainError('debt.marked_already', {}, 'receivableId');
    if (await tx.db.existsBy(NotAttributable, { standingReceivableId: item.id })) throw taken();
    const mark = await insertOrRefuse(
      tx,
      NotAttributable,
      {
        receivableId: item.id,
        standingReceivableId: item.id,
        reason,
        markedById: actorOf(tx).userId,
        markedOn: tx.today,
      },
      taken,
    );
    const subject = { type: 'Contract', id: item.contractId };
    await recordAudit(tx, 'debt.not_attributable', subject, { number: item.number, open }, reason);
    await easeTasks(tx, item.contractId, { amount: open, dueMonth: monthOf(item.dueOn), reason });
    await refreshContracts(tx, [item.contractId]);
    return mark;
  });
}

export interface WithdrawMarkInput {
  readonly receivableId: string;
  readonly reason: string;
}

/** Takes the mark back: the item counts again from now on; tasks that were eased stay as they are (COM-15). */
export async function withdrawMark(ctx: RequestContext, input: WithdrawMarkInput): Promise<NotAttributable> {
  return inTransaction(ctx, async (tx) => {
    const item = await getVisibleReceivable(tx, input.receivableId, 'receivableId');
    await lockLedger(tx, item.accountId);
    const mark = await tx.db.findOneBy(NotAttributable, { standingReceivableId: item.id });
    if (!mark) throw new DomainError('common.not_found', { type: 'NotAttributable' }, 'receivableId');
    const withdrawn = await guardedUpdate(tx, NotAttributable, mark, {
      standingReceivableId: null,
      withdrawnOn: tx.today,
      withdrawnById: actorOf(tx).userId,
    });
    const subject = { type: 'Contract', id: item.contractId };
    await recordAudit(tx, 'debt.attributable_again', subject, { number: item.number }, input.reason.trim());
    await refreshContracts(tx, [item.contractId]);
    return withdrawn;
  });
}
