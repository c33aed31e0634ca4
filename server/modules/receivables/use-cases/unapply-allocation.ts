import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import { Receipt } from '../entities/receipt.entity';
import type { UnapplyAllocationInput } from '../graphql/receivable.inputs';
import { afterMoney } from '../ledger/after-money';
import { bookReversals } from '../ledger/book-allocations';
import { lockLedger } from '../ledger/lock-ledger';

/** Finance takes an allocation back on a day; the money is unallocated credit again (REC-1). */
export async function unapplyAllocation(
  ctx: RequestContext,
  input: UnapplyAllocationInput,
): Promise<Receipt> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const allocation = await getOrThrow(tx, ReceiptAllocation, input.allocationId, 'allocationId');
      const { accountId } = await getOrThrow(tx, Receipt, allocation.receiptId);
      await lockLedger(tx, accountId);
      const takenBack =
        allocation.reversalOfId ?? (await tx.db.existsBy(ReceiptAllocation, { reversalOfId: allocation.id }));
      if (takenBack) throw new DomainError('allocation.reversed', {});
      if (input.on < allocation.allocatedOn || input.on > tx.today) {
        throw new DomainError('receipt.day_outside', { from: allocation.allocatedOn, to: tx.today }, 'on');
      }
      await bookReversals(tx, [allocation], input.on);
      const subject = { type: 'Receipt', id: allocation.receiptId };
      const { receivableId, amount } = allocation;
      await recordAudit(
        tx,
        'receipt.unapplied',
        subject,
        { allocationId: allocation.id, receivableId, amount, on: input.on },
        input.reason,
      );
      await afterMoney(tx, { accountId, contractIds: [allocation.contractId], reopened: [receivableId] });
      return getOrThrow(tx, Receipt, allocation.receiptId);
    },
    { op: 'unapplyAllocation', key, request },
  );
}
