import { In } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import { ReceiptRefund } from '../entities/receipt-refund.entity';
import type { Receipt } from '../entities/receipt.entity';
import { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import type { Receivable } from '../entities/receivable.entity';
import type { LedgerChange } from '../rules/ledger-day';

/** What happened to the balance of each item, by item id: opened, paid, un-applied, adjusted. */
export async function changesOfItems(
  ctx: RequestContext,
  items: readonly Receivable[],
): Promise<ReadonlyMap<string, LedgerChange[]>> {
  const changes = new Map(
    items.map(({ id, documentOn, amount }) => [id, [{ on: documentOn, amount: amount as number }]]),
  );
  const where = { receivableId: In([...changes.keys()]) };
  for (const row of await ctx.db.findBy(ReceiptAllocation, where)) {
    changes.get(row.receivableId)?.push({ on: row.allocatedOn, amount: -row.amount });
  }
  for (const row of await ctx.db.findBy(ReceivableAdjustment, where)) {
    changes.get(row.receivableId)?.push({ on: row.adjustedOn, amount: -row.amount });
  }
  return changes;
}

/** What happened to the written-off part of an item: given up, recovered (REC-8). */
export async function writtenOffChanges(ctx: RequestContext, receivableId: string): Promise<LedgerChange[]> {
  const rows = await ctx.db.findBy(ReceivableAdjustment, {
    receivableId,
    kind: In(['WRITE_OFF', 'RECOVERY']),
  });
  return rows.map((row) => ({ on: row.adjustedOn, amount: row.amount }));
}

/** What happened to the rest of a receipt: received, allocated, un-applied, refunded. */
export async function changesOfReceipt(ctx: RequestContext, receipt: Receipt): Promise<LedgerChange[]> {
  const rows = await ctx.db.findBy(ReceiptAllocation, { receiptId: receipt.id });
  const refunds = await ctx.db.findBy(ReceiptRefund, { receiptId: receipt.id });
  return [
    { on: receipt.receivedOn, amount: receipt.amount },
    ...rows.map((row) => ({ on: row.allocatedOn, amount: -row.amount })),
    ...refunds.map((row) => ({ on: row.refundedOn, amount: -row.amount })),
  ];
}
