import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { addMonths, daysBetween, type LocalDate } from '../../../../shared/local-date';
import { addMoney, money, ZERO, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { readInteger, readMoney } from '../../../core/persistence';
import { Contract, Delivery } from '../../contracts';
import type { PaymentFacts } from '../../credit';
import { Receipt } from '../entities/receipt.entity';
import { Receivable } from '../entities/receivable.entity';
import { remainderOf } from '../rules/remainder';

/** Customers asked for; null: all. */
type Ids = readonly string[] | null;
type Amounts = Map<string, Money>;

const open = 'item.amount - item.collected - item.adjusted';

/** Sums an expression per customer, narrowed to those asked for. */
async function sumBy<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  { amount, account, ids }: { readonly amount: string; readonly account: string; readonly ids: Ids },
): Promise<Amounts> {
  query.select(account, 'accountId').addSelect(`SUM(${amount})`, 'amount').groupBy(account);
  if (ids) query.andWhere(`${account} IN (:...exposed)`, { exposed: ids });
  const rows = await query.getRawMany<{ accountId: string; amount: unknown }>();
  return new Map(rows.map((row) => [row.accountId, readMoney(row.amount)]));
}

/** What customers owe on items (REC-1). */
export function openReceivables(ctx: RequestContext, ids: Ids): Promise<Amounts> {
  const query = ctx.db
    .createQueryBuilder(Receivable, 'item')
    .where('item.amount > item.collected + item.adjusted');
  return sumBy(query, { amount: open, account: 'item.accountId', ids });
}

/** Items that are paid by cheques and bills whose money is still to come (COM-3). */
export function notMatured(ctx: RequestContext, ids: Ids): Promise<Amounts> {
  const query = standing(ctx).andWhere('receipt.countsOn > :today', { today: ctx.today });
  return sumBy(query, { amount: 'receipt.allocated', account: 'receipt.accountId', ids });
}

/** Money that came in for good and pays nothing yet. */
export function moneyInHand(ctx: RequestContext, ids: Ids): Promise<Amounts> {
  const query = standing(ctx).andWhere('receipt.countsOn <= :today', { today: ctx.today });
  return sumBy(query, {
    amount: 'receipt.amount - receipt.allocated - receipt.refunded',
    account: 'receipt.accountId',
    ids,
  });
}

/** Receipts that stand: neither taken back nor the taking back. */
function standing(ctx: RequestContext): SelectQueryBuilder<Receipt> {
  return ctx.db
    .createQueryBuilder(Receipt, 'receipt')
    .where('receipt.reversedOn IS NULL AND receipt.reversalOfId IS NULL');
}

/** Deliveries for which no item was opened; whatever was opened counts as a receivable, and only there. */
export function deliveredNotSettled(ctx: RequestContext, ids: Ids): Promise<Amounts> {
  const query = ctx.db
    .createQueryBuilder(Delivery, 'delivery')
    .innerJoin(Contract, 'contract', 'contract.id = delivery.contractId')
    .where('delivery.amount > 0')
    .andWhere('NOT EXISTS (SELECT 1 FROM receivable item WHERE item.deliveryId = delivery.id)')
    .andWhere('NOT EXISTS (SELECT 1 FROM delivery back WHERE back.reversalOfId = delivery.id)');
  return sumBy(query, { amount: 'delivery.amount', account: 'contract.accountId', ids });
}

/**
 * What is signed and still to be delivered. An opening balance is for goods that were delivered before the product, so
 * that it counts as a receivable and no more as goods to come.
 */
export async function releasedNotDelivered(ctx: RequestContext, ids: Ids): Promise<Amounts> {
  const query = ctx.db.createQueryBuilder(Contract, 'contract').where("contract.state = 'SIGNED'");
  if (ids) query.andWhere('contract.accountId IN (:...exposed)', { exposed: ids });
  const amounts: Amounts = new Map();
  for (const { accountId, amount, gone } of await supplied(query)) {
    const rest = remainderOf(amount, gone);
    if (rest > 0) amounts.set(accountId, addMoney(amounts.get(accountId) ?? ZERO, rest));
  }
  return amounts;
}

