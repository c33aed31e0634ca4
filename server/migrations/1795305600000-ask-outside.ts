import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Work outside one's territory becomes a request (TER-6). */
export class AskOutside1795305600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'outside_request',
        columns: [
          ...col.base(),
          col.code('kind'),
          col.id('repId'),
          col.id('territoryId'),
          col.id('leadId', nullable),
          col.id('accountId', nullable),
          col.text('customerName', 200),
          col.id('askedId', nullable),
          col.code('state'),
          col.id('decidedById', nullable),
          col.instant('decidedAt', nullable),
          col.text('reason', 300, nullable),
          col.day('validUntil', nullable),
          col.text('openKey', 120, nullable),
        ],
        indices: [
          uniqueKey('uq_outside_request_open', ['openKey']),
          index('idx_outside_request_territory', ['territoryId', 'state']),
          index('idx_outside_request_rep', ['repId', 'state']),
          index('idx_outside_request_asked', ['askedId', 'state']),
          index('idx_outside_request_lead', ['leadId']),
          index('idx_outside_request_account', ['accountId']),
        ],
        foreignKeys: [
          foreignKey('fk_outside_request_rep', 'repId', 'app_user'),
          foreignKey('fk_outside_request_territory', 'territoryId', 'territory'),
          foreignKey('fk_outside_request_lead', 'leadId', 'lead'),
          foreignKey('fk_outside_request_account', 'accountId', 'account'),
          foreignKey('fk_outside_request_asked', 'askedId', 'app_user'),
          foreignKey('fk_outside_request_decided_by', 'decidedById', 'app_user'),
        ],
      }),
    );
    await runner.addColumn('planned_visit', col.id('outsideRequestId', nullable));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('planned_visit', 'outsideRequestId');
    await runner.dropTable('outside_request');
  }
}
