import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Reps challenge the moves of a run before its day (TER-6). */
export class ChallengeAssignments1795305700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'assignment_challenge',
        columns: [
          ...col.base(),
          col.id('runId'),
          col.id('accountId'),
          col.id('repId'),
          col.code('code'),
          col.text('note', 300, nullable),
          col.code('state'),
          col.id('decidedById', nullable),
          col.instant('decidedAt', nullable),
          col.text('answer', 300, nullable),
          col.text('openKey', 80, nullable),
        ],
        indices: [
          uniqueKey('uq_assignment_challenge_open', ['openKey']),
          index('idx_assignment_challenge_run', ['runId', 'state']),
          index('idx_assignment_challenge_rep', ['repId']),
          index('idx_assignment_challenge_account', ['accountId']),
        ],
        foreignKeys: [
          foreignKey('fk_assignment_challenge_run', 'runId', 'assignment_run'),
          foreignKey('fk_assignment_challenge_account', 'accountId', 'account'),
          foreignKey('fk_assignment_challenge_rep', 'repId', 'app_user'),
          foreignKey('fk_assignment_challenge_decided_by', 'decidedById', 'app_user'),
        ],
      }),
    );
    await runner.addColumn('assignment_run', col.longText('leaveAlone', nullable));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('assignment_run', 'leaveAlone');
    await runner.dropTable('assignment_challenge');
  }
}
