import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

const onVisit = [
  col.code('visitType', nullable),
  col.text('startsAt', 5, nullable),
  col.text('endsAt', 5, nullable),
  col.text('companionReason', 200, nullable),
  col.id('pushedFromId', nullable),
];
const onReport = [
  col.text('orderProduct', 100, nullable),
  col.big('orderQuantityMilli', nullable),
  col.big('receivedAmount', nullable),
  col.big('ownStockMilli', nullable),
  col.big('usualSalesMilli', nullable),
  col.code('stockSignal', nullable),
  col.id('feedbackId', nullable),
];

/** Checklists by type of visit, who goes along, and everything a report tells. */
export class PrepareAndReportVisits1795311000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of onVisit) await runner.addColumn('planned_visit', column.clone());
    for (const column of onReport) await runner.addColumn('visit_report', column.clone());
    await runner.createTable(
      new Table({
        name: 'visit_companion',
        columns: [...col.base(), col.id('visitId'), col.id('userId')],
        indices: [uniqueKey('uq_visit_companion', ['visitId', 'userId'])],
        foreignKeys: [
          foreignKey('fk_visit_companion_visit', 'visitId', 'planned_visit'),
          foreignKey('fk_visit_companion_user', 'userId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'checklist_version',
        columns: [
          ...col.base(),
          col.code('visitType'),
          col.int('number'),
          col.day('effectiveFrom'),
          col.id('publishedById'),
          col.text('note', 300),
        ],
        indices: [uniqueKey('uq_checklist_version', ['visitType', 'number'])],
        foreignKeys: [foreignKey('fk_checklist_version_published_by', 'publishedById', 'app_user')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'checklist_step',
        columns: [
          ...col.base(),
          col.id('versionId'),
          col.code('stepKey'),
          col.code('phase'),
          col.int('position'),
          col.text('textZh', 200),
          col.text('textEn', 200),
        ],
        indices: [uniqueKey('uq_checklist_step', ['versionId', 'stepKey'])],
        foreignKeys: [foreignKey('fk_checklist_step_version', 'versionId', 'checklist_version')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'visit_tick',
        columns: [
          ...col.base(),
          col.id('visitId'),
          col.code('stepKey'),
          col.flag('done'),
          col.id('userId'),
          col.instant('tickedAt'),
        ],
        indices: [uniqueKey('uq_visit_tick', ['visitId', 'stepKey'])],
        foreignKeys: [
          foreignKey('fk_visit_tick_visit', 'visitId', 'planned_visit'),
          foreignKey('fk_visit_tick_user', 'userId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'visit_competitor',
        columns: [
          ...col.base(),
          col.id('reportId'),
          col.text('name', 100),
          col.text('product', 100, nullable),
          col.big('price', nullable),
          col.text('promotion', 300, nullable),
          col.text('stock', 100, nullable),
        ],
        indices: [index('idx_visit_competitor_report', ['reportId'])],
        foreignKeys: [foreignKey('fk_visit_competitor_report', 'reportId', 'visit_report')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'visit_price',
        columns: [
          ...col.base(),
          col.id('reportId'),
          col.text('product', 100),
          col.big('guidePrice'),
          col.big('price'),
        ],
        indices: [index('idx_visit_price_report', ['reportId'])],
        foreignKeys: [foreignKey('fk_visit_price_report', 'reportId', 'visit_report')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'visit_price',
      'visit_competitor',
      'visit_tick',
      'checklist_step',
      'checklist_version',
      'visit_companion',
    ])
      await runner.dropTable(table);
    for (const column of onReport) await runner.dropColumn('visit_report', column.name);
    for (const column of onVisit) await runner.dropColumn('planned_visit', column.name);
  }
}
