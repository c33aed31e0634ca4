import type { TxContext } from '../../core/context';
import { RetryUnit } from '../../core/database';
import { isUniqueViolation } from '../../core/database-errors';
import { insert, updateWhere } from '../../core/persistence';
import { CreditGuard } from './entities/credit-guard.entity';

/** Competitors for a customer's credit wait here for the commit, and what is read afterwards is what they left. */
export async function lockCredit(tx: TxContext, accountId: string): Promise<void> {
  const where = { sql: 'accountId = :accountId', params: { accountId } };
  if ((await updateWhere(tx, CreditGuard, { events: () => 'events + 1' }, where)) > 0) return;
  await insert(tx, CreditGuard, { accountId, events: 1 }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new RetryUnit() : error;
  });
}
