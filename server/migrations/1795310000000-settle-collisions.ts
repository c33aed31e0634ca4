import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Cases to their end: leave, appeals, evidence by hand, pairs too weak for a case, violations (COLL-1, 3, 5, 8). */
export class SettleCollisions1795310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('collision_case', [
      col.day('appealUntil', nullable),
      col.code('appealState', nullable),
      col.id('overturnedById', nullable),
    ]);
    await runner.createIndex('collision_case', index('idx_collision_case_ruled', ['ruledAt']));
    await this.createCaseTables(runner);
    await runner.createTable(
      new Table({
        name: 'collision_pair',
        columns: [
          ...col.base(),
          col.text('pairKey', 64),
          col.id('leadId'),
          col.id('otherLeadId', nullable),
          col.id('accountId', nullable),
          col.code('strength'),
          col.longText('reasons'),
          col.day('foundOn'),
        ],
        indices: [
          uniqueKey('uq_collision_pair_key', ['pairKey']),
          index('idx_collision_pair_lead', ['leadId']),
          index('idx_collision_pair_other', ['otherLeadId']),
          index('idx_collision_pair_account', ['accountId']),
          index('idx_collision_pair_found', ['strength', 'foundOn']),
        ],
        foreignKeys: [
          foreignKey('fk_collision_pair_lead', 'leadId', 'lead'),
          foreignKey('fk_collision_pair_other', 'otherLeadId', 'lead'),
          foreignKey('fk_collision_pair_account', 'accountId', 'account'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'violation',
        columns: [
          ...col.base(),
          col.text('onceKey', 160),
          col.id('repId'),
          col.code('kind'),
          col.id('caseId', nullable),
          col.id('leadId', nullable),
          col.text('finding', 1000),
          col.code('sanction'),
          col.big('fine', nullable),
          col.day('decidedOn'),
          col.id('decidedById'),
        ],
        indices: [
          uniqueKey('uq_violation_once', ['onceKey']),
          index('idx_violation_rep', ['repId', 'decidedOn']),
          index('idx_violation_decided', ['decidedOn']),
          index('idx_violation_case', ['caseId']),
        ],
        foreignKeys: [
          foreignKey('fk_violation_rep', 'repId', 'app_user'),
          foreignKey('fk_violation_case', 'caseId', 'collision_case'),
          foreignKey('fk_violation_lead', 'leadId', 'lead'),
        ],
      }),
    );
  }

  private async createCaseTables(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'collision_leave',
        columns: [
          ...col.base(),
          col.id('caseId'),
          col.id('userId'),
          col.code('what'),
          col.day('until'),
          col.text('reason', 300),
          col.id('grantedById'),
        ],
        indices: [index('idx_collision_leave_case', ['caseId', 'userId'])],
        foreignKeys: [
          foreignKey('fk_collision_leave_case', 'caseId', 'collision_case'),
          foreignKey('fk_collision_leave_user', 'userId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'collision_appeal',
        columns: [
          ...col.base(),
          col.id('caseId'),
          col.id('repId'),
          col.text('reason', 1000),
          col.code('state'),
          col.id('deciderId'),
          col.instant('dueAt'),
          col.code('ruledOutcome'),
          col.id('ruledById', nullable),
          col.id('ruledPrimaryRepId', nullable),
          col.text('decision', 300, nullable),
          col.instant('decidedAt', nullable),
        ],
        indices: [
          uniqueKey('uq_collision_appeal_side', ['caseId', 'repId']),
          index('idx_collision_appeal_decider', ['deciderId', 'state']),
        ],
        foreignKeys: [
          foreignKey('fk_collision_appeal_case', 'caseId', 'collision_case'),
          foreignKey('fk_collision_appeal_rep', 'repId', 'app_user'),
          foreignKey('fk_collision_appeal_decider', 'deciderId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'collision_evidence',
        columns: [
          ...col.base(),
          col.id('caseId'),
          col.id('repId'),
          col.code('kind'),
          col.day('happenedOn'),
          col.text('detail', 1000),
          col.id('addedById'),
        ],
        indices: [index('idx_collision_evidence_case', ['caseId'])],
        foreignKeys: [
          foreignKey('fk_collision_evidence_case', 'caseId', 'collision_case'),
          foreignKey('fk_collision_evidence_rep', 'repId', 'app_user'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'violation',
      'collision_pair',
      'collision_evidence',
      'collision_appeal',
      'collision_leave',
    ])
      await runner.dropTable(name);
    await runner.dropIndex('collision_case', 'idx_collision_case_ruled');
    await runner.dropColumns('collision_case', ['overturnedById', 'appealState', 'appealUntil']);
  }
}
