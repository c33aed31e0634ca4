import { MoreThan } from 'typeorm';
import { money, sumMoney, type Money } from '../../../../shared/money';
import { mulDiv, scaledToString } from '../../../../shared/rate';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { documentNumber } from '../../../core/number-series';
import { getOrThrow, insertOrRefuse, notFound, readInteger } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import {
  assertMonthOpen,
  Contract,
  ContractLine,
  contractsPolicy,
  Delivery,
  getVisibleContract,
  touchContract,
  valueOf,
} from '../../contracts';
import { policyAt } from '../../policies';
import { Receivable } from '../entities/receivable.entity';
import type { RecordDeliveryInput } from '../graphql/receivable.inputs';
import { afterMoney } from '../ledger/after-money';
import { lockLedger } from '../ledger/lock-ledger';
import { moneyInHand } from '../queries/exposure-parts';
import { openForGoods } from '../ledger/open-receivable';
import { payFromHand, useCreditForGoods } from '../ledger/use-credit';

type Goods = Pick<RecordDeliveryInput, 'lineId' | 'quantityMilli' | 'number'>;
type ValuedGoods = Goods & { readonly amount: Money };
type Note = Pick<RecordDeliveryInput, 'contractId' | 'deliveredOn' | 'signedBy'>;

/**
 * Supply records goods that the customer signed for; the same act opens what they owe for them (CON-1, REC-1). With
 * {@link recordDeliveries} the one door for deliveries on every channel, so a stop of supply and the credit limit hold
 * everywhere (CON-6, CRE-5); who has no credit pays from the money in hand (CRE-2).
 */
export async function recordDelivery(ctx: RequestContext, input: RecordDeliveryInput): Promise<Delivery> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const [delivery] = await deliver(tx, request, [request]);
      if (!delivery) throw new Error('goods were delivered and no delivery came of it');
      return delivery;
    },
    { op: 'recordDelivery', key, request },
  );
}

/** Several lines that the customer signed for on one note: all of them or none, asked of the credit as one. */
export async function recordDeliveries(
  ctx: RequestContext,
  note: Note,
  goods: readonly Goods[],
): Promise<Delivery[]> {
  return inTransaction(ctx, (tx) => deliver(tx, note, goods));
}

async function deliver(tx: TxContext, note: Note, goods: readonly Goods[]): Promise<Delivery[]> {
  const seen = await getVisibleContract(tx, note.contractId, 'contractId');
  await lockLedger(tx, seen.accountId);
  await touchContract(tx, seen.id);
  const contract = await getOrThrow(tx, Contract, seen.id);
  const valued = await assertDeliverable(tx, contract, note, goods);
  const value = sumMoney(valued, (one) => one.amount);
  const { cashOnly } = await useCreditForGoods(tx, contract, 'DELIVERY', value);
  const deliveries: Delivery[] = [];
  for (const one of valued) deliveries.push(await enter(tx, contract, note, one, cashOnly));
  await afterMoney(tx, { accountId: contract.accountId, contractIds: [contract.id] });
  return deliveries;
}

/** One line of the note: the delivery, what is owed for it, and its line in the trail. */
async function enter(
  tx: TxContext,
  contract: Contract,
  { deliveredOn, signedBy }: Note,
  { lineId, quantityMilli, amount, ...goods }: ValuedGoods,
  cashOnly: boolean,
): Promise<Delivery> {
  const number = goods.number?.trim() || (await documentNumber(tx, 'GH'));
  const delivery = await insertOrRefuse(
    tx,
    Delivery,
    {
      number,
      contractId: contract.id,
      lineId,
      deliveredOn,
      quantityMilli,
      amount,
      signedBy: signedBy.trim(),
    },
    () => new DomainError('delivery.number_taken', { number }, 'number'),
  );
  if (amount > 0) {
    const items = await openForGoods(tx, contract, {
      kind: 'DELIVERY',
      amount,
      documentOn: deliveredOn,
      deliveryId: delivery.id,
    });
    if (cashOnly) for (const item of items) await payFromHand(tx, item);
  }
  await recordAudit(
    tx,
    'delivery.recorded',
    { type: 'Contract', id: contract.id },
    {
      deliveryId: delivery.id,
      contractId: contract.id,
      lineId,
      deliveredOn,
      quantityMilli,
      signedBy,
      number: goods.number,
    },
  );
  return delivery;
}

/**
 * The goods with what they are worth by their lines, when they may be delivered now. Read after the contract's row is
 * held: nobody else delivers meanwhile.
 */
async function assertDeliverable(
  tx: TxContext,
  contract: Contract,
  { deliveredOn }: Note,
  goods: readonly Goods[],
): Promise<ValuedGoods[]> {
  if (contract.state !== 'SIGNED' || !contract.signedOn) {
    throw new DomainError('delivery.not_deliverable', { state: contract.state });
  }
  const account = await getOrThrow(tx, Account, contract.accountId);
  if (account.onSupplyStop) throw new DomainError('account.on_supply_stop', { customer: account.name });
  if (deliveredOn < contract.signedOn || deliveredOn > tx.today) {
    throw new DomainError('delivery.day_outside', { from: contract.signedOn, to: tx.today }, 'deliveredOn');
  }
  await assertMonthOpen(tx, deliveredOn, 'deliveredOn');
  const lines = await tx.db.findBy(ContractLine, { contractId: contract.id });
  const asked = new Map<ContractLine, number>();
  const valued = goods.map((one) => {
    const line = lines.find(({ id }) => id === one.lineId);
    if (!line) throw notFound(ContractLine, 'lineId');
    asked.set(line, (asked.get(line) ?? 0) + one.quantityMilli);
    return { ...one, amount: valueOf({ ...one, unitPrice: line.unitPrice }) };
  });
  for (const [line, quantityMilli] of asked) {
    await assertServicePaid(tx, contract, line);
    await assertWithinContract(tx, contract, line, { quantityMilli, field: 'quantityMilli' });
  }
  return valued;
}

/**
 * Services go out once the first payment is in: money that pays this contract, or that waits in hand for what comes
 * (CON-3).
 *
 * @throws DomainError delivery.service_before_payment
 */
async function assertServicePaid(tx: TxContext, contract: Contract, line: ContractLine): Promise<void> {
  if (!line.service) return;
  const paid = await tx.db.existsBy(Receivable, { contractId: contract.id, collected: MoreThan(money(0)) });
  const inHand = (await moneyInHand(tx, [contract.accountId])).get(contract.accountId) ?? 0;
  if (!paid && inHand <= 0)
    throw new DomainError('delivery.service_before_payment', { product: line.product }, 'lineId');
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
