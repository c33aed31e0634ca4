import type { TxContext } from '../../../core/context';
import { getOrThrow, updateWhere } from '../../../core/persistence';
import { recordAudit } from '../../audit';
import { User } from '../entities/user.entity';

/**
 * The first write of whatever changes which class B projects a person has: two of them end one after the other, and the
 * second sees what the first left.
 */
export async function lockPerson(tx: TxContext, userId: string): Promise<void> {
  await updateWhere(
    tx,
    User,
    { version: () => 'version + 1', updatedAt: tx.now },
    { sql: 'id = :userId', params: { userId } },
  );
}

/**
 * Suspends a person from selling while they have class B projects to collect, and lets them sell again when they have
 * none (REC-7). A suspension by a superior is another one and stays as it is. Says whether anything changed.
 */
export async function suspendForDebt(tx: TxContext, userId: string, held: boolean): Promise<boolean> {
  const person = await getOrThrow(tx, User, userId);
  if ((person.suspendedForDebtOn !== null) === held) return false;
  await updateWhere(
    tx,
    User,
    { suspendedForDebtOn: held ? tx.today : null, version: () => 'version + 1', updatedAt: tx.now },
    { sql: 'id = :userId', params: { userId } },
  );
  await recordAudit(
    tx,
    held ? 'identity.suspended_for_debt' : 'identity.debt_suspension_ended',
    { type: 'User', id: userId },
    { since: person.suspendedForDebtOn ?? tx.today },
  );
  return true;
}
