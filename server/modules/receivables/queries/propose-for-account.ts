import type { RequestContext } from '../../../core/context';
import type { Money } from '../../../../shared/money';
import { getOrThrow } from '../../../core/persistence';
import { Account } from '../../accounts';
import { asOpenItem, openItemsOf } from '../ledger/open-items';
import { proposeAllocation, type AllocationProposal, type NamedItem } from '../rules/propose-allocation';

/** What a receipt of this amount would pay, before it is booked (REC-1). */
export async function proposeForAccount(
  ctx: RequestContext,
  accountId: string,
  amount: Money,
  named: readonly NamedItem[],
): Promise<AllocationProposal> {
  await getOrThrow(ctx, Account, accountId, 'accountId');
  const items = await openItemsOf(ctx, accountId);
  return proposeAllocation(amount, items.map(asOpenItem), named);
}
