import { subtractMoney, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
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
