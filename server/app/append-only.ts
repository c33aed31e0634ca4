import type { DataSource } from 'typeorm';
import type { Engine } from '../core/database';

/** Tables whose rows nobody may change or delete, not even a program that tries: corrections are new rows (P4). */
const appendOnlyTables = [
  'audit_entry',
  'audit_seal',
  'commission_entry',
  'receipt_allocation',
  'receivable_adjustment',
  'receipt_refund',
  'credit_rating_entry',
  'credit_override_use',
] as const;

/**
 * Lets the database itself refuse changes of posted rows. Set up after the migrations each time, because a rebuilt
 * table loses its triggers.
 *
 * A MySQL account without the right to make triggers (binary log on, no SUPER) goes without them: the program still
 * never writes such a statement, and `verify` would find what somebody else did.
 */
export async function ensureAppendOnly(source: DataSource, engine: Engine): Promise<void> {
  for (const table of appendOnlyTables) {
    for (const act of ['UPDATE', 'DELETE'] as const) {
      const name = `trg_${table}_no_${act.toLowerCase()}`;
      const refuse =
        engine === 'sqlite'
          ? `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`
          : `FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${table} is append-only'`;
      try {
        await source.query(`CREATE TRIGGER IF NOT EXISTS ${name} BEFORE ${act} ON ${table} ${refuse}`);
      } catch (error) {
        if ((error as { driverError?: { errno?: number } }).driverError?.errno !== 1419) throw error;
        return;
      }
    }
  }
}
