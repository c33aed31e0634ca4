import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable } from '../core/columns';

const inNameOf = col.id('inNameOfId', nullable);

/** Who stands in for whom on which days; entries and notices tell in whose name. */
export class AbsenceCovers1795305500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'absence_cover',
        columns: [
          ...col.base(),
          col.id('userId'),
          col.id('standInId'),
          col.day('validFrom'),
          col.day('validTo'),
          col.text('reason', 200),
          col.id('createdById'),
          col.day('endedOn', nullable),
        ],
        indices: [
          index('idx_absence_cover_user', ['userId', 'validFrom']),
          index('idx_absence_cover_stand_in', ['standInId', 'validFrom']),
        ],
        foreignKeys: [
          foreignKey('fk_absence_cover_user', 'userId', 'app_user'),
          foreignKey('fk_absence_cover_stand_in', 'standInId', 'app_user'),
          foreignKey('fk_absence_cover_created_by', 'createdById', 'app_user'),
        ],
      }),
    );
    await runner.addColumn('audit_entry', inNameOf.clone());
    await runner.addColumn('notification', inNameOf.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('notification', 'inNameOfId');
    await runner.dropColumn('audit_entry', 'inNameOfId');
    await runner.dropTable('absence_cover');
  }
}
