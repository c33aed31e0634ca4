import type { TxContext } from '../../../core/context';
import { liftSupplyStop, placeSupplyStop, SupplyStop } from '../../accounts';
import { paymentFactsOf } from '../exposure';
import { ratingsOf } from '../queries/credit-standing';

/**
 * Who is rated D has no credit: as soon as anything is overdue, supply stops at once; once nothing is, the stop that was
 * placed for it ends (CRE-2). Asked after every money event, every rating and each night. Stops of other causes stay.
 */
export async function watchBreach(tx: TxContext, accountId: string): Promise<void> {
  const [rated, stop] = await Promise.all([
    ratingsOf(tx, [accountId]),
    tx.db.findOneBy(SupplyStop, { accountId, openKey: 1 }),
  ]);
  const noCredit = rated.get(accountId)?.rating === 'D';
  const mine = stop?.cause === 'CREDIT_BREACH';
  if (!mine && (stop || !noCredit)) return;
  const overdue = (await paymentFactsOf(tx, [accountId])).get(accountId)?.overdue ?? 0;
  if (mine && overdue <= 0) await liftSupplyStop(tx, accountId, { reason: 'CRE-2' });
  if (!stop && noCredit && overdue > 0)
    await placeSupplyStop(tx, accountId, { cause: 'CREDIT_BREACH', reason: 'CRE-2' });
}
