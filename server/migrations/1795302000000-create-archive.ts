import { Table, type TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Columns that tables of earlier days get. */
const added: readonly (readonly [table: string, column: () => TableColumn])[] = [
  ['account', () => col.id('mergedIntoId', nullable)],
  ['account_contact', () => col.text('preferences', 500, nullable)],
  ['account_contact', () => col.day('leftOn', nullable)],
  ['known_different', () => col.text('reason', 300, nullable)],
  ['known_different', () => col.id('decidedById', nullable)],
];

export class CreateArchive1795302000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of added) await runner.addColumn(table, column());
    await runner.createIndex('account', index('idx_account_merged_into', ['mergedIntoId']));
    await runner.createTable(
      new Table({
        name: 'account_standing',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.code('serviceClass'),
          col.big('yearAmount'),
          col.day('lastOrderOn', nullable),
          col.day('firstSignedOn', nullable),
          col.day('dormantSince', nullable),
          col.code('customerAge'),
          col.day('reviewedOn'),
        ],
        indices: [
          index('idx_account_standing_dormant', ['dormantSince']),
          index('idx_account_standing_class', ['serviceClass']),
          uniqueKey('uq_account_standing_account', ['accountId']),
        ],
        foreignKeys: [foreignKey('fk_account_standing_account', 'accountId', 'account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_alias',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.text('name', 200),
          col.text('note', 300, nullable),
          col.day('retiredOn', nullable),
        ],
        indices: [
          index('idx_account_alias_name', ['name']),
          index('idx_account_alias_account', ['accountId']),
        ],
        foreignKeys: [foreignKey('fk_account_alias_account', 'accountId', 'account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_bank',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.text('title', 200),
          col.text('taxNo', 20, nullable),
          col.text('bankName', 120, nullable),
          col.code('bankAccount', nullable),
          col.text('address', 200, nullable),
          col.code('phone', nullable),
          col.day('retiredOn', nullable),
        ],
        indices: [index('idx_account_bank_account', ['accountId'])],
        foreignKeys: [foreignKey('fk_account_bank_account', 'accountId', 'account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_feedback',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.code('kind'),
          col.code('state'),
          col.day('receivedOn'),
          col.text('content', 1000),
          col.id('handlerId'),
          col.day('dueOn'),
          col.text('answer', 1000, nullable),
          col.day('answeredOn', nullable),
          col.day('confirmedOn', nullable),
        ],
        indices: [
          index('idx_account_feedback_state', ['state', 'dueOn']),
          index('idx_account_feedback_account', ['accountId', 'receivedOn']),
        ],
        foreignKeys: [
          foreignKey('fk_account_feedback_account', 'accountId', 'account'),
          foreignKey('fk_account_feedback_handler', 'handlerId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_file_review',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.day('reviewedOn'),
          col.id('reviewedById'),
          col.text('note', 500),
        ],
        indices: [uniqueKey('uq_account_file_review_day', ['accountId', 'reviewedOn'])],
        foreignKeys: [
          foreignKey('fk_account_file_review_account', 'accountId', 'account'),
          foreignKey('fk_account_file_review_reviewed_by', 'reviewedById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_major_change',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.code('kind'),
          col.day('happenedOn'),
          col.text('what', 500),
          col.text('effect', 500, nullable),
          col.id('recordedById', nullable),
        ],
        indices: [index('idx_account_major_change_account', ['accountId', 'happenedOn'])],
        foreignKeys: [foreignKey('fk_account_major_change_account', 'accountId', 'account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_opinion',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.code('aspect'),
          col.int('score'),
          col.code('source'),
          col.text('note', 500),
          col.day('heardOn'),
          col.id('recordedById', nullable),
        ],
        indices: [index('idx_account_opinion_account', ['accountId', 'heardOn'])],
        foreignKeys: [foreignKey('fk_account_opinion_account', 'accountId', 'account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_profile',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.big('registeredCapital', nullable),
          col.int('employees', nullable),
          col.code('licenceNo', nullable),
          col.text('legalRepresentative', 80, nullable),
          col.day('foundedOn', nullable),
          col.text('businessScope', 500, nullable),
        ],
        indices: [uniqueKey('uq_account_profile_account', ['accountId'])],
        foreignKeys: [foreignKey('fk_account_profile_account', 'accountId', 'account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_project',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.text('name', 200),
          col.text('address', 200, nullable),
          col.text('regionCode', 20, nullable),
          col.code('stage'),
          col.big('plannedQuantityMilli', nullable),
          col.day('startedOn', nullable),
          col.day('toppedOutOn', nullable),
          col.text('note', 500, nullable),
          col.day('retiredOn', nullable),
        ],
        indices: [index('idx_account_project_account', ['accountId'])],
        foreignKeys: [foreignKey('fk_account_project_account', 'accountId', 'account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_satisfaction',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.int('score'),
          col.day('askedOn'),
          col.id('askedById'),
          col.id('contactId', nullable),
          col.text('note', 500, nullable),
        ],
        indices: [index('idx_account_satisfaction_account', ['accountId', 'askedOn'])],
        foreignKeys: [
          foreignKey('fk_account_satisfaction_account', 'accountId', 'account'),
          foreignKey('fk_account_satisfaction_asked_by', 'askedById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_supplier',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.text('product', 80),
          col.text('supplier', 120),
          col.int('shareBp', nullable),
          col.day('suppliesSince', nullable),
          col.text('terms', 300, nullable),
          col.day('retiredOn', nullable),
        ],
        indices: [index('idx_account_supplier_account', ['accountId'])],
        foreignKeys: [foreignKey('fk_account_supplier_account', 'accountId', 'account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_merge',
        columns: [
          ...col.base(),
          col.id('survivorId'),
          col.id('mergedId'),
          col.day('mergedOn'),
          col.id('mergedById'),
          col.text('reason', 300),
          col.int('rowsMoved'),
          col.longText('changes'),
          col.day('undoneOn', nullable),
          col.id('undoneById', nullable),
          col.text('undoneReason', 300, nullable),
          col.int('openKey', nullable),
        ],
        indices: [
          index('idx_account_merge_survivor', ['survivorId']),
          uniqueKey('uq_account_merge_open', ['mergedId', 'openKey']),
        ],
        foreignKeys: [
          foreignKey('fk_account_merge_survivor', 'survivorId', 'account'),
          foreignKey('fk_account_merge_merged', 'mergedId', 'account'),
          foreignKey('fk_account_merge_merged_by', 'mergedById', 'app_user'),
          foreignKey('fk_account_merge_undone_by', 'undoneById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_merge_row',
        columns: [
          ...col.base(),
          col.id('mergeId'),
          col.text('ofTable', 60),
          col.id('rowId'),
          col.longText('valuesBefore', nullable),
        ],
        indices: [index('idx_account_merge_row_merge', ['mergeId', 'ofTable'])],
        foreignKeys: [foreignKey('fk_account_merge_row_merge', 'mergeId', 'account_merge')],
      }),
    );
    // structured data is wider than MySQL's TEXT
    if (runner.connection.options.type !== 'better-sqlite3') {
      await runner.query('ALTER TABLE account_merge MODIFY changes mediumtext NOT NULL');
      await runner.query('ALTER TABLE account_merge_row MODIFY valuesBefore mediumtext NULL');
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('account_merge_row');
    await runner.dropTable('account_merge');
    await runner.dropTable('account_supplier');
    await runner.dropTable('account_satisfaction');
    await runner.dropTable('account_project');
    await runner.dropTable('account_profile');
    await runner.dropTable('account_opinion');
    await runner.dropTable('account_major_change');
    await runner.dropTable('account_file_review');
    await runner.dropTable('account_feedback');
    await runner.dropTable('account_bank');
    await runner.dropTable('account_alias');
    await runner.dropTable('account_standing');
    await runner.dropIndex('account', 'idx_account_merged_into');
    for (const [table, column] of [...added].reverse()) await runner.dropColumn(table, column().name);
  }
}
