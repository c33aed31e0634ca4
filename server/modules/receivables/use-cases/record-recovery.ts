import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Receipt } from '../entities/receipt.entity';
import { Receivable } from '../entities/receivable.entity';
import type { RecordRecoveryInput } from '../graphql/money-request.inputs';
import { afterMoney } from '../ledger/after-money';
import { bookRecovery } from '../ledger/book-recovery';
import { openReceipt } from '../ledger/open-receipt';

/**
 * Books money that came in after all for a debt written off: as recovery, never as a new sale, never above what was
 * written off (REC-8). It is collected, and counts for the commission like any payment.
 *
 * @throws DomainError receivable.above_written_off, receivable.other_account
 */
export async function recordRecovery(ctx: RequestContext, input: RecordRecoveryInput): Promise<Receipt> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const { accountId } = await getOrThrow(tx, Receivable, input.receivableId, 'receivableId');
      const receipt = await openReceipt(tx, { ...input, accountId });
      const item = await getOrThrow(tx, Receivable, input.receivableId);
      if (item.accountId !== accountId)
        throw new DomainError('receivable.other_account', { number: item.number }, 'receivableId');
      const { amount } = await bookRecovery(tx, receipt, item, input.amount);
      const subject = { type: 'Receivable', id: item.id };
      await recordAudit(tx, 'receivable.recovered', subject, { amount, receipt: receipt.number });
      await afterMoney(tx, { accountId, contractIds: [item.contractId] });
      return getOrThrow(tx, Receipt, receipt.id);
    },
    { op: 'recordRecovery', key, request },
  );
}
