import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Receipt } from '../entities/receipt.entity';
import type { AllocateReceiptInput } from '../graphql/receivable.inputs';
import { afterMoney } from '../ledger/after-money';
import { lockLedger } from '../ledger/lock-ledger';
import { restOf } from '../ledger/open-items';
import { payItems } from './post-receipt';

/** Finance pays named items from what is left of a receipt (REC-1). */
export async function allocateReceipt(ctx: RequestContext, input: AllocateReceiptInput): Promise<Receipt> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const seen = await getOrThrow(tx, Receipt, input.receiptId, 'receiptId');
      await lockLedger(tx, seen.accountId);
      const receipt = await getOrThrow(tx, Receipt, seen.id);
      if (receipt.reversedOn || receipt.reversalOfId) throw new DomainError('receipt.reversed', {});
      const amount = restOf(receipt);
      const allocations = await payItems(tx, receipt, { amount, named: input.allocations, auto: false });
      await recordAudit(tx, 'receipt.allocated', { type: 'Receipt', id: receipt.id }, { ...request });
      await afterMoney(tx, {
        accountId: receipt.accountId,
        contractIds: allocations.map(({ contractId }) => contractId),
      });
      return getOrThrow(tx, Receipt, receipt.id);
    },
    { op: 'allocateReceipt', key, request },
  );
}
