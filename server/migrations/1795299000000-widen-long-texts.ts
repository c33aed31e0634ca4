import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns: readonly (readonly [table: string, column: string, nullable: boolean])[] = [
  ['idempotency_key', 'result', true],
  ['job_run', 'result', true],
  ['audit_entry', 'data', true],
  ['notification', 'params', false],
  ['policy_version', 'data', false],
  ['territory_rule', 'regionPrefixes', false],
  ['territory_rule', 'customerTypes', false],
  ['territory_rule', 'accountCodes', false],
  ['lead_claim', 'freezes', false],
  ['commission_plan', 'newBands', false],
  ['commission_plan', 'oldBands', false],
  ['commission_plan', 'steps', false],
  ['commission_entry', 'basis', true],
];

/** TEXT of MySQL ends at 64 KB; the trail and the stored answer of one large act are longer. SQLite knows no such end. */
export class WidenLongTexts1795299000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return retype(runner, 'mediumtext');
  }

  down(runner: QueryRunner): Promise<void> {
    return retype(runner, 'text');
  }
}

async function retype(runner: QueryRunner, type: string): Promise<void> {
  if (runner.connection.options.type === 'better-sqlite3') return;
  for (const [table, column, nullable] of columns) {
    await runner.query(`ALTER TABLE ${table} MODIFY ${column} ${type} ${nullable ? 'NULL' : 'NOT NULL'}`);
  }
}
