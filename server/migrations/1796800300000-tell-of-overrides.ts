import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, nullable } from '../core/columns';

const columns = [col.day('endingToldOn', nullable), col.day('endedToldOn', nullable)];

/** That people heard of the end of leave to go over a credit limit. */
export class TellOfOverrides1796800300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('credit_override', columns);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns(
      'credit_override',
      columns.map(({ name }) => name),
    );
  }
}
