import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** A key for names that are easily mixed up, and the editable list of aliases. Rows without the key are read anew at the next start. */
export class FindNamesByLook1795300100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['account', 'lead']) {
      await runner.addColumn(table, new TableColumn(col.text('blurKey', 100, nullable)));
      await runner.createIndex(table, index(`idx_${table}_blur_key`, ['blurKey']));
    }
    await runner.createTable(
      new Table({
        name: 'name_alias',
        columns: [
          ...col.base(),
          col.text('aliasName', 200),
          col.text('aliasKey', 100),
          col.text('firmName', 200),
          col.text('firmKey', 100),
          col.code('source'),
          col.id('sourceRef', nullable),
          col.id('recordedById', nullable),
          col.int('openKey', nullable),
        ],
        indices: [
          index('idx_name_alias_firm', ['firmKey']),
          uniqueKey('uq_name_alias_pair', ['aliasKey', 'firmKey', 'openKey']),
        ],
        foreignKeys: [foreignKey('fk_name_alias_recorded_by', 'recordedById', 'app_user')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('name_alias');
    for (const table of ['lead', 'account']) {
      await runner.dropIndex(table, `idx_${table}_blur_key`);
      await runner.dropColumn(table, 'blurKey');
    }
  }
}
