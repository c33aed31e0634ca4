import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

export class CreateVisits1795289509222 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'week_plan',
        columns: [
          ...col.base(),
          col.id('repId'),
          col.day('weekStart'),
          col.code('state'),
          col.instant('submittedAt', nullable),
          col.flag('late'),
          col.text('returnReason', 500, nullable),
          col.id('frozenById', nullable),
          col.instant('frozenAt', nullable),
        ],
        indices: [uniqueKey('uq_week_plan', ['repId', 'weekStart'])],
        foreignKeys: [foreignKey('fk_week_plan_rep', 'repId', 'app_user')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'planned_visit',
        columns: [
          ...col.base(),
          col.id('planId'),
          col.id('repId'),
          col.id('accountId', nullable),
          col.id('leadId', nullable),
          col.day('weekStart'),
          col.day('visitOn'),
          col.code('slot'),
          col.code('purpose'),
          col.text('goal', 300),
          col.text('place', 200, nullable),
          col.id('jointWithId', nullable),
          col.code('state'),
          col.flag('offPlan'),
          col.code('changeReason', nullable),
        ],
        indices: [
          index('idx_planned_visit_lead_week', ['leadId', 'weekStart']),
          index('idx_planned_visit_account_week', ['accountId', 'weekStart']),
          index('idx_planned_visit_rep_day', ['repId', 'visitOn']),
          index('idx_planned_visit_plan', ['planId']),
        ],
        foreignKeys: [
          foreignKey('fk_planned_visit_plan', 'planId', 'week_plan'),
          foreignKey('fk_planned_visit_rep', 'repId', 'app_user'),
          foreignKey('fk_planned_visit_account', 'accountId', 'account'),
          foreignKey('fk_planned_visit_lead', 'leadId', 'lead'),
          foreignKey('fk_planned_visit_joint', 'jointWithId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'visit_report',
        columns: [
          ...col.base(),
          col.id('visitId'),
          col.text('metWhom', 200),
          col.text('outcome', 2000),
          col.flag('goalReached'),
          col.big('promisedAmount', nullable),
          col.day('promisedOn', nullable),
          col.text('competitors', 500, nullable),
          col.text('nextStep', 300),
          col.day('nextStepOn'),
          col.flag('late'),
        ],
        indices: [uniqueKey('uq_visit_report_visit', ['visitId'])],
        foreignKeys: [foreignKey('fk_visit_report_visit', 'visitId', 'planned_visit')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('visit_report');
    await runner.dropTable('planned_visit');
    await runner.dropTable('week_plan');
  }
}
