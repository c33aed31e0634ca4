import { In } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { loadMany } from '../../../core/persistence';
import { Receipt } from '../../receivables';
import { BankLinePart } from '../entities/bank-line-part.entity';

/** Everything a line was posted as, what was reversed included; read for all lines of the request at once. */
export function receiptsOfLines(ctx: RequestContext, lineId: string): Promise<Receipt[]> {
  return loadMany(ctx, 'receiptsOfBankLine', lineId, async (ids) => {
    const parts = await ctx.db.find(BankLinePart, {
      where: { lineId: In([...ids]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const receipts = await ctx.db.findBy(Receipt, { id: In(parts.map(({ receiptId }) => receiptId)) });
    const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]));
    return parts.flatMap((part) => {
      const receipt = byId.get(part.receiptId);
      return receipt ? [[part.lineId, receipt] as const] : [];
    });
  });
}
