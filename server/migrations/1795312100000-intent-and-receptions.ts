import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** How likely a customer buys, how that changed, and who came in (INT-1, INT-2, INT-6). */
export class IntentAndReceptions1795312100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'lead_level_change',
        columns: [
          ...col.base(),
          col.id('leadId'),
          col.id('repId'),
          col.code('fromLevel'),
          col.code('toLevel'),
          col.day('changedOn'),
          col.id('followUpId'),
          col.text('reason', 300, nullable),
        ],
        indices: [
          index('idx_lead_level_change_lead', ['leadId', 'changedOn']),
          index('idx_lead_level_change_rep', ['repId', 'changedOn']),
        ],
        foreignKeys: [
          foreignKey('fk_lead_level_change_lead', 'leadId', 'lead'),
          foreignKey('fk_lead_level_change_rep', 'repId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'intent_score',
        columns: [
          ...col.base(),
          col.id('leadId'),
          col.id('repId'),
          col.day('scoredOn'),
          col.longText('ratings'),
          col.int('score'),
          col.code('intentClass'),
          col.code('level'),
          col.day('expectedBuyOn', nullable),
          col.code('suggestedLevel', nullable),
          col.text('note', 300, nullable),
          col.int('currentKey', nullable),
        ],
        indices: [
          index('idx_intent_score_lead', ['leadId', 'scoredOn']),
          index('idx_intent_score_rep', ['repId', 'scoredOn']),
          uniqueKey('uq_intent_score_current', ['leadId', 'currentKey']),
        ],
        foreignKeys: [
          foreignKey('fk_intent_score_lead', 'leadId', 'lead'),
          foreignKey('fk_intent_score_rep', 'repId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'reception',
        columns: [
          ...col.base(),
          col.id('repId'),
          col.code('kind'),
          col.text('visitorName', 80),
          col.code('sex', nullable),
          col.text('phone', 40, nullable),
          col.code('noPhoneReason', nullable),
          col.text('customerName', 200, nullable),
          col.text('productLine', 60),
          col.code('level'),
          col.day('receivedOn'),
          col.instant('arrivedAt'),
          col.instant('leftAt', nullable),
          col.int('hour'),
          col.int('weekday'),
          col.month('month'),
          col.text('talk', 1000),
          col.code('channel'),
          col.code('outcome'),
          col.text('refusal', 60, nullable),
          col.text('result', 300, nullable),
          col.id('leadId', nullable),
        ],
        indices: [
          index('idx_reception_rep', ['repId', 'receivedOn']),
          index('idx_reception_day', ['receivedOn']),
          index('idx_reception_lead', ['leadId']),
        ],
        foreignKeys: [
          foreignKey('fk_reception_rep', 'repId', 'app_user'),
          foreignKey('fk_reception_lead', 'leadId', 'lead'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('reception');
    await runner.dropTable('intent_score');
    await runner.dropTable('lead_level_change');
  }
}
