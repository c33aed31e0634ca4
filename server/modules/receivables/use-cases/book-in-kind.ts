import type { Money } from '../../../../shared/money';
import type { RequestContext, TxContext } from '../../../core/context';
import { getOrThrow, readMoney } from '../../../core/persistence';
import { recordAudit } from '../../audit';
import { Receipt } from '../entities/receipt.entity';
import { Receivable } from '../entities/receivable.entity';
import { afterMoney } from '../ledger/after-money';
import { bookAllocations } from '../ledger/book-allocations';
import { asOpenItem, openItemsOf } from '../ledger/open-items';
import { openReceipt } from '../ledger/open-receipt';
import { proposeAllocation } from '../rules/propose-allocation';

/** What is open on a contract, due or not. */
export async function openOnContract(ctx: RequestContext, contractId: string): Promise<Money> {
  const row = await ctx.db
    .createQueryBuilder(Receivable, 'item')
    .select('SUM(item.amount - item.collected - item.adjusted)', 'open')
    .where('item.contractId = :contractId', { contractId })
    .getRawOne<{ open: unknown }>();
  return readMoney(row?.open);
}

export interface GoodsIn {
  readonly accountId: string;
  readonly contractId: string;
  /** What the goods count for. */
  readonly amount: Money;
  /** Number of the case, shown on the receipt. */
  readonly reference: string;
}

/**
 * Goods that were accepted pay a contract's items today, the oldest due first, in the unit of work of the acceptance
 * (KIND-1, KIND-2).
 */
export async function bookInKind(tx: TxContext, goods: GoodsIn): Promise<Receipt> {
  const { accountId, contractId, amount, reference } = goods;
  const receipt = await openReceipt(tx, {
    accountId,
    instrument: 'IN_KIND',
    receivedOn: tx.today,
    amount,
    reference,
  });
  const items = (await openItemsOf(tx, accountId)).filter((item) => item.contractId === contractId);
  const { allocations } = proposeAllocation(amount, items.map(asOpenItem));
  await bookAllocations(tx, receipt, items, allocations);
  const subject = { type: 'Receipt', id: receipt.id };
  await recordAudit(tx, 'receipt.posted', subject, {
    ...goods,
    instrument: 'IN_KIND',
    paid: allocations.length,
  });
  await afterMoney(tx, { accountId, contractIds: [contractId] });
  return getOrThrow(tx, Receipt, receipt.id);
}
