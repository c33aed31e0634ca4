import type { TxContext } from '../../../core/context';
import { RetryUnit } from '../../../core/database';
import { isUniqueViolation } from '../../../core/database-errors';
import { insert, updateWhere } from '../../../core/persistence';
import { AccountLedger } from '../entities/account-ledger.entity';

/** Holds the ledgers of all customers: nobody books anything until the unit of work ends (CON-7). */
export async function holdLedgers(tx: TxContext): Promise<void> {
  await updateWhere(tx, AccountLedger, { events: () => 'events + 1' }, { sql: '1 = 1', params: {} });
}

/**
 * The first write of every money event of a customer: competitors wait here for the commit, and what is read
 * afterwards is what they left.
 */
export async function lockLedger(tx: TxContext, accountId: string): Promise<void> {
  const where = { sql: 'accountId = :accountId', params: { accountId } };
  if ((await updateWhere(tx, AccountLedger, { events: () => 'events + 1' }, where)) > 0) return;
  await insert(tx, AccountLedger, { accountId, events: 1 }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new RetryUnit() : error;
  });
}
