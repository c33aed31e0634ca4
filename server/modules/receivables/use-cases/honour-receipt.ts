import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Receipt } from '../entities/receipt.entity';
import type { HonourReceiptInput } from '../graphql/money-request.inputs';
import { lockLedger } from '../ledger/lock-ledger';

/**
 * Records that a cheque or bill was honoured: from then on it can no longer be dishonoured (COM-3).
 *
 * @throws DomainError receipt.does_not_mature, receipt.reversed, receipt.honoured, receipt.day_outside
 */
export async function honourReceipt(ctx: RequestContext, input: HonourReceiptInput): Promise<Receipt> {
  return inTransaction(ctx, async (tx) => {
    const seen = await getOrThrow(tx, Receipt, input.receiptId, 'receiptId');
    await lockLedger(tx, seen.accountId);
    const receipt = await getOrThrow(tx, Receipt, seen.id);
    if (receipt.reversedOn || receipt.reversalOfId) throw new DomainError('receipt.reversed', {});
    if (!receipt.maturesOn) throw new DomainError('receipt.does_not_mature', {}, 'receiptId');
    if (receipt.honouredOn) throw new DomainError('receipt.honoured', { on: receipt.honouredOn });
    if (input.on < receipt.maturesOn || input.on > tx.today) {
      throw new DomainError('receipt.day_outside', { from: receipt.maturesOn, to: tx.today }, 'on');
    }
    const honoured = await guardedUpdate(tx, Receipt, receipt, { honouredOn: input.on });
    await recordAudit(tx, 'receipt.honoured', { type: 'Receipt', id: receipt.id }, { on: input.on });
    return honoured;
  });
}
