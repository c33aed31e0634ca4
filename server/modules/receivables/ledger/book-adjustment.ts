import type { LocalDate } from '../../../../shared/local-date';
import { formatMoney, type Money } from '../../../../shared/money';
import type { AdjustmentKind } from '../../../../shared/vocabulary/receivables';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insert, updateWhere } from '../../../core/persistence';
import { assertMonthOpen } from '../../contracts';
import { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import { Receivable } from '../entities/receivable.entity';
import { leastFrom } from '../rules/ledger-day';
import { changesOfItems } from './item-changes';
import { openOf } from './open-items';

export interface Adjustment {
  readonly kind: AdjustmentKind;
  readonly amount: Money;
  readonly on: LocalDate;
  readonly reason: string;
}

/**
 * Books a credit note or write-off, at most what is open now and was open on every day since (REC-1, REC-6). To lower
 * an item below what was collected, the money is un-applied first (COM-3).
 *
 * @throws DomainError receivable.above_open, receivable.above_open_then, receipt.day_outside
 */
export async function bookAdjustment(
  tx: TxContext,
  receivable: Receivable,
  adjustment: Adjustment,
): Promise<ReceivableAdjustment> {
  const { kind, amount, on, reason } = adjustment;
  if (amount <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'amount');
  if (on < receivable.documentOn || on > tx.today) {
    throw new DomainError('receipt.day_outside', { from: receivable.documentOn, to: tx.today }, 'on');
  }
  await assertMonthOpen(tx, on, 'on');
  const changes = (await changesOfItems(tx, [receivable])).get(receivable.id) ?? [];
  const added = await updateWhere(
    tx,
    Receivable,
    { adjusted: () => 'adjusted + :less', version: () => 'version + 1', updatedAt: tx.now },
    {
      sql: 'id = :id AND collected + adjusted + :less <= amount',
      params: { id: receivable.id, less: amount },
    },
  );
  if (added !== 1) {
    const open = openOf(await getOrThrow(tx, Receivable, receivable.id));
    throw new DomainError('receivable.above_open', { open: formatMoney(open) }, 'amount');
  }
  const openThen = leastFrom(on, changes);
  if (openThen < amount)
    throw new DomainError('receivable.above_open_then', { day: on, open: formatMoney(openThen) }, 'on');
  return insert(tx, ReceivableAdjustment, {
    receivableId: receivable.id,
    contractId: receivable.contractId,
    kind,
    amount,
    adjustedOn: on,
    reason,
  });
}
