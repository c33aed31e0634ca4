import type { DataSource } from 'typeorm';
import type { Engine } from '../core/database';

/** Dated rows [validFrom, validTo) of which one thing has at most one on any day: table and what makes the thing. */
const datedTables = [
  ['account_ownership', ['accountId']],
  ['territory_member', ['territoryId', 'userId']],
  ['absence_cover', ['userId']],
] as const;

/**
 * Lets the database itself refuse two rows of one thing that hold on one day (TER-5), and a row that ends before it
 * begins. Rows that begin and end on one day hold on none and overlap nothing. Set up like the append-only triggers.
 */
export async function ensureNoOverlap(source: DataSource, engine: Engine): Promise<void> {
  for (const [table, keys] of datedTables) {
    const same = keys.map((key) => `other.${key} = NEW.${key}`).join(' AND ');
    const overlaps = `EXISTS (SELECT 1 FROM ${table} other WHERE ${same} AND other.id <> NEW.id
      AND (other.validTo IS NULL OR other.validTo > other.validFrom)
      AND (NEW.validTo IS NULL OR NEW.validTo > NEW.validFrom)
      AND (NEW.validTo IS NULL OR other.validFrom < NEW.validTo)
      AND (other.validTo IS NULL OR other.validTo > NEW.validFrom))`;
    const wrong = `NEW.validTo < NEW.validFrom OR ${overlaps}`;
    for (const act of ['INSERT', 'UPDATE'] as const) {
      const name = `trg_${table}_no_overlap_${act.toLowerCase()}`;
      const message = `${table} rows must not overlap`;
      const statement =
        engine === 'sqlite'
          ? `CREATE TRIGGER IF NOT EXISTS ${name} BEFORE ${act} ON ${table} WHEN ${wrong} BEGIN SELECT RAISE(ABORT, '${message}'); END`
          : `CREATE TRIGGER IF NOT EXISTS ${name} BEFORE ${act} ON ${table} FOR EACH ROW
             BEGIN IF ${wrong} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${message}'; END IF; END`;
      try {
        await source.query(statement);
      } catch (error) {
        // the account may not make triggers while the binary log is on: see ensureAppendOnly
        if ((error as { driverError?: { errno?: number } }).driverError?.errno !== 1419) throw error;
        return;
      }
    }
  }
}
