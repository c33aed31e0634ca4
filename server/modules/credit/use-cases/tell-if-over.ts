import { formatMoney } from '../../../../shared/money';
import type { TxContext } from '../../../core/context';
import type { Account } from '../../accounts';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { creditStandings } from '../queries/credit-standing';

/** A lower limit is allowed below what is owed already, but told: to the customer's owner and to finance (CRE-5). */
export async function tellIfOver(tx: TxContext, account: Account): Promise<void> {
  const [standing] = await creditStandings(tx, [account]);
  if (standing?.level !== 'OVER') return;
  const finance = await activePeopleWithRole(tx, 'FINANCE');
  await notify(
    tx,
    [account.ownerId, ...finance.map(({ id }) => id)],
    'credit.over_limit',
    { type: 'Account', id: account.id },
    {
      customer: account.name,
      limit: formatMoney(standing.limit),
      exposure: formatMoney(standing.exposure),
    },
  );
}
