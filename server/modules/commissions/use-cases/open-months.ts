import type { Month } from '../../../../shared/local-date';
import type { TxContext } from '../../../core/context';
import { RetryUnit } from '../../../core/database';
import { isUniqueViolation } from '../../../core/database-errors';
import { insert, updateWhere } from '../../../core/persistence';
import { CommissionPeriod } from '../entities/commission-period.entity';

/**
 * Makes sure that each month takes entries. The row is written by postings and by closing alike: if the month closed
 * meanwhile, the unit starts over and finds the next one. A month that was approved falls back to calculated (COM-11).
 */
export async function openMonths(tx: TxContext, months: readonly Month[]): Promise<void> {
  for (const month of months) {
    const bumped = await updateWhere(
      tx,
      CommissionPeriod,
      {
        postings: () => 'postings + 1',
        state: () => "CASE WHEN state IN ('APPROVED', 'CONFIRMED') THEN 'CALCULATED' ELSE state END",
        version: () => 'version + 1',
      },
      { sql: "month = :month AND state NOT IN ('PAID', 'LOCKED')", params: { month } },
    );
    if (bumped === 1) continue;
    if (await tx.db.existsBy(CommissionPeriod, { month })) throw new RetryUnit();
    await insert(tx, CommissionPeriod, { month, state: 'OPEN', postings: 1, exports: 0 }).catch(
      (error: unknown) => {
        throw isUniqueViolation(error) ? new RetryUnit() : error;
      },
    );
  }
}
