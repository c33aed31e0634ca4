import type { ObjectLiteral } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { readInteger } from '../../../core/persistence';
import { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import { Receipt } from '../entities/receipt.entity';
import { Receivable } from '../entities/receivable.entity';

export interface Difference {
  readonly what: string;
  readonly id: string;
  readonly expected: number;
  readonly actual: number;
}

const allocated = (column: string, owner: string) =>
  `COALESCE((SELECT SUM(a.amount) FROM receipt_allocation a WHERE a.${column} = ${owner}.id), 0)`;
const refunded = 'COALESCE((SELECT SUM(f.amount) FROM receipt_refund f WHERE f.receiptId = receipt.id), 0)';
const adjusted =
  'COALESCE((SELECT SUM(d.amount) FROM receivable_adjustment d WHERE d.receivableId = item.id), 0)';

const writtenOff =
  "COALESCE((SELECT SUM(w.amount) FROM receivable_adjustment w WHERE w.receivableId = item.id AND w.kind IN ('WRITE_OFF', 'RECOVERY')), 0)";

/**
 * Holds the guarded copies against the facts (REC-1): every copy equals its sum, nothing is collected beyond what is
 * owed or allocated beyond what came in, an un-applied allocation is taken back whole. Empty when all is well.
 */
export async function receivablesIntegrity(ctx: RequestContext): Promise<Difference[]> {
  const items = ctx.db.createQueryBuilder(Receivable, 'item');
  const receipts = ctx.db.createQueryBuilder(Receipt, 'receipt');
  const collected = allocated('receivableId', 'item');
  const found = await Promise.all([
    differences(
      'receivable.collected',
      items
        .clone()
        .select('item.id', 'id')
        .addSelect(collected, 'expected')
        .addSelect('item.collected', 'actual')
        .where(`item.collected <> ${collected}`),
    ),
    differences(
      'receivable.adjusted',
      items
        .clone()
        .select('item.id', 'id')
        .addSelect(adjusted, 'expected')
        .addSelect('item.adjusted', 'actual')
        .where(`item.adjusted <> ${adjusted}`),
    ),
    differences(
      'receivable.open_not_negative',
      items
        .clone()
        .select('item.id', 'id')
        .addSelect('item.amount', 'expected')
        .addSelect('item.collected + item.adjusted', 'actual')
        .where('(item.collected + item.adjusted > item.amount OR item.collected < 0 OR item.adjusted < 0)'),
    ),
    differences(
      'receipt.allocated',
      receipts
        .clone()
        .select('receipt.id', 'id')
        .addSelect(allocated('receiptId', 'receipt'), 'expected')
        .addSelect('receipt.allocated', 'actual')
        .where(`receipt.allocated <> ${allocated('receiptId', 'receipt')}`),
    ),
    differences(
      'receipt.allocated_within_amount',
      receipts
        .clone()
        .select('receipt.id', 'id')
        .addSelect('receipt.amount', 'expected')
        .addSelect('receipt.allocated + receipt.refunded', 'actual')
        .where(
          'receipt.amount > 0 AND (receipt.allocated + receipt.refunded > receipt.amount OR receipt.allocated < 0)',
        ),
    ),
    differences(
      'receipt.reversed_whole',
      receipts
        .clone()
        .select('receipt.id', 'id')
        .addSelect('0', 'expected')
        .addSelect('receipt.allocated', 'actual')
        .where('receipt.reversedOn IS NOT NULL AND receipt.allocated + receipt.refunded <> 0'),
    ),
    differences(
      'receipt.refunded',
      receipts
        .clone()
        .select('receipt.id', 'id')
        .addSelect(refunded, 'expected')
        .addSelect('receipt.refunded', 'actual')
        .where(`receipt.refunded <> ${refunded}`),
    ),
    differences(
      'receivable.recovered_within_written_off',
      items
        .clone()
        .select('item.id', 'id')
        .addSelect('0', 'expected')
        .addSelect(writtenOff, 'actual')
        .where(`${writtenOff} < 0`),
    ),
    differences(
      'allocation.taken_back_whole',
      ctx.db
        .createQueryBuilder(ReceiptAllocation, 'back')
        .innerJoin(ReceiptAllocation, 'paid', 'paid.id = back.reversalOfId')
        .select('back.id', 'id')
        .addSelect('-paid.amount', 'expected')
        .addSelect('back.amount', 'actual')
        .where('back.amount <> -paid.amount'),
    ),
  ]);
  return found.flat();
}

async function differences(
  what: string,
  query: { getRawMany: () => Promise<ObjectLiteral[]> },
): Promise<Difference[]> {
  const rows = await query.getRawMany();
  return rows.map((row) => ({
    what,
    id: String(row['id']),
    expected: readInteger(row['expected']),
    actual: readInteger(row['actual']),
  }));
}
