import type { TxContext } from './context';
import { RetryUnit } from './database';
import { isUniqueViolation } from './database-errors';
import { NumberSeries } from './number-series.entity';
import { insert, updateWhere } from './persistence';

/** The next number of a series, from 1, without gaps: the row is written first, so competitors wait for the commit. */
export async function nextNumber(tx: TxContext, name: string): Promise<number> {
  const bumped = await updateWhere(
    tx,
    NumberSeries,
    { last: () => 'last + 1' },
    { sql: 'name = :name', params: { name } },
  );
  if (bumped === 0) {
    // two first numbers at once: the unique key refuses one of them, whose unit then starts over and finds the row
    await insert(tx, NumberSeries, { name, last: 1 }).catch((error: unknown) => {
      throw isUniqueViolation(error) ? new RetryUnit() : error;
    });
    return 1;
  }
  const row = await tx.db.findOneByOrFail(NumberSeries, { name });
  return row.last;
}

/** "HT-2026-0012": prefix, year, number padded to four digits. */
export async function documentNumber(tx: TxContext, prefix: string): Promise<string> {
  const year = tx.today.slice(0, 4);
  const number = await nextNumber(tx, `${prefix}-${year}`);
  return `${prefix}-${year}-${String(number).padStart(4, '0')}`;
}
