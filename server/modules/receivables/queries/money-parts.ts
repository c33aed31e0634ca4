import { In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { loadMany } from '../../../core/persistence';
import { DunningLetterLine } from '../entities/dunning-letter-line.entity';
import { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import { Receivable } from '../entities/receivable.entity';
import { narrowToContracts } from './visible-money';

/** Rows of receipts, items and letters, read for all parents of a request at once and only for contracts in sight. */

export function allocationsOfReceipt(ctx: RequestContext, receiptId: string): Promise<ReceiptAllocation[]> {
  return loadMany(ctx, 'allocationsOfReceipt', receiptId, async (ids) => {
    const rows = await inSight(ctx, allocations(ctx).where({ receiptId: In([...ids]) }), 'allocation');
    return rows.map((row) => [row.receiptId, row] as const);
  });
}

export function allocationsOfReceivable(
  ctx: RequestContext,
  receivableId: string,
): Promise<ReceiptAllocation[]> {
  return loadMany(ctx, 'allocationsOfReceivable', receivableId, async (ids) => {
    const rows = await inSight(ctx, allocations(ctx).where({ receivableId: In([...ids]) }), 'allocation');
    return rows.map((row) => [row.receivableId, row] as const);
  });
}

const allocations = (ctx: RequestContext) =>
  ctx.db
    .createQueryBuilder(ReceiptAllocation, 'allocation')
    .orderBy('allocation.allocatedOn')
    .addOrderBy('allocation.id');

async function inSight<E extends ObjectLiteral>(
  ctx: RequestContext,
  query: SelectQueryBuilder<E>,
  alias: string,
): Promise<E[]> {
  narrowToContracts(ctx, query, `${alias}.contractId`);
  return query.getMany();
}

export function adjustmentsOf(ctx: RequestContext, receivableId: string): Promise<ReceivableAdjustment[]> {
  return loadMany(ctx, 'adjustmentsOf', receivableId, async (ids) => {
    const order = { adjustedOn: 'ASC', id: 'ASC' } as const;
    const rows = await ctx.db.find(ReceivableAdjustment, { where: { receivableId: In([...ids]) }, order });
    return rows.map((row) => [row.receivableId, row] as const);
  });
}

/** The items of a letter on contracts in sight: a customer's letter also names what a colleague sold them. */
export function linesOfLetter(ctx: RequestContext, letterId: string): Promise<DunningLetterLine[]> {
  return loadMany(ctx, 'linesOfLetter', letterId, async (ids) => {
    const query = ctx.db
      .createQueryBuilder(DunningLetterLine, 'line')
      .innerJoin(Receivable, 'item', 'item.id = line.receivableId')
      .where('line.letterId IN (:...letterIds)', { letterIds: [...ids] })
      .orderBy('line.dueOn')
      .addOrderBy('line.id');
    const rows = await inSight(ctx, query, 'item');
    return rows.map((row) => [row.letterId, row] as const);
  });
}
