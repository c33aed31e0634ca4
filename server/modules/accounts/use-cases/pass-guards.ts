import type { TxContext } from '../../../core/context';
import { RetryUnit } from '../../../core/database';
import { isUniqueViolation } from '../../../core/database-errors';
import { insert, updateWhere } from '../../../core/persistence';
import { MatchGuard } from '../entities/match-guard.entity';
import { guardBuckets } from '../rules/customer-identity';

/**
 * Lets acts on the same keys through one after the other: each writes the rows of its keys first, in one order, so
 * that competitors wait for the commit and then read what the winner left (LEAD-3). Call it before any read.
 */
export async function passGuards(tx: TxContext, keys: readonly string[]): Promise<void> {
  for (const bucket of guardBuckets(keys)) {
    const passed = await updateWhere(
      tx,
      MatchGuard,
      { passes: () => 'passes + 1' },
      { sql: 'bucket = :bucket', params: { bucket } },
    );
    if (passed > 0) continue;
    await insert(tx, MatchGuard, { bucket, passes: 1 }).catch((error: unknown) => {
      throw isUniqueViolation(error) ? new RetryUnit() : error;
    });
  }
}
