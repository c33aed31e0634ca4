import { maxDate } from '../../../../shared/local-date';
import { formatMoney, money, negateMoney, type Money } from '../../../../shared/money';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insert, updateWhere } from '../../../core/persistence';
import { firstOpenDay } from '../../contracts';
import { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import type { Receipt } from '../entities/receipt.entity';
import { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import { Receivable } from '../entities/receivable.entity';
import { earliestDay } from '../rules/ledger-day';
import { addCollected, takeFromReceipt } from './book-allocations';
import { changesOfReceipt, writtenOffChanges } from './item-changes';

/**
 * Money for a debt that was written off: that part of the write-off is taken back and collected on the same day, so
 * that what is open stays what it was, and no new item comes into being (REC-8).
 *
 * @throws DomainError receivable.above_written_off
 */
export async function bookRecovery(
  tx: TxContext,
  receipt: Receipt,
  item: Receivable,
  amount: Money,
): Promise<ReceiptAllocation> {
  const writtenOff = await writtenOffChanges(tx, item.id);
  const left = money(writtenOff.reduce((sum, change) => sum + change.amount, 0));
  if (amount > left) {
    throw new DomainError('receivable.above_written_off', { writtenOff: formatMoney(left) }, 'amount');
  }
  const openFrom = (await firstOpenDay(tx)) ?? receipt.receivedOn;
  const wanted = maxDate(receipt.receivedOn, item.documentOn, openFrom);
  const forItem = earliestDay(wanted, writtenOff, amount);
  const on = earliestDay(forItem, await changesOfReceipt(tx, receipt), amount);
  await takeFromReceipt(tx, receipt.id, amount);
  await updateWhere(
    tx,
    Receivable,
    { adjusted: () => 'adjusted - :amount', version: () => 'version + 1', updatedAt: tx.now },
    { sql: 'id = :id AND adjusted >= :amount', params: { id: item.id, amount } },
  );
  await addCollected(tx, item.id, amount);
  const at = { receivableId: item.id, contractId: item.contractId };
  await insert(tx, ReceivableAdjustment, {
    ...at,
    kind: 'RECOVERY',
    amount: negateMoney(amount),
    adjustedOn: on,
    reason: receipt.number,
  });
  return insert(tx, ReceiptAllocation, {
    ...at,
    receiptId: receipt.id,
    amount,
    basis: 'RECOVERY',
    allocatedOn: on,
    effectiveOn: maxDate(on, receipt.countsOn),
  });
}
