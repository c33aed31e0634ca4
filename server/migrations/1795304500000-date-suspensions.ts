import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, nullable } from '../core/columns';

const columns = [col.day('suspendedUntil', nullable), col.text('suspendedReason', 300, nullable)];

/** Why and until when somebody is suspended from selling. */
export class DateSuspensions1795304500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('app_user', columns);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns(
      'app_user',
      columns.map(({ name }) => name),
    );
  }
}
