import { subtractMoney, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import type { Receipt } from '../entities/receipt.entity';
import { Receivable } from '../entities/receivable.entity';
import type { OpenItem } from '../rules/propose-allocation';

/** What is still owed on an item. */
export function openOf({
  amount,
  collected,
  adjusted,
}: Pick<Receivable, 'amount' | 'collected' | 'adjusted'>): Money {
  return subtractMoney(subtractMoney(amount, collected), adjusted);
}

/** What of a receipt is neither allocated nor refunded. */
export function restOf({
  amount,
  allocated,
  refunded,
}: Pick<Receipt, 'amount' | 'allocated' | 'refunded'>): Money {
  return subtractMoney(subtractMoney(amount, allocated), refunded);
}

/** SQL: what of the item is disputed and not settled, at most what is open (DUN-4). */
export const disputedSql = `COALESCE((SELECT CASE WHEN d.amount > item.amount - item.collected - item.adjusted
      THEN item.amount - item.collected - item.adjusted ELSE d.amount END
    FROM receivable_dispute d WHERE d.openItemId = item.id), 0)`;

/** The customer's open items, oldest due first. */
export function openItemsOf(ctx: RequestContext, accountId: string): Promise<Receivable[]> {
  return ctx.db
    .createQueryBuilder(Receivable, 'item')
    .where('item.accountId = :accountId', { accountId })
    .andWhere('item.amount > item.collected + item.adjusted')
    .orderBy('item.dueOn')
    .addOrderBy('item.documentOn')
    .addOrderBy('item.number')
    .getMany();
}

export function asOpenItem(item: Receivable): OpenItem {
  const { id, number, documentOn, dueOn } = item;
  return { id, number, documentOn, dueOn, open: openOf(item) };
}
