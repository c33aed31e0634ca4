import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable } from '../core/columns';

/** Photos and documents of records, their content apart so that lists never read it. */
export class StoreFiles1795309200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'stored_file',
        columns: [
          ...col.base(),
          col.id('ownerId'),
          col.text('name', 120),
          col.code('kind'),
          col.int('size'),
          col.text('digest', 64),
          col.text('subjectType', 40, nullable),
          col.id('subjectId', nullable),
        ],
        indices: [
          index('idx_stored_file_subject', ['subjectType', 'subjectId']),
          index('idx_stored_file_created', ['createdAt']),
        ],
        foreignKeys: [foreignKey('fk_stored_file_owner', 'ownerId', 'app_user')],
      }),
    );
    await runner.createTable(
      new Table({ name: 'file_content', columns: [...col.base(), col.longText('base64')] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('file_content');
    await runner.dropTable('stored_file');
  }
}
