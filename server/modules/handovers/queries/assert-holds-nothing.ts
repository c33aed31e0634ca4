import { heldKind } from '../../../../shared/vocabulary/handovers';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import type { User } from '../../identity';
import { countHoldings, holdingsOf } from './holdings';

/** Nobody becomes inactive while they hold something (TER-10). @throws DomainError user.still_holds */
export async function assertHoldsNothing(tx: TxContext, user: User): Promise<void> {
  const held = countHoldings(await holdingsOf(tx, user.id)).filter(({ count }) => count > 0);
  if (held.length === 0) return;
  const what = held.map(({ kind, count }) => `${heldKind.labels[kind][tx.language]} ${count}`);
  throw new DomainError(
    'user.still_holds',
    {
      name: user.name,
      count: held.reduce((sum, { count }) => sum + count, 0),
      what: what.join(', '),
    },
    'active',
  );
}
