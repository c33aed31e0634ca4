import { formatMoney } from '../../../../shared/money';
import { actorOf, isActing } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { documentNumber } from '../../../core/number-series';
import { assertVersion, getOrThrow, guardedUpdate, insert, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { MoneyRequest } from '../entities/money-request.entity';
import { Receipt } from '../entities/receipt.entity';
import { ReceiptRefund } from '../entities/receipt-refund.entity';
import { Receivable } from '../entities/receivable.entity';
import type { DecideMoneyRequestInput, WithdrawMoneyRequestInput } from '../graphql/money-request.inputs';
import { afterMoney } from '../ledger/after-money';
import { bookAdjustment } from '../ledger/book-adjustment';
import { lockLedger } from '../ledger/lock-ledger';
import { restOf } from '../ledger/open-items';

/**
 * A second person decides what finance asked for; an approval books it in the same unit of work, on the day of the
 * decision, as far as it is still open (REC-1, REC-8).
 *
 * @throws DomainError request.own, request.decided, receivable.above_open, receipt.above_rest, receipt.reversed
 */
export async function decideMoneyRequest(
  ctx: RequestContext,
  input: DecideMoneyRequestInput,
): Promise<MoneyRequest> {
  const { idempotencyKey: key, ...decision } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const request = await waiting(tx, input.id, input.version);
      if (isActing(tx, request.askedById)) throw new DomainError('request.own', {}, 'id');
      const decided = await guardedUpdate(tx, MoneyRequest, request, {
        state: input.approved ? 'APPROVED' : 'REFUSED',
        waitingForId: null,
        decidedById: actorOf(tx).userId,
        decidedOn: tx.today,
        decision: input.reason?.trim() || null,
      });
      if (input.approved) await (request.kind === 'WRITE_OFF' ? writeOff : refund)(tx, request);
      const subject = { type: 'MoneyRequest', id: request.id };
      const event = input.approved ? 'request.approved' : 'request.refused';
      const { kind, amount } = request;
      await recordAudit(tx, event, subject, { kind, amount }, input.reason ?? null);
      const account = await getOrThrow(tx, Account, request.accountId);
      const params = { customer: account.name, amount: formatMoney(amount) };
      await notify(tx, [request.askedById], 'request.decided', subject, params);
      return decided;
    },
    { op: 'decideMoneyRequest', key, request: decision },
  );
}

/** Who asked takes a waiting request back. @throws DomainError request.decided, common.not_found for another's */
export async function withdrawMoneyRequest(
  ctx: RequestContext,
  input: WithdrawMoneyRequestInput,
): Promise<MoneyRequest> {
  return inTransaction(ctx, async (tx) => {
    const request = await waiting(tx, input.id, input.version);
    if (!isActing(tx, request.askedById)) throw new DomainError('auth.forbidden', { permission: 'own' });
    const withdrawn = await guardedUpdate(tx, MoneyRequest, request, {
      state: 'WITHDRAWN',
      waitingForId: null,
      decidedOn: tx.today,
    });
    await recordAudit(tx, 'request.withdrawn', { type: 'MoneyRequest', id: request.id });
    return withdrawn;
  });
}

async function waiting(tx: TxContext, id: string, version: number): Promise<MoneyRequest> {
  const seen = await getOrThrow(tx, MoneyRequest, id, 'id');
  await lockLedger(tx, seen.accountId);
  const request = await getOrThrow(tx, MoneyRequest, id);
  if (request.state !== 'WAITING') throw new DomainError('request.decided', {}, 'id');
  assertVersion(request, version);
  return request;
}

async function writeOff(tx: TxContext, request: MoneyRequest): Promise<void> {
  const item = await getOrThrow(tx, Receivable, request.receivableId ?? '');
  const { amount, reason } = request;
  const booked = await bookAdjustment(tx, item, { kind: 'WRITE_OFF', amount, on: tx.today, reason });
  const subject = { type: 'Receivable', id: item.id };
  const data = { amount, on: tx.today, adjustmentId: booked.id, requestId: request.id };
  await recordAudit(tx, 'receivable.written_off', subject, data, reason);
  await afterMoney(tx, { accountId: item.accountId, contractIds: [item.contractId] });
}

async function refund(tx: TxContext, request: MoneyRequest): Promise<void> {
  const receiptId = request.receiptId ?? '';
  const { amount } = request;
  const taken = await updateWhere(
    tx,
    Receipt,
    { refunded: () => 'refunded + :amount', version: () => 'version + 1', updatedAt: tx.now },
    {
      sql: 'id = :receiptId AND reversedOn IS NULL AND allocated + refunded + :amount <= amount',
      params: { receiptId, amount },
    },
  );
  if (taken !== 1) {
    const receipt = await getOrThrow(tx, Receipt, receiptId);
    if (receipt.reversedOn) throw new DomainError('receipt.reversed', {});
    throw new DomainError('receipt.above_rest', { rest: formatMoney(restOf(receipt)) }, 'id');
  }
  const booked = await insert(tx, ReceiptRefund, {
    number: await documentNumber(tx, 'TK'),
    receiptId,
    accountId: request.accountId,
    requestId: request.id,
    amount,
    refundedOn: tx.today,
  });
  const subject = { type: 'Receipt', id: receiptId };
  await recordAudit(
    tx,
    'receipt.refunded',
    subject,
    { number: booked.number, amount, requestId: request.id },
    request.reason,
  );
}
