import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Bank statements, their lines and the receipts they were posted as (BANK-1, BANK-3). */
export class Banking1796500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'bank_statement',
        columns: [
          ...col.base(),
          col.text('number', 40),
          col.text('fileName', 120),
          col.text('fileDigest', 64),
          col.text('ownAccount', 40, nullable),
          col.id('importedById'),
          col.day('importedOn'),
          col.day('firstOn'),
          col.day('lastOn'),
          col.int('lines'),
          col.big('amount'),
          col.int('duplicates'),
          col.int('outgoing'),
          col.int('refused'),
          col.big('opening', nullable),
          col.big('closing', nullable),
          col.big('difference', nullable),
        ],
        indices: [
          uniqueKey('uq_bank_statement_number', ['number']),
          index('idx_bank_statement_imported', ['importedOn']),
        ],
        foreignKeys: [foreignKey('fk_bank_statement_imported_by', 'importedById', 'app_user')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'bank_line',
        columns: [
          ...col.base(),
          col.id('statementId'),
          col.int('lineNo'),
          col.day('paidOn'),
          col.big('amount'),
          col.text('payer', 200),
          col.text('payerAccount', 60, nullable),
          col.text('payerKey', 40, nullable),
          col.text('text', 500),
          col.text('reference', 100, nullable),
          col.big('balance', nullable),
          col.text('digest', 64),
          col.code('state'),
          col.big('posted'),
          col.code('asideCause', nullable),
          col.text('asideNote', 300, nullable),
          col.id('decidedById', nullable),
          col.day('decidedOn', nullable),
        ],
        indices: [
          uniqueKey('uq_bank_line_digest', ['digest']),
          index('idx_bank_line_statement', ['statementId', 'lineNo']),
          index('idx_bank_line_state', ['state', 'paidOn']),
          index('idx_bank_line_payer', ['payerKey']),
        ],
        foreignKeys: [
          foreignKey('fk_bank_line_statement', 'statementId', 'bank_statement'),
          foreignKey('fk_bank_line_decided_by', 'decidedById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'bank_line_part',
        columns: [...col.base(), col.id('lineId'), col.id('receiptId'), col.flag('teaches')],
        indices: [
          uniqueKey('uq_bank_line_part_receipt', ['receiptId']),
          index('idx_bank_line_part_line', ['lineId']),
        ],
        foreignKeys: [
          foreignKey('fk_bank_line_part_line', 'lineId', 'bank_line'),
          foreignKey('fk_bank_line_part_receipt', 'receiptId', 'receipt'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('bank_line_part');
    await runner.dropTable('bank_line');
    await runner.dropTable('bank_statement');
  }
}