/** What is signed and still to be delivered of one contract; nothing once it is delivered in full. */
export async function remainderOfContract(ctx: RequestContext, contract: Contract): Promise<Money> {
  const [row] = await supplied(
    ctx.db.createQueryBuilder(Contract, 'contract').where('contract.id = :id', { id: contract.id }),
  );
  return row ? remainderOf(row.amount, row.gone) : ZERO;
}

interface Supplied {
  readonly accountId: string;
  readonly amount: Money;
  /** Delivered, or delivered before the product and taken over as an opening balance. */
  readonly gone: Money;
}

async function supplied(query: SelectQueryBuilder<Contract>): Promise<Supplied[]> {
  const rows = await query
    .select('contract.accountId', 'accountId')
    .addSelect('contract.amount', 'amount')
    .addSelect(
      '(SELECT SUM(goods.amount) FROM delivery goods WHERE goods.contractId = contract.id)',
      'delivered',
    )
    .addSelect(
      "(SELECT SUM(old.amount) FROM receivable old WHERE old.contractId = contract.id AND old.kind = 'OPENING')",
      'opening',
    )
    .getRawMany<{ accountId: string; amount: unknown; delivered: unknown; opening: unknown }>();
  return rows.map((row) => ({
    accountId: row.accountId,
    amount: readMoney(row.amount),
    gone: addMoney(readMoney(row.delivered), readMoney(row.opening)),
  }));
}

/** How customers paid up to today: what ratings and the watch over customers without credit look at (CRE-1, CRE-2). */
export async function paymentFacts(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PaymentFacts>> {
  const [items, bounces] = await Promise.all([
    ctx.db
      .createQueryBuilder(Receivable, 'item')
      .select('item.accountId', 'accountId')
      .addSelect('SUM(item.amount)', 'billed')
      .addSelect(`SUM(${open})`, 'open')
      .addSelect(`SUM(CASE WHEN item.dueOn < :today THEN ${open} ELSE 0 END)`, 'overdue')
      .addSelect(`MIN(CASE WHEN item.dueOn < :today AND ${open} > 0 THEN item.dueOn END)`, 'oldest')
      .where('item.accountId IN (:...ids)', { ids })
      .setParameter('today', ctx.today)
      .groupBy('item.accountId')
      .getRawMany<ObjectLiteral>(),
    ctx.db
      .createQueryBuilder(Receipt, 'receipt')
      .select('receipt.accountId', 'accountId')
      .addSelect('COUNT(*)', 'bounced')
      .where("receipt.accountId IN (:...ids) AND receipt.instrument IN ('CHEQUE', 'BILL')", { ids })
      .andWhere("(receipt.reversalCause IS NULL OR receipt.reversalCause <> 'MISTAKE')")
      .andWhere('receipt.reversedOn >= :since', { since: addMonths(ctx.today, -12) })
      .groupBy('receipt.accountId')
      .getRawMany<{ accountId: string; bounced: unknown }>(),
  ]);
  const bounced = new Map(bounces.map((row) => [row.accountId, readInteger(row.bounced)]));
  const paid = new Map(items.map((row) => [String(row['accountId']), row]));
  return new Map(
    ids.map((id) => {
      const row = paid.get(id);
      const oldest = (row?.['oldest'] ?? null) as LocalDate | null;
      return [
        id,
        {
          billed: money(readInteger(row?.['billed'])),
          open: money(readInteger(row?.['open'])),
          overdue: money(readInteger(row?.['overdue'])),
          longestOverdueDays: oldest ? daysBetween(oldest, ctx.today) : 0,
          bounced: bounced.get(id) ?? 0,
        },
      ];
    }),
  );
}
