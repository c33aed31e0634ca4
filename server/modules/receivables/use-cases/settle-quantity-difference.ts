import { money, negateMoney, type Money } from '../../../../shared/money';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import {
  assertMonthOpen,
  ContractLine,
  Delivery,
  getVisibleContract,
  touchContract,
  valueOf,
  type Contract,
} from '../../contracts';
import { Receivable } from '../entities/receivable.entity';
import type { SettleQuantityDifferenceInput } from '../graphql/receivable.inputs';
import { afterMoney } from '../ledger/after-money';
import { bookAdjustment } from '../ledger/book-adjustment';
import { lockLedger } from '../ledger/lock-ledger';
import { openOf } from '../ledger/open-items';
import { openForGoods } from '../ledger/open-receivable';
import { payFromHand, useCreditForGoods } from '../ledger/use-credit';
import { assertWithinContract } from './record-delivery';

/**
 * Settles the difference between what was delivered and what was accepted, once per delivery: the difference is a
 * delivery of its own day, and follows into the receivables as a further item or a credit note (CON-5).
 */
export async function settleQuantityDifference(
  ctx: RequestContext,
  input: SettleQuantityDifferenceInput,
): Promise<Delivery> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const delivery = await getOrThrow(tx, Delivery, input.deliveryId, 'deliveryId');
      const contract = await getVisibleContract(tx, delivery.contractId, 'deliveryId');
      await lockLedger(tx, contract.accountId);
      await touchContract(tx, contract.id);
      await assertSettleable(tx, delivery, input);
      const line = await getOrThrow(tx, ContractLine, delivery.lineId);
      const quantityMilli = input.acceptedMilli - delivery.quantityMilli;
      const amount = valueOf({ quantityMilli, unitPrice: line.unitPrice });
      const cashOnly =
        quantityMilli > 0 && (await assertMoreMayBeDelivered(tx, contract, line, { quantityMilli, amount }));
      const difference = await insertOrRefuse(
        tx,
        Delivery,
        {
          number: `${delivery.number}-L`,
          contractId: contract.id,
          lineId: line.id,
          deliveredOn: input.on,
          quantityMilli,
          amount,
          signedBy: input.signedBy.trim(),
          settlesId: delivery.id,
        },
        () => new DomainError('delivery.settled_already', {}),
      );
      const items = await adjustReceivable(tx, contract, delivery, { difference, input });
      if (cashOnly) for (const item of items) await payFromHand(tx, item);
      const subject = { type: 'Contract', id: contract.id };
      const data = {
        deliveryId: delivery.id,
        delivered: delivery.quantityMilli,
        accepted: input.acceptedMilli,
      };
      await recordAudit(tx, 'delivery.quantity_settled', subject, data, input.reason);
      await afterMoney(tx, { accountId: contract.accountId, contractIds: [contract.id] });
      return difference;
    },
    { op: 'settleQuantityDifference', key, request },
  );
}

async function assertSettleable(
  tx: TxContext,
  delivery: Delivery,
  input: SettleQuantityDifferenceInput,
): Promise<void> {
  if (input.acceptedMilli === delivery.quantityMilli)
    throw new DomainError('delivery.no_difference', {}, 'acceptedMilli');
  if (delivery.reversalOfId || (await tx.db.existsBy(Delivery, { reversalOfId: delivery.id }))) {
    throw new DomainError('delivery.reversed_already', {});
  }
  if (delivery.settlesId) throw new DomainError('delivery.settled_already', {});
  if (input.on < delivery.deliveredOn || input.on > tx.today) {
    throw new DomainError('delivery.day_outside', { from: delivery.deliveredOn, to: tx.today }, 'on');
  }
  await assertMonthOpen(tx, input.on, 'on');
}

/**
 * More goods than the note says are a delivery like any other: within the contract, not under a stop, within the credit
 * (CON-4, CON-6, CRE-5). Answers whether they are paid at once (CRE-2).
 */
async function assertMoreMayBeDelivered(
  tx: TxContext,
  contract: Contract,
  line: ContractLine,
  { quantityMilli, amount }: { readonly quantityMilli: number; readonly amount: Money },
): Promise<boolean> {
  const account = await getOrThrow(tx, Account, contract.accountId);
  if (account.onSupplyStop) throw new DomainError('account.on_supply_stop', { customer: account.name });
  await assertWithinContract(tx, contract, line, { quantityMilli, field: 'acceptedMilli' });
  return (await useCreditForGoods(tx, contract, 'QUANTITY_DIFFERENCE', amount)).cashOnly;
}

async function adjustReceivable(
  tx: TxContext,
  contract: Contract,
  delivery: Delivery,
  {
    difference,
    input: { on, reason },
  }: { readonly difference: Delivery; readonly input: SettleQuantityDifferenceInput },
): Promise<Receivable[]> {
  if (difference.amount > 0) {
    return openForGoods(tx, contract, {
      kind: 'ADJUSTMENT',
      amount: difference.amount,
      documentOn: on,
      deliveryId: difference.id,
    });
  }
  if (difference.amount === 0) return [];
  // of several parts the one that is due last gives way first
  const items = await tx.db.find(Receivable, {
    where: { deliveryId: delivery.id },
    order: { dueOn: 'DESC', number: 'DESC' },
  });
  let less: number = negateMoney(difference.amount);
  for (const [at, item] of items.entries()) {
    // the last one takes the rest, and refuses what is more than open
    const amount = money(at === items.length - 1 ? less : Math.min(less, openOf(item)));
    if (amount <= 0) continue;
    await bookAdjustment(tx, item, { kind: 'CREDIT_NOTE', amount, on, reason });
    less -= amount;
  }
  return [];
}
