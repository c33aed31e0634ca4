import { addDays, maxDate } from '../../../../shared/local-date';
import { formatMoney, ZERO } from '../../../../shared/money';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { Contract } from '../../contracts';
import { superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { PaymentPromise } from '../entities/payment-promise.entity';
import { Receivable } from '../entities/receivable.entity';
import type { PromisePaymentInput, WithdrawPromiseInput } from '../graphql/pursuit.inputs';
import { lockLedger } from '../ledger/lock-ledger';
import { openOf } from '../ledger/open-items';
import { refreshContracts } from '../ledger/refresh-contracts';
import { receivablesPolicy } from '../policy';
import { getVisiblePromise } from '../queries/pursuits';
import { getVisibleReceivable } from '../queries/visible-money';
import { holdsUntil } from '../rules/letter-amount';

/** A promise is for a day within a year: what is further off is a payment plan of the contract. */
const LONGEST_DAYS = 366;

/**
 * Takes down that a customer promised to pay an item, or part of it, by a day: one open promise per item, each further
 * one a level up. It holds the next letter for some days, and neither age nor class (DUN-3).
 *
 * @throws DomainError receivable.settled, receivable.above_open, promise.day_outside, promise.open_already
 */
export async function promisePayment(
  ctx: RequestContext,
  input: PromisePaymentInput,
): Promise<PaymentPromise> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const seen = await getVisibleReceivable(tx, input.receivableId, 'receivableId');
      await lockLedger(tx, seen.accountId);
      const item = await getOrThrow(tx, Receivable, seen.id);
      const open = openOf(item);
      if (open <= 0) throw new DomainError('receivable.settled', {}, 'receivableId');
      if (input.amount <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'amount');
      if (input.amount > open)
        throw new DomainError('receivable.above_open', { open: formatMoney(open) }, 'amount');
      const to = addDays(tx.today, LONGEST_DAYS);
      if (input.payBy < tx.today || input.payBy > to)
        throw new DomainError('promise.day_outside', { from: tx.today, to }, 'payBy');
      const { promiseHoldDays } = await policyAt(tx, receivablesPolicy);
      const before = await tx.db.countBy(PaymentPromise, { receivableId: item.id });
      const promise = await insertOrRefuse(
        tx,
        PaymentPromise,
        {
          receivableId: item.id,
          contractId: item.contractId,
          accountId: item.accountId,
          openItemId: item.id,
          level: before + 1,
          amount: input.amount,
          promisedOn: tx.today,
          payBy: input.payBy,
          holdsUntil: holdsUntil(tx.today, input.payBy, promiseHoldDays),
          promisedBy: input.promisedBy.trim(),
          note: input.note?.trim() || null,
          recordedById: actorOf(tx).userId,
          collectedBefore: item.collected,
          state: 'OPEN',
          received: ZERO,
        },
        () => new DomainError('promise.open_already', {}, 'receivableId'),
      );
      const { level, amount, payBy } = promise;
      await recordAudit(tx, 'promise.made', subjectOf(promise), {
        number: item.number,
        amount,
        payBy,
        level,
      });
      await tell(tx, promise);
      // a promise is a movement of the debt (REC-2)
      await refreshContracts(tx, [item.contractId]);
      return promise;
    },
    { op: 'promisePayment', key, request },
  );
}

async function tell(tx: TxContext, promise: PaymentPromise): Promise<void> {
  const [account, contract] = await Promise.all([
    getOrThrow(tx, Account, promise.accountId),
    getOrThrow(tx, Contract, promise.contractId),
  ]);
  const [manager] = await superiorsOf(tx, contract.primaryRepId, ['SALES_MANAGER', 'SALES_DIRECTOR']);
  await notify(tx, [contract.primaryRepId, manager?.id ?? null], 'promise.made', subjectOf(promise), {
    customer: account.name,
    day: promise.payBy,
    amount: formatMoney(promise.amount),
  });
}

/** Takes an open promise back, with the reason: the next letter goes out as if it had not been given (DUN-3). */
export async function withdrawPromise(
  ctx: RequestContext,
  input: WithdrawPromiseInput,
): Promise<PaymentPromise> {
  return inTransaction(ctx, async (tx) => {
    const seen = await getVisiblePromise(tx, input.id);
    await lockLedger(tx, seen.accountId);
    const promise = await getOrThrow(tx, PaymentPromise, seen.id);
    if (promise.state !== 'OPEN') throw new DomainError('promise.not_open', {}, 'id');
    assertVersion(promise, input.version);
    const withdrawn = await guardedUpdate(tx, PaymentPromise, promise, {
      state: 'WITHDRAWN',
      openItemId: null,
      decidedOn: maxDate(tx.today, promise.promisedOn),
      reason: input.reason.trim(),
    });
    await recordAudit(tx, 'promise.withdrawn', subjectOf(promise), {}, input.reason);
    return withdrawn;
  });
}

const subjectOf = ({ id }: PaymentPromise) => ({ type: 'PaymentPromise', id });
