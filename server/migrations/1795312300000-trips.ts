import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable } from '../core/columns';

/** Business trips and their customers (TRIP-1). */
export class Trips1795312300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'trip',
        columns: [
          ...col.base(),
          col.id('repId'),
          col.code('state'),
          col.text('route', 300),
          col.day('startOn'),
          col.day('endOn'),
          col.code('fareClass'),
          col.big('fareBudget'),
          col.code('rank'),
          col.big('allowance'),
          col.day('submittedOn', nullable),
          col.flag('flightApproved'),
          col.text('decisionReason', 300, nullable),
          col.id('decidedById', nullable),
          col.day('reportedOn', nullable),
          col.text('report', 2000, nullable),
        ],
        indices: [index('idx_trip_rep', ['repId', 'startOn']), index('idx_trip_state', ['state', 'startOn'])],
        foreignKeys: [
          foreignKey('fk_trip_rep', 'repId', 'app_user'),
          foreignKey('fk_trip_decided_by', 'decidedById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'trip_stop',
        columns: [
          ...col.base(),
          col.id('tripId'),
          col.day('visitOn'),
          col.id('accountId', nullable),
          col.id('leadId', nullable),
          col.text('customerName', 200),
          col.text('worth', 300),
          col.int('travelHours'),
          col.text('confirmedBy', 80, nullable),
        ],
        indices: [
          index('idx_trip_stop_trip', ['tripId', 'visitOn']),
          index('idx_trip_stop_account', ['accountId']),
          index('idx_trip_stop_lead', ['leadId']),
        ],
        foreignKeys: [
          foreignKey('fk_trip_stop_trip', 'tripId', 'trip'),
          foreignKey('fk_trip_stop_account', 'accountId', 'account'),
          foreignKey('fk_trip_stop_lead', 'leadId', 'lead'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('trip_stop');
    await runner.dropTable('trip');
  }
}
