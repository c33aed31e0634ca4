import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, primary, uniqueKey } from '../core/columns';

export class CreateFoundation1795287664205 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'idempotency_key',
        columns: [
          primary(col.id('actorId')),
          primary(col.text('op', 60)),
          primary(col.text('idemKey', 100)),
          col.text('requestHash', 64),
          col.longText('result', nullable),
          col.instant('createdAt'),
        ],
        indices: [],
        foreignKeys: [],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'job_run',
        columns: [
          ...col.base(),
          col.code('name'),
          col.day('day'),
          col.instant('finishedAt', nullable),
          col.longText('result', nullable),
        ],
        indices: [uniqueKey('uq_job_run_day', ['name', 'day'])],
        foreignKeys: [],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'number_series',
        columns: [...col.base(), col.text('name', 60), col.int('last')],
        indices: [uniqueKey('uq_number_series_name', ['name'])],
        foreignKeys: [],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'audit_entry',
        columns: [
          ...col.base(),
          col.text('event', 60),
          col.code('subjectType'),
          col.id('subjectId'),
          col.id('actorId', nullable),
          col.text('actorName', 80),
          col.longText('data', nullable),
          col.text('reason', 500, nullable),
          col.code('requestId'),
        ],
        indices: [
          index('idx_audit_entry_at', ['createdAt']),
          index('idx_audit_entry_subject', ['subjectType', 'subjectId']),
        ],
        foreignKeys: [],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'login_throttle',
        columns: [...col.base(), col.text('subject', 150), col.int('failures'), col.instant('blockedUntil')],
        indices: [uniqueKey('uq_login_throttle_subject', ['subject'])],
        foreignKeys: [],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'unit',
        columns: [
          ...col.base(),
          col.text('name', 80),
          col.code('kind'),
          col.id('parentId', nullable),
          col.text('path', 400),
        ],
        indices: [index('idx_unit_path', ['path'])],
        foreignKeys: [foreignKey('fk_unit_parent', 'parentId', 'unit')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'app_user',
        columns: [
          ...col.base(),
          col.text('username', 60),
          col.text('name', 80),
          col.id('unitId'),
          col.text('passwordHash', 200),
          col.flag('active'),
          col.day('joinedOn'),
          col.day('leftOn', nullable),
          col.code('language'),
          col.day('suspendedOn', nullable),
        ],
        indices: [index('idx_app_user_unit', ['unitId']), uniqueKey('uq_app_user_username', ['username'])],
        foreignKeys: [foreignKey('fk_app_user_unit', 'unitId', 'unit')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'user_session',
        columns: [...col.base(), col.text('tokenHash', 64), col.id('userId'), col.instant('expiresAt')],
        indices: [
          index('idx_user_session_user', ['userId']),
          uniqueKey('uq_user_session_token', ['tokenHash']),
        ],
        foreignKeys: [foreignKey('fk_user_session_user', 'userId', 'app_user')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'user_role',
        columns: [...col.base(), col.id('userId'), col.code('role')],
        indices: [uniqueKey('uq_user_role', ['userId', 'role'])],
        foreignKeys: [foreignKey('fk_user_role_user', 'userId', 'app_user')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'notification',
        columns: [
          ...col.base(),
          col.id('userId'),
          col.code('kind'),
          col.code('subjectType'),
          col.id('subjectId'),
          col.longText('params'),
          col.instant('readAt', nullable),
        ],
        indices: [index('idx_notification_user', ['userId', 'createdAt'])],
        foreignKeys: [foreignKey('fk_notification_user', 'userId', 'app_user')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'policy_version',
        columns: [
          ...col.base(),
          col.code('area'),
          col.day('effectiveFrom'),
          col.longText('data'),
          col.text('reason', 500),
          col.id('publishedById', nullable),
        ],
        indices: [uniqueKey('uq_policy_version_day', ['area', 'effectiveFrom'])],
        foreignKeys: [],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('policy_version');
    await runner.dropTable('notification');
    await runner.dropTable('user_role');
    await runner.dropTable('user_session');
    await runner.dropTable('app_user');
    await runner.dropTable('unit');
    await runner.dropTable('login_throttle');
    await runner.dropTable('audit_entry');
    await runner.dropTable('number_series');
    await runner.dropTable('job_run');
    await runner.dropTable('idempotency_key');
  }
}
