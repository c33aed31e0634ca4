import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, nullable } from '../core/columns';

/** When all that the collections office had taken was recovered. */
export class RecoveredProjects1796800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('contract', col.instant('recoveredAt', nullable));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('contract', 'recoveredAt');
  }
}
