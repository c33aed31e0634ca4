import { formatMoney, negateMoney, subtractMoney } from '../../../../shared/money';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Delivery, getVisibleContract, touchContract, assertMonthOpen } from '../../contracts';
import { Receivable } from '../entities/receivable.entity';
import type { ReverseDeliveryInput } from '../graphql/receivable.inputs';
import { afterMoney } from '../ledger/after-money';
import { bookAdjustment } from '../ledger/book-adjustment';
import { lockLedger } from '../ledger/lock-ledger';

/**
 * Takes a delivery back once: a negative delivery on its own day, and a credit note over what is still billed for it.
 * What was collected for it must be un-applied first (COM-3).
 */
export async function reverseDelivery(ctx: RequestContext, input: ReverseDeliveryInput): Promise<Delivery> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const delivery = await getOrThrow(tx, Delivery, input.deliveryId, 'deliveryId');
      const contract = await getVisibleContract(tx, delivery.contractId, 'deliveryId');
      await lockLedger(tx, contract.accountId);
      await touchContract(tx, contract.id);
      await assertReversible(tx, delivery, input.on);
      const reversal = await insertOrRefuse(
        tx,
        Delivery,
        {
          number: `${delivery.number}-R`,
          contractId: delivery.contractId,
          lineId: delivery.lineId,
          deliveredOn: input.on,
          quantityMilli: -delivery.quantityMilli,
          amount: negateMoney(delivery.amount),
          signedBy: delivery.signedBy,
          reversalOfId: delivery.id,
        },
        () => new DomainError('delivery.reversed_already', {}),
      );
      await creditReceivable(tx, delivery, input);
      const subject = { type: 'Contract', id: contract.id };
      await recordAudit(
        tx,
        'delivery.reversed',
        subject,
        { deliveryId: delivery.id, on: input.on },
        input.reason,
      );
      await afterMoney(tx, { accountId: contract.accountId, contractIds: [contract.id] });
      return reversal;
    },
    { op: 'reverseDelivery', key, request },
  );
}

async function assertReversible(
  tx: TxContext,
  delivery: Delivery,
  on: ReverseDeliveryInput['on'],
): Promise<void> {
  if (delivery.reversalOfId) throw new DomainError('delivery.reversed_already', {});
  if (delivery.settlesId || (await tx.db.existsBy(Delivery, { settlesId: delivery.id }))) {
    throw new DomainError('delivery.settled_already', {});
  }
  if (on < delivery.deliveredOn || on > tx.today) {
    throw new DomainError('delivery.day_outside', { from: delivery.deliveredOn, to: tx.today }, 'on');
  }
  await assertMonthOpen(tx, on, 'on');
}

async function creditReceivable(
  tx: TxContext,
  delivery: Delivery,
  input: ReverseDeliveryInput,
): Promise<void> {
  for (const item of await tx.db.findBy(Receivable, { deliveryId: delivery.id })) {
    if (item.collected > 0)
      throw new DomainError('receivable.collected', { collected: formatMoney(item.collected) });
    const amount = subtractMoney(item.amount, item.adjusted);
    if (amount > 0)
      await bookAdjustment(tx, item, { kind: 'CREDIT_NOTE', amount, on: input.on, reason: input.reason });
  }
}
