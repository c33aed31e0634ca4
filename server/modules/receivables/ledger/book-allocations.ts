import { maxDate, type LocalDate } from '../../../../shared/local-date';
import { formatMoney, negateMoney, sumMoney, type Money } from '../../../../shared/money';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insert, insertMany, updateWhere, type NewRow } from '../../../core/persistence';
import { assertMonthOpen, firstOpenDay } from '../../contracts';
import { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import { Receipt } from '../entities/receipt.entity';
import { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import { Receivable } from '../entities/receivable.entity';
import { earliestDay } from '../rules/ledger-day';
import type { ProposedAllocation } from '../rules/propose-allocation';
import { changesOfItems, changesOfReceipt } from './item-changes';
import { openOf, restOf } from './open-items';

/**
 * Books what a receipt pays: guarded copies first, then the rows (REC-1). An allocation counts from the later of
 * receipt and document, or from the first day after which neither the item nor the receipt would go below zero on any
 * past day (REC-6).
 *
 * @throws DomainError receivable.above_open, receipt.above_rest, receipt.reversed
 */
export async function bookAllocations(
  tx: TxContext,
  receipt: Receipt,
  items: readonly Receivable[],
  allocations: readonly ProposedAllocation[],
): Promise<ReceiptAllocation[]> {
  if (allocations.length === 0) return [];
  await takeFromReceipt(
    tx,
    receipt.id,
    sumMoney(allocations, ({ amount }) => amount),
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  const paid = allocations.map((allocation) => ({
    ...allocation,
    item: itemOf(byId, allocation.receivableId),
  }));
  for (const { item, amount } of paid) await addCollected(tx, item.id, amount);

  const itemChanges = await changesOfItems(
    tx,
    paid.map(({ item }) => item),
  );
  const receiptChanges = await changesOfReceipt(tx, receipt);
  // a closed month stays as it was agreed: what is matched to an old item now counts from the first open day (CON-7)
  const openFrom = (await firstOpenDay(tx)) ?? receipt.receivedOn;
  const rows: NewRow<ReceiptAllocation>[] = [];
  for (const { item, amount, basis } of paid) {
    const wanted = maxDate(receipt.receivedOn, item.documentOn, openFrom);
    const forItem = earliestDay(wanted, itemChanges.get(item.id) ?? [], amount);
    const allocatedOn = earliestDay(forItem, receiptChanges, amount);
    receiptChanges.push({ on: allocatedOn, amount: -amount });
    rows.push({
      receiptId: receipt.id,
      receivableId: item.id,
      contractId: item.contractId,
      amount,
      basis,
      allocatedOn,
      effectiveOn: maxDate(allocatedOn, receipt.countsOn),
    });
  }
  return insertMany(tx, ReceiptAllocation, rows);
}

function itemOf(byId: ReadonlyMap<string, Receivable>, id: string): Receivable {
  const item = byId.get(id);
  if (!item) throw new Error(`allocation to an item that was not loaded: ${id}`);
  return item;
}

export async function takeFromReceipt(tx: TxContext, receiptId: string, amount: Money): Promise<void> {
  const taken = await updateWhere(
    tx,
    Receipt,
    { allocated: () => 'allocated + :amount', version: () => 'version + 1', updatedAt: tx.now },
    {
      sql: 'id = :receiptId AND reversedOn IS NULL AND allocated + refunded + :amount <= amount',
      params: { receiptId, amount },
    },
  );
  if (taken === 1) return;
  const receipt = await getOrThrow(tx, Receipt, receiptId);
  if (receipt.reversedOn) throw new DomainError('receipt.reversed', {});
  throw new DomainError('receipt.above_rest', { rest: formatMoney(restOf(receipt)) }, 'allocations');
}

export async function addCollected(tx: TxContext, receivableId: string, amount: Money): Promise<void> {
  const added = await updateWhere(
    tx,
    Receivable,
    { collected: () => 'collected + :paid', version: () => 'version + 1', updatedAt: tx.now },
    {
      sql: 'id = :receivableId AND collected + adjusted + :paid <= amount',
      params: { receivableId, paid: amount },
    },
  );
  if (added === 1) return;
  const item = await getOrThrow(tx, Receivable, receivableId);
  throw new DomainError('receivable.above_open', { open: formatMoney(openOf(item)) }, 'allocations');
}

/**
 * Takes allocations back on a day: negative rows with a unique link to what they take back, so that each is taken back
 * at most once. For commissions a row never counts before the day from which the money itself would have counted.
 *
 * @throws DomainError allocation.reversed
 */
export async function bookReversals(
  tx: TxContext,
  allocations: readonly ReceiptAllocation[],
  on: LocalDate,
): Promise<void> {
  await assertMonthOpen(tx, on, 'on');
  for (const { receivableId, receiptId, amount } of allocations) {
    const back = { version: () => 'version + 1', updatedAt: tx.now };
    await updateWhere(
      tx,
      Receivable,
      { ...back, collected: () => 'collected - :amount' },
      { sql: 'id = :receivableId', params: { receivableId, amount } },
    );
    await updateWhere(
      tx,
      Receipt,
      { ...back, allocated: () => 'allocated - :amount' },
      { sql: 'id = :receiptId', params: { receiptId, amount } },
    );
  }
  await insertMany(
    tx,
    ReceiptAllocation,
    allocations.map(({ id, receiptId, receivableId, contractId, amount, basis, effectiveOn }) => ({
      receiptId,
      receivableId,
      contractId,
      amount: negateMoney(amount),
      basis,
      allocatedOn: on,
      effectiveOn: maxDate(on, effectiveOn),
      reversalOfId: id,
    })),
  );
  await restoreWriteOffs(tx, allocations, on);
}

/** Money of a recovery that is taken back leaves the debt written off as it was before (REC-8). */
async function restoreWriteOffs(
  tx: TxContext,
  allocations: readonly ReceiptAllocation[],
  on: LocalDate,
): Promise<void> {
  for (const { receivableId, contractId, amount, basis } of allocations) {
    if (basis !== 'RECOVERY') continue;
    await updateWhere(
      tx,
      Receivable,
      { adjusted: () => 'adjusted + :amount', version: () => 'version + 1', updatedAt: tx.now },
      { sql: 'id = :receivableId', params: { receivableId, amount } },
    );
    const reason = 'REC-8';
    const back = { receivableId, contractId, kind: 'RECOVERY' as const, amount, adjustedOn: on, reason };
    await insert(tx, ReceivableAdjustment, back);
  }
}
