import type { TxContext } from '../../core/context';
import { RetryUnit } from '../../core/database';
import { isUniqueViolation } from '../../core/database-errors';
import { insert, updateWhere } from '../../core/persistence';
import { ContractTouch } from './entities/contract-touch.entity';

/**
 * Marks a contract for the next commission run. Called by every fact that can change a commission: delivery,
 * allocation, adjustment, milestone, change of parties, in the fact's own transaction.
 */
export async function touchContract(tx: TxContext, contractId: string): Promise<void> {
  const where = { sql: 'contractId = :contractId', params: { contractId } };
  if ((await updateWhere(tx, ContractTouch, { touches: () => 'touches + 1' }, where)) > 0) return;
  await insert(tx, ContractTouch, { contractId, touches: 1 }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new RetryUnit() : error;
  });
}
