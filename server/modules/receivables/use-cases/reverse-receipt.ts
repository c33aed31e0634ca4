import { maxDate } from '../../../../shared/local-date';
import { formatMoney, negateMoney, ZERO } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { documentNumber } from '../../../core/number-series';
import { getOrThrow, insertOrRefuse, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import { Receipt } from '../entities/receipt.entity';
import type { ReverseReceiptInput } from '../graphql/receivable.inputs';
import { afterMoney } from '../ledger/after-money';
import { bookReversals } from '../ledger/book-allocations';
import { lockLedger } from '../ledger/lock-ledger';
import { tellOfReversal } from '../ledger/reversal-listeners';

/**
 * Takes a receipt back once, because it bounced, was dishonoured or was booked by mistake: everything it paid is open
 * again from that day, letters it had answered count again, and a stop it had lifted returns (REC-1, DUN-3). Returns
 * the negative receipt.
 *
 * @throws DomainError receipt.reversed, receipt.is_reversal, receipt.refunded, receipt.does_not_mature, receipt.honoured
 */
export async function reverseReceipt(ctx: RequestContext, input: ReverseReceiptInput): Promise<Receipt> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const receipt = await getOrThrow(tx, Receipt, input.receiptId, 'receiptId');
      if (receipt.reversalOfId) throw new DomainError('receipt.is_reversal', {}, 'receiptId');
      await lockLedger(tx, receipt.accountId);
      const { refunded, honouredOn, maturesOn } = await getOrThrow(tx, Receipt, receipt.id);
      if (refunded > 0) throw new DomainError('receipt.refunded', { refunded: formatMoney(refunded) });
      if (input.cause === 'DISHONOURED') {
        if (!maturesOn) throw new DomainError('receipt.does_not_mature', {}, 'cause');
        if (honouredOn) throw new DomainError('receipt.honoured', { on: honouredOn }, 'cause');
      }
      const standing = { sql: 'id = :id AND reversedOn IS NULL', params: { id: receipt.id } };
      const marked = await updateWhere(
        tx,
        Receipt,
        { reversedOn: input.on, reversalCause: input.cause, version: () => 'version + 1', updatedAt: tx.now },
        standing,
      );
      if (marked !== 1) throw new DomainError('receipt.reversed', {});
      const all = await tx.db.findBy(ReceiptAllocation, { receiptId: receipt.id });
      const earliest = maxDate(receipt.receivedOn, ...all.map(({ allocatedOn }) => allocatedOn));
      if (input.on < earliest || input.on > tx.today) {
        throw new DomainError('receipt.day_outside', { from: earliest, to: tx.today }, 'on');
      }
      const takenBack = new Set(all.map(({ reversalOfId }) => reversalOfId));
      const standingRows = all.filter(({ id, reversalOfId }) => reversalOfId === null && !takenBack.has(id));
      await bookReversals(tx, standingRows, input.on);
      const reversal = await insertOrRefuse(
        tx,
        Receipt,
        {
          number: await documentNumber(tx, 'SK'),
          accountId: receipt.accountId,
          instrument: receipt.instrument,
          receivedOn: input.on,
          countsOn: maxDate(input.on, receipt.countsOn),
          amount: negateMoney(receipt.amount),
          allocated: ZERO,
          refunded: ZERO,
          reversalCause: input.cause,
          reference: receipt.reference,
          reversalOfId: receipt.id,
          reason: input.reason,
        },
        () => new DomainError('receipt.reversed', {}),
      );
      const subject = { type: 'Receipt', id: receipt.id };
      await recordAudit(
        tx,
        'receipt.reversed',
        subject,
        { reversalId: reversal.id, on: input.on, amount: receipt.amount, cause: input.cause },
        input.reason,
      );
      await afterMoney(tx, {
        accountId: receipt.accountId,
        contractIds: standingRows.map(({ contractId }) => contractId),
        reopened: standingRows.map(({ receivableId }) => receivableId),
      });
      await tellOfReversal(tx, receipt);
      return reversal;
    },
    { op: 'reverseReceipt', key, request },
  );
}
