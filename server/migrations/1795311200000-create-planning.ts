import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Proposals that were left, and goals of months. */
export class CreatePlanning1795311200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'left_proposal',
        columns: [...col.base(), col.id('repId'), col.day('weekStart'), col.text('subjectKey', 60)],
        indices: [uniqueKey('uq_left_proposal', ['repId', 'weekStart', 'subjectKey'])],
        foreignKeys: [foreignKey('fk_left_proposal_rep', 'repId', 'app_user')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'month_goal',
        columns: [
          ...col.base(),
          col.id('repId'),
          col.month('month'),
          col.code('state'),
          col.big('volumeMilli'),
          col.big('collections'),
          col.text('keyProducts', 300, nullable),
          col.text('note', 500, nullable),
          col.flag('late'),
          col.text('returnReason', 500, nullable),
          col.id('confirmedById', nullable),
          col.instant('confirmedAt', nullable),
          col.text('summary', 1000, nullable),
          col.text('unfinished', 1000, nullable),
          col.instant('summedUpAt', nullable),
        ],
        indices: [
          uniqueKey('uq_month_goal', ['repId', 'month']),
          index('idx_month_goal_month', ['month', 'state']),
        ],
        foreignKeys: [
          foreignKey('fk_month_goal_rep', 'repId', 'app_user'),
          foreignKey('fk_month_goal_confirmed_by', 'confirmedById', 'app_user'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('month_goal');
    await runner.dropTable('left_proposal');
  }
}
