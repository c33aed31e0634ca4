import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Monthly reconciliation of the contract ledger, and the months that are closed by it (CON-7). */
export class Reconciliation1796702000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables()) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables().reverse()) await runner.dropTable(name);
  }
}

const tables = (): Table[] => [
  new Table({
    name: 'ledger_month',
    columns: [...col.base(), col.month('month'), col.day('closedOn')],
    indices: [uniqueKey('uq_ledger_month', ['month'])],
  }),
  new Table({
    name: 'reconciliation',
    columns: [
      ...col.base(),
      col.month('month'),
      col.code('state'),
      col.id('openedById'),
      col.day('openedOn'),
      col.id('closedById', nullable),
      col.day('closedOn', nullable),
    ],
    indices: [uniqueKey('uq_reconciliation_month', ['month'])],
    foreignKeys: [
      foreignKey('fk_reconciliation_opened_by', 'openedById', 'app_user'),
      foreignKey('fk_reconciliation_closed_by', 'closedById', 'app_user'),
    ],
  }),
  new Table({
    name: 'reconciliation_line',
    columns: [
      ...col.base(),
      col.id('reconciliationId'),
      col.id('contractId'),
      col.big('contractAmount'),
      col.big('delivered'),
      col.big('billed'),
      col.big('collected'),
      col.big('adjusted'),
      col.big('open'),
      col.code('salesMark'),
      col.text('salesNote', 500, nullable),
      col.id('salesById', nullable),
      col.code('financeMark'),
      col.text('financeNote', 500, nullable),
      col.id('financeById', nullable),
    ],
    indices: [
      uniqueKey('uq_reconciliation_line', ['reconciliationId', 'contractId']),
      index('idx_reconciliation_line_contract', ['contractId']),
    ],
    foreignKeys: [
      foreignKey('fk_reconciliation_line_of', 'reconciliationId', 'reconciliation'),
      foreignKey('fk_reconciliation_line_contract', 'contractId', 'contract'),
      foreignKey('fk_reconciliation_line_sales', 'salesById', 'app_user'),
      foreignKey('fk_reconciliation_line_finance', 'financeById', 'app_user'),
    ],
  }),
];
