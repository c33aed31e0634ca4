import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, nullable, uniqueKey } from '../core/columns';

/** How customers who come to us are received, and secret links to visit calendars. */
export class ReceptionsAndCalendars1795311300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'visit_reception',
        columns: [
          ...col.base(),
          col.id('visitId'),
          col.code('level'),
          col.text('guests', 300),
          col.int('guestCount'),
          col.id('hostId'),
          col.flag('showroom'),
          col.flag('plantTour'),
          col.flag('marketingTalk'),
          col.flag('generalManagerTalk'),
          col.text('hospitality', 300, nullable),
        ],
        indices: [uniqueKey('uq_visit_reception_visit', ['visitId'])],
        foreignKeys: [
          foreignKey('fk_visit_reception_visit', 'visitId', 'planned_visit'),
          foreignKey('fk_visit_reception_host', 'hostId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'calendar_link',
        columns: [...col.base(), col.id('userId'), col.text('tokenHash', 64, nullable)],
        indices: [
          uniqueKey('uq_calendar_link_user', ['userId']),
          uniqueKey('uq_calendar_link_token', ['tokenHash']),
        ],
        foreignKeys: [foreignKey('fk_calendar_link_user', 'userId', 'app_user')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('calendar_link');
    await runner.dropTable('visit_reception');
  }
}
