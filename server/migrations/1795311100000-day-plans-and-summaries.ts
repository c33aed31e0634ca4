import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, nullable, uniqueKey } from '../core/columns';

const summary = [
  col.text('summaryResult', 1000, nullable),
  col.text('summaryProblems', 1000, nullable),
  col.text('summarySupport', 1000, nullable),
];

/** Days in order, and what came of the week before. */
export class DayPlansAndSummaries1795311100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of summary) await runner.addColumn('week_plan', column.clone());
    await runner.createTable(
      new Table({
        name: 'day_plan',
        columns: [...col.base(), col.id('repId'), col.day('day'), col.instant('setAt'), col.flag('late')],
        indices: [uniqueKey('uq_day_plan', ['repId', 'day'])],
        foreignKeys: [foreignKey('fk_day_plan_rep', 'repId', 'app_user')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('day_plan');
    for (const column of summary) await runner.dropColumn('week_plan', column.name);
  }
}
