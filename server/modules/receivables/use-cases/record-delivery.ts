import { addDays } from '../../../../shared/local-date';
import { mulDiv, scaledToString } from '../../../../shared/rate';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { documentNumber } from '../../../core/number-series';
import { getOrThrow, insertOrRefuse, notFound, readInteger } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import {
  Contract,
  ContractLine,
  contractsPolicy,
  Delivery,
  getVisibleContract,
  touchContract,
  valueOf,
} from '../../contracts';
import { policyAt } from '../../policies';
import type { RecordDeliveryInput } from '../graphql/receivable.inputs';
import { afterMoney } from '../ledger/after-money';
import { lockLedger } from '../ledger/lock-ledger';
import { openReceivable } from '../ledger/open-receivable';
import { payFromHand, useCreditForGoods } from '../ledger/use-credit';

/**
 * Supply records goods that the customer signed for; the same act opens what they owe for them (CON-1, REC-1). The one
 * door for deliveries on every channel, so a stop of supply and the credit limit hold everywhere (CON-6, CRE-5); who has
 * no credit pays from the money in hand (CRE-2).
 */
export async function recordDelivery(ctx: RequestContext, input: RecordDeliveryInput): Promise<Delivery> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const seen = await getVisibleContract(tx, input.contractId, 'contractId');
      await lockLedger(tx, seen.accountId);
      await touchContract(tx, seen.id);
      const contract = await getOrThrow(tx, Contract, seen.id);
      const line = await assertDeliverable(tx, contract, input);
      const amount = valueOf({ quantityMilli: input.quantityMilli, unitPrice: line.unitPrice });
      const { cashOnly } = await useCreditForGoods(tx, contract, 'DELIVERY', amount);
      const number = input.number?.trim() || (await documentNumber(tx, 'GH'));
      const delivery = await insertOrRefuse(
        tx,
        Delivery,
        {
          number,
          contractId: contract.id,
          lineId: line.id,
          deliveredOn: input.deliveredOn,
          quantityMilli: input.quantityMilli,
          amount,
          signedBy: input.signedBy.trim(),
        },
        () => new DomainError('delivery.number_taken', { number }, 'number'),
      );
      if (delivery.amount > 0) {
        const item = await openReceivable(tx, contract, {
          kind: 'DELIVERY',
          amount: delivery.amount,
          documentOn: delivery.deliveredOn,
          dueOn: addDays(delivery.deliveredOn, contract.paymentTermDays),
          deliveryId: delivery.id,
        });
        if (cashOnly) await payFromHand(tx, item);
      }
      await recordAudit(
        tx,
        'delivery.recorded',
        { type: 'Contract', id: contract.id },
        { deliveryId: delivery.id, ...request },
      );
      await afterMoney(tx, { accountId: contract.accountId, contractIds: [contract.id] });
      return delivery;
    },
    { op: 'recordDelivery', key, request },
  );
}

/** The line, when goods may be delivered on it now. Read after the contract's row is held: nobody else delivers meanwhile. */
async function assertDeliverable(
  tx: TxContext,
  contract: Contract,
  input: RecordDeliveryInput,
): Promise<ContractLine> {
  if (contract.state !== 'SIGNED' || !contract.signedOn) {
    throw new DomainError('delivery.not_deliverable', { state: contract.state });
  }
  const account = await getOrThrow(tx, Account, contract.accountId);
  if (account.onSupplyStop) throw new DomainError('account.on_supply_stop', { customer: account.name });
  if (input.deliveredOn < contract.signedOn || input.deliveredOn > tx.today) {
    throw new DomainError('delivery.day_outside', { from: contract.signedOn, to: tx.today }, 'deliveredOn');
  }
  const line = await tx.db.findOneBy(ContractLine, { id: input.lineId, contractId: contract.id });
  if (!line) throw notFound(ContractLine, 'lineId');
  await assertWithinContract(tx, contract, line, {
    quantityMilli: input.quantityMilli,
    field: 'quantityMilli',
  });
  return line;
}

/** All deliveries of a line stay within the contract and its tolerance (CON-4). @throws DomainError delivery.above_contract */
export async function assertWithinContract(
  tx: TxContext,
  contract: Contract,
  line: ContractLine,
  more: { readonly quantityMilli: number; readonly field: string },
): Promise<void> {
  const { deliveryToleranceBp } = await policyAt(tx, contractsPolicy, contract.signedOn ?? tx.today);
  const left =
    mulDiv(line.quantityMilli, 10_000 + deliveryToleranceBp, 10_000) - (await deliveredOn(tx, line.id));
  if (more.quantityMilli > left)
    throw new DomainError('delivery.above_contract', { left: scaledToString(left, 3) }, more.field);
}

async function deliveredOn(tx: TxContext, lineId: string): Promise<number> {
  const sum = await tx.db
    .createQueryBuilder(Delivery, 'delivery')
    .select('SUM(delivery.quantityMilli)', 'quantity')
    .where('delivery.lineId = :lineId', { lineId })
    .getRawOne<{ quantity: unknown }>();
  return readInteger(sum?.quantity);
}
