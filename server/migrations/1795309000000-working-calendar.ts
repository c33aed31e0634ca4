import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, uniqueKey } from '../core/columns';

/** What the company says of days and years, above the published holidays. */
export class WorkingCalendar1795309000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'calendar_day',
        columns: [...col.base(), col.day('day'), col.code('kind'), col.text('name', 60)],
        indices: [uniqueKey('uq_calendar_day_day', ['day'])],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'calendar_year',
        columns: [...col.base(), col.int('year'), col.text('source', 200), col.id('confirmedById')],
        indices: [uniqueKey('uq_calendar_year_year', ['year'])],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('calendar_year');
    await runner.dropTable('calendar_day');
  }
}
