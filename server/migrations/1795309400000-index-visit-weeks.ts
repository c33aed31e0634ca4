import type { MigrationInterface, QueryRunner } from 'typeorm';
import { index } from '../core/columns';

const byWeek = index('idx_planned_visit_week', ['weekStart']);

/** A whole week of visits is read at once where its conflicts are looked for. */
export class IndexVisitWeeks1795309400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('planned_visit', byWeek.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('planned_visit', byWeek.clone());
  }
}
