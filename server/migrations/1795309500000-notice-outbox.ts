import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** How people hear of things beside the portal, group robots, and the messages that leave. */
export class NoticeOutbox1795309500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'notice_setting',
        columns: [
          ...col.base(),
          col.id('userId'),
          col.text('mail', 254, nullable),
          col.day('digestOn', nullable),
        ],
        indices: [uniqueKey('uq_notice_setting_user', ['userId'])],
        foreignKeys: [foreignKey('fk_notice_setting_user', 'userId', 'app_user')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'notice_choice',
        columns: [...col.base(), col.id('userId'), col.code('area'), col.code('mode')],
        indices: [uniqueKey('uq_notice_choice', ['userId', 'area'])],
        foreignKeys: [foreignKey('fk_notice_choice_user', 'userId', 'app_user')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'notice_robot',
        columns: [
          ...col.base(),
          col.text('name', 60),
          col.code('kind'),
          col.text('url', 500),
          col.text('secret', 200, nullable),
          col.id('unitId'),
          col.longText('areas'),
          col.flag('active'),
        ],
        indices: [uniqueKey('uq_notice_robot_name', ['name'])],
        foreignKeys: [foreignKey('fk_notice_robot_unit', 'unitId', 'unit')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'notice_delivery',
        columns: [
          ...col.base(),
          col.id('userId', nullable),
          col.id('robotId', nullable),
          col.text('address', 254, nullable),
          col.text('title', 200),
          col.longText('body'),
          col.code('state'),
          col.int('attempts'),
          col.instant('dueAt'),
          col.instant('sentAt', nullable),
          col.text('lastError', 300, nullable),
        ],
        indices: [
          index('idx_notice_delivery_due', ['state', 'dueAt']),
          index('idx_notice_delivery_robot', ['robotId', 'sentAt']),
        ],
        foreignKeys: [foreignKey('fk_notice_delivery_robot', 'robotId', 'notice_robot')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['notice_delivery', 'notice_robot', 'notice_choice', 'notice_setting'])
      await runner.dropTable(name);
  }
}
