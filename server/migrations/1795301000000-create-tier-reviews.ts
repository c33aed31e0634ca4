import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

const onChange = [
  col.int('score', nullable),
  col.id('reviewId', nullable),
  col.day('overrideUntil', nullable),
];

/** Reviews of tiers with what they propose, and the director's decisions that stand through them. */
export class CreateTierReviews1795301000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('account_tier_change', onChange);
    await runner.createTable(
      new Table({
        name: 'account_tier_override',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.code('tier'),
          col.text('reason', 300),
          col.day('decidedOn'),
          col.day('until', nullable),
          col.id('decidedById', nullable),
          col.day('endedOn', nullable),
          col.int('openKey', nullable),
        ],
        indices: [uniqueKey('uq_account_tier_override_open', ['accountId', 'openKey'])],
        foreignKeys: [foreignKey('fk_account_tier_override_account', 'accountId', 'account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'tier_review',
        columns: [
          ...col.base(),
          col.code('state'),
          col.day('asOf'),
          col.int('customers'),
          col.int('inactive'),
          col.int('strategicTarget'),
          col.int('importantTarget'),
          col.int('strategicFrom', nullable),
          col.int('importantFrom', nullable),
          col.longText('policy'),
          col.id('openedById'),
          col.id('decidedById', nullable),
          col.day('decidedOn', nullable),
          col.text('reason', 300, nullable),
          col.int('openKey', nullable),
        ],
        indices: [uniqueKey('uq_tier_review_open', ['openKey'])],
        foreignKeys: [
          foreignKey('fk_tier_review_opened_by', 'openedById', 'app_user'),
          foreignKey('fk_tier_review_decided_by', 'decidedById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'tier_review_item',
        columns: [
          ...col.base(),
          col.id('reviewId'),
          col.id('accountId'),
          col.int('placeNo'),
          col.int('score'),
          col.longText('scoreParts'),
          col.longText('signals'),
          col.code('debtClass', nullable),
          col.code('oldTier'),
          col.code('proposedTier'),
          col.code('finalTier'),
          col.code('because'),
          col.flag('tied'),
          col.text('overrideReason', 300, nullable),
          col.day('overrideUntil', nullable),
          col.id('overriddenById', nullable),
        ],
        indices: [
          uniqueKey('uq_tier_review_item', ['reviewId', 'accountId']),
          index('idx_tier_review_item_account', ['accountId']),
        ],
        foreignKeys: [
          foreignKey('fk_tier_review_item_review', 'reviewId', 'tier_review'),
          foreignKey('fk_tier_review_item_account', 'accountId', 'account'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('tier_review_item');
    await runner.dropTable('tier_review');
    await runner.dropTable('account_tier_override');
    await runner.dropColumns(
      'account_tier_change',
      onChange.map(({ name }) => name),
    );
  }
}
