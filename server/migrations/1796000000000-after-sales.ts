import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Steps of complaints, what a complaint is about, call-backs to customers (SVC-1, SVC-2). */
export class AfterSales1796000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('account_feedback', [
      col.id('contractId', nullable),
      col.id('deliveryId', nullable),
    ]);
    await runner.createTable(
      new Table({
        name: 'complaint_step',
        columns: [
          ...col.base(),
          col.id('feedbackId'),
          col.int('round'),
          col.code('step'),
          col.text('said', 1000),
          col.day('takenOn'),
          col.id('takenById'),
          col.flag('satisfied', nullable),
        ],
        indices: [uniqueKey('uq_complaint_step', ['feedbackId', 'round', 'step'])],
        foreignKeys: [
          foreignKey('fk_complaint_step_feedback', 'feedbackId', 'account_feedback'),
          foreignKey('fk_complaint_step_taken_by', 'takenById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'call_back',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.code('occasion'),
          col.day('dueOn', nullable),
          col.day('calledOn'),
          col.id('calledById'),
          col.code('outcome'),
          col.text('said', 1000),
          col.id('satisfactionId', nullable),
          col.id('feedbackId', nullable),
        ],
        indices: [
          index('idx_call_back_account', ['accountId', 'outcome', 'calledOn']),
          index('idx_call_back_called_by', ['calledById', 'calledOn']),
        ],
        foreignKeys: [
          foreignKey('fk_call_back_account', 'accountId', 'account'),
          foreignKey('fk_call_back_called_by', 'calledById', 'app_user'),
          foreignKey('fk_call_back_satisfaction', 'satisfactionId', 'account_satisfaction'),
          foreignKey('fk_call_back_feedback', 'feedbackId', 'account_feedback'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('call_back');
    await runner.dropTable('complaint_step');
    await runner.dropColumns('account_feedback', ['contractId', 'deliveryId']);
  }
}
