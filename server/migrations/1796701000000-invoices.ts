import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Invoices, and lines of contracts that are services (CON-3). */
export class Invoices1796701000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'invoice',
        columns: [
          ...col.base(),
          col.text('number', 40),
          col.id('contractId'),
          col.code('state'),
          col.big('amount'),
          col.day('issuedOn'),
          col.id('issuedById'),
          col.int('collectedBp'),
          col.text('exceptionReason', 500, nullable),
          col.day('cancelledOn', nullable),
          col.id('cancelledById', nullable),
          col.text('cancelReason', 500, nullable),
          col.text('redLetterNumber', 40, nullable),
        ],
        indices: [
          uniqueKey('uq_invoice_number', ['number']),
          index('idx_invoice_contract', ['contractId', 'issuedOn']),
          index('idx_invoice_issued', ['issuedOn']),
        ],
        foreignKeys: [
          foreignKey('fk_invoice_contract', 'contractId', 'contract'),
          foreignKey('fk_invoice_issued_by', 'issuedById', 'app_user'),
          foreignKey('fk_invoice_cancelled_by', 'cancelledById', 'app_user'),
        ],
      }),
    );
    await runner.addColumn('contract_line', col.flag('service', nullable));
    await runner.query('UPDATE contract_line SET service = 0');
    const flag = (await runner.getTable('contract_line'))?.findColumnByName('service');
    if (!flag) throw new Error('contract_line.service is missing');
    const filled = flag.clone();
    filled.isNullable = false;
    await runner.changeColumn('contract_line', flag, filled);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('contract_line', 'service');
    await runner.dropTable('invoice');
  }
}
