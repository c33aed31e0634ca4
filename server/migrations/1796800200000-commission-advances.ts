import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Advances on the commission of projects with the collections office (REC-7). */
export class CommissionAdvances1796800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'commission_advance',
        columns: [
          ...col.base(),
          col.id('contractId'),
          col.id('repId'),
          col.id('waitingContractId', nullable),
          col.code('state'),
          col.big('amount'),
          col.big('limitThen'),
          col.text('reason', 500),
          col.day('askedOn'),
          col.id('decidedById', nullable),
          col.day('decidedOn', nullable),
          col.text('decision', 500, nullable),
        ],
        indices: [
          uniqueKey('uq_commission_advance_waiting', ['waitingContractId']),
          index('idx_commission_advance_contract', ['contractId', 'repId']),
          index('idx_commission_advance_rep', ['repId', 'askedOn']),
          index('idx_commission_advance_state', ['state', 'askedOn']),
        ],
        foreignKeys: [
          foreignKey('fk_commission_advance_contract', 'contractId', 'contract'),
          foreignKey('fk_commission_advance_rep', 'repId', 'app_user'),
          foreignKey('fk_commission_advance_decided_by', 'decidedById', 'app_user'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('commission_advance');
  }
}
