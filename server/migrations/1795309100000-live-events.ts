import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, index } from '../core/columns';

/** How processes tell each other that something changed. */
export class LiveEvents1795309100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'live_event',
        columns: [...col.base(), col.text('topic', 80)],
        indices: [index('idx_live_event_created', ['createdAt'])],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('live_event');
  }
}
