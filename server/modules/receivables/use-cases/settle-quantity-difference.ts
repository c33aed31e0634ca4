import { addDays } from '../../../../shared/local-date';
import { negateMoney } from '../../../../shared/money';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import {
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
import { openReceivable } from '../ledger/open-receivable';
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
      if (quantityMilli > 0) await assertMoreMayBeDelivered(tx, contract, line, quantityMilli);
      const difference = await insertOrRefuse(
        tx,
        Delivery,
        {
          number: `${delivery.number}-L`,
          contractId: contract.id,
          lineId: line.id,
          deliveredOn: input.on,
          quantityMilli,
          amount: valueOf({ quantityMilli, unitPrice: line.unitPrice }),
          signedBy: input.signedBy.trim(),
          settlesId: delivery.id,
        },
        () => new DomainError('delivery.settled_already', {}),
      );
      await adjustReceivable(tx, contract, delivery, difference, input);
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
}

/** More goods than the note says are a delivery like any other: within the contract, and not under a stop (CON-4, CON-6). */
async function assertMoreMayBeDelivered(
  tx: TxContext,
  contract: Contract,
  line: ContractLine,
  quantityMilli: number,
): Promise<void> {
  const account = await getOrThrow(tx, Account, contract.accountId);
  if (account.onSupplyStop) throw new DomainError('account.on_supply_stop', { customer: account.name });
  await assertWithinContract(tx, contract, line, { quantityMilli, field: 'acceptedMilli' });
}

async function adjustReceivable(
  tx: TxContext,
  contract: Contract,
  delivery: Delivery,
  difference: Delivery,
  { on, reason }: SettleQuantityDifferenceInput,
): Promise<void> {
  if (difference.amount > 0) {
    const dueOn = addDays(on, contract.paymentTermDays);
    await openReceivable(tx, contract, {
      kind: 'ADJUSTMENT',
      amount: difference.amount,
      documentOn: on,
      dueOn,
      deliveryId: difference.id,
    });
    return;
  }
  const item = await tx.db.findOneBy(Receivable, { deliveryId: delivery.id });
  if (!item || difference.amount === 0) return;
  await bookAdjustment(tx, item, { kind: 'CREDIT_NOTE', amount: negateMoney(difference.amount), on, reason });
}
