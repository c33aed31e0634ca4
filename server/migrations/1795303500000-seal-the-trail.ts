import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, uniqueKey } from '../core/columns';

export class SealTheTrail1795303500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'audit_seal',
        columns: [
          ...col.base(),
          col.int('number'),
          col.int('entries'),
          col.instant('upToAt'),
          col.id('upToId'),
          col.text('digest', 64),
          col.text('previousDigest', 64),
        ],
        indices: [uniqueKey('uq_audit_seal_number', ['number'])],
        foreignKeys: [],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_seal');
  }
}
