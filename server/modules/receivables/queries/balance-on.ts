import type { LocalDate } from '../../../../shared/local-date';
import { money, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { readMoney } from '../../../core/persistence';
import { Receipt } from '../entities/receipt.entity';
import { Receivable } from '../entities/receivable.entity';
import { changesOfItems } from '../ledger/item-changes';

export interface BalanceOn {
  readonly items: readonly { readonly item: Receivable; readonly open: Money }[];
  /** Received by the day and neither allocated nor refunded. */
  readonly unallocated: Money;
}

/** What a customer owed at the end of a day, item by item, oldest due first, from the facts up to it (REC-6, REC-10). */
export async function balanceOn(ctx: RequestContext, accountId: string, on: LocalDate): Promise<BalanceOn> {
  const items = await ctx.db
    .createQueryBuilder(Receivable, 'item')
    .where('item.accountId = :accountId AND item.documentOn <= :on', { accountId, on })
    .orderBy('item.dueOn')
    .addOrderBy('item.documentOn')
    .addOrderBy('item.number')
    .getMany();
  const changes = await changesOfItems(ctx, items);
  const openOn = ({ id }: Receivable): Money =>
    money((changes.get(id) ?? []).reduce((sum, row) => sum + (row.on <= on ? row.amount : 0), 0));
  return {
    items: items.map((item) => ({ item, open: openOn(item) })).filter(({ open }) => open > 0),
    unallocated: await unallocatedOn(ctx, accountId, on),
  };
}

async function unallocatedOn(ctx: RequestContext, accountId: string, on: LocalDate): Promise<Money> {
  const upTo = (table: string, day: string): string =>
    `COALESCE((SELECT SUM(f.amount) FROM ${table} f WHERE f.receiptId = receipt.id AND f.${day} <= :on), 0)`;
  const row = await ctx.db
    .createQueryBuilder(Receipt, 'receipt')
    .select(
      `SUM(receipt.amount - ${upTo('receipt_allocation', 'allocatedOn')} - ${upTo('receipt_refund', 'refundedOn')})`,
      'rest',
    )
    .where('receipt.accountId = :accountId AND receipt.receivedOn <= :on', { accountId, on })
    .getRawOne<{ rest: unknown }>();
  return readMoney(row?.rest);
}
