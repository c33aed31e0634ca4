import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, nullable } from '../core/columns';

/** A warning falls with the ruling that gave it (COLL-5, COLL-8). */
export class WithdrawViolations1795310100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('violation', col.day('withdrawnOn', nullable));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('violation', 'withdrawnOn');
  }
}
