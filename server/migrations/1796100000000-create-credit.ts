import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Ratings, applications for credit with their verdicts, overrides and their use, and the row that acts wait at (CRE-1, CRE-3, CRE-5). */
export class CreateCredit1796100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'credit_guard',
        columns: [...col.base(), col.id('accountId'), col.int('events')],
        indices: [uniqueKey('uq_credit_guard_account', ['accountId'])],
        foreignKeys: [foreignKey('fk_credit_guard_account', 'accountId', 'account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'credit_rating_entry',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.code('rating'),
          col.day('validFrom'),
          col.code('officialGrade', nullable),
          col.code('proposed'),
          col.longText('facts'),
          col.text('reason', 500),
          col.id('setById'),
        ],
        indices: [index('idx_credit_rating_account', ['accountId', 'validFrom'])],
        foreignKeys: [
          foreignKey('fk_credit_rating_account', 'accountId', 'account'),
          foreignKey('fk_credit_rating_set_by', 'setById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'credit_application',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.code('state'),
          col.int('round'),
          col.big('amount'),
          col.int('termDays'),
          col.day('untilOn'),
          col.text('reason', 1000),
          col.id('applicantId'),
          col.day('decidedOn', nullable),
          col.text('decisionReason', 500, nullable),
          col.id('decidedById', nullable),
          col.int('openKey', nullable),
        ],
        indices: [
          uniqueKey('uq_credit_application_open', ['accountId', 'openKey']),
          index('idx_credit_application_state', ['state']),
        ],
        foreignKeys: [
          foreignKey('fk_credit_application_account', 'accountId', 'account'),
          foreignKey('fk_credit_application_applicant', 'applicantId', 'app_user'),
          foreignKey('fk_credit_application_decided_by', 'decidedById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'credit_verdict',
        columns: [
          ...col.base(),
          col.id('applicationId'),
          col.int('round'),
          col.code('department'),
          col.code('verdict'),
          col.text('reason', 500),
          col.id('givenById'),
        ],
        indices: [uniqueKey('uq_credit_verdict_round', ['applicationId', 'round', 'department'])],
        foreignKeys: [
          foreignKey('fk_credit_verdict_application', 'applicationId', 'credit_application'),
          foreignKey('fk_credit_verdict_given_by', 'givenById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'credit_override',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.big('amount'),
          col.day('grantedOn'),
          col.day('untilOn'),
          col.text('reason', 500),
          col.id('grantedById'),
          col.day('withdrawnOn', nullable),
          col.text('withdrawnReason', 500, nullable),
        ],
        indices: [index('idx_credit_override_account', ['accountId', 'untilOn'])],
        foreignKeys: [
          foreignKey('fk_credit_override_account', 'accountId', 'account'),
          foreignKey('fk_credit_override_granted_by', 'grantedById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'credit_override_use',
        columns: [
          ...col.base(),
          col.id('overrideId'),
          col.code('act'),
          col.id('contractId', nullable),
          col.big('asked'),
          col.big('exposure'),
          col.big('creditLimit'),
          col.day('usedOn'),
          col.id('usedById', nullable),
        ],
        indices: [index('idx_credit_override_use_override', ['overrideId'])],
        foreignKeys: [
          foreignKey('fk_credit_override_use_override', 'overrideId', 'credit_override'),
          foreignKey('fk_credit_override_use_by', 'usedById', 'app_user'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('credit_override_use');
    await runner.dropTable('credit_override');
    await runner.dropTable('credit_verdict');
    await runner.dropTable('credit_application');
    await runner.dropTable('credit_rating_entry');
    await runner.dropTable('credit_guard');
  }
}
