import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable } from '../core/columns';

/** What was lost, accounted for and looked into (LOSS-1, LOSS-2). */
export class CreateLosses1795312000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'loss_record',
        columns: [
          ...col.base(),
          col.code('subjectType'),
          col.id('subjectId'),
          col.text('customerName', 200),
          col.text('siteName', 200),
          col.id('accountId', nullable),
          col.id('repId'),
          col.day('lostOn'),
          col.day('dueOn'),
          col.day('openUntil'),
          col.code('state'),
          col.code('reason'),
          col.text('note', 300),
          col.code('tier', nullable),
          col.code('level', nullable),
          col.code('source', nullable),
          col.code('lostFrom', nullable),
          col.text('competitor', 100, nullable),
          col.big('amount', nullable),
          col.text('lesson', 1000, nullable),
          col.day('filedOn', nullable),
          col.id('filedById', nullable),
          col.code('finding', nullable),
          col.text('findingNote', 1000, nullable),
          col.day('foundOn', nullable),
          col.id('foundById', nullable),
        ],
        indices: [
          index('idx_loss_rep_state', ['repId', 'state', 'dueOn']),
          index('idx_loss_lost_on', ['lostOn']),
          index('idx_loss_open_until', ['openUntil']),
          index('idx_loss_subject', ['subjectId']),
          index('idx_loss_account', ['accountId', 'lostOn']),
        ],
        foreignKeys: [
          foreignKey('fk_loss_account', 'accountId', 'account'),
          foreignKey('fk_loss_rep', 'repId', 'app_user'),
          foreignKey('fk_loss_filed_by', 'filedById', 'app_user'),
          foreignKey('fk_loss_found_by', 'foundById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'loss_evidence',
        columns: [
          ...col.base(),
          col.id('lossId'),
          col.id('givenById'),
          col.day('givenOn'),
          col.text('statement', 2000),
          col.id('accusedId', nullable),
        ],
        indices: [
          index('idx_loss_evidence_loss', ['lossId']),
          index('idx_loss_evidence_given_by', ['givenById', 'lossId']),
        ],
        foreignKeys: [
          foreignKey('fk_loss_evidence_loss', 'lossId', 'loss_record'),
          foreignKey('fk_loss_evidence_given_by', 'givenById', 'app_user'),
          foreignKey('fk_loss_evidence_accused', 'accusedId', 'app_user'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('loss_evidence');
    await runner.dropTable('loss_record');
  }
}
