import { Table, type MigrationInterface, type QueryRunner, type TableColumn } from 'typeorm';
import { col, foreignKey, index, nullable } from '../core/columns';

const ofReceivable = (): TableColumn[] => [col.code('dueAfter', nullable), col.int('dueAfterDays', nullable)];

/** Payment terms by milestones, and items that wait for one (CON-4). */
export class PaymentTerms1796703000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'contract_payment_term',
        columns: [
          ...col.base(),
          col.id('contractId'),
          col.int('place'),
          col.code('dueAfter'),
          col.int('shareBp'),
          col.int('days'),
        ],
        indices: [index('idx_contract_payment_term_contract', ['contractId', 'place'])],
        foreignKeys: [foreignKey('fk_contract_payment_term_contract', 'contractId', 'contract')],
      }),
    );
    await runner.addColumns('receivable', ofReceivable());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns(
      'receivable',
      ofReceivable().map(({ name }) => name),
    );
    await runner.dropTable('contract_payment_term');
  }
}
