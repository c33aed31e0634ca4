import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable } from '../core/columns';

/** What went from one person to others in one step, and what it takes to undo it. */
export class CreateHandOvers1795301500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'hand_over',
        columns: [
          ...col.base(),
          col.id('fromUserId'),
          col.code('scope'),
          col.code('method'),
          col.code('state'),
          col.text('reason', 300),
          col.int('moved'),
          col.int('remaining'),
          col.instant('undoUntil'),
          col.id('doneById'),
          col.instant('undoneAt', nullable),
          col.id('undoneById', nullable),
        ],
        indices: [index('idx_hand_over_from', ['fromUserId', 'createdAt'])],
        foreignKeys: [
          foreignKey('fk_hand_over_from', 'fromUserId', 'app_user'),
          foreignKey('fk_hand_over_done_by', 'doneById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'hand_over_item',
        columns: [
          ...col.base(),
          col.id('handOverId'),
          col.code('kind'),
          col.id('recordId'),
          col.text('label', 300),
          col.id('toUserId', nullable),
          col.int('versionAfter'),
          col.longText('beforeData'),
          col.flag('undone'),
          col.flag('movedSince'),
        ],
        indices: [index('idx_hand_over_item', ['handOverId', 'kind'])],
        foreignKeys: [foreignKey('fk_hand_over_item_hand_over', 'handOverId', 'hand_over')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('hand_over_item');
    await runner.dropTable('hand_over');
  }
}
