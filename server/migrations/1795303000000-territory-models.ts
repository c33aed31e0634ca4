import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

export class TerritoryModels1795303000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'home_territory',
        columns: [...col.base(), col.id('userId'), col.id('territoryId'), col.text('origin', 100)],
        indices: [uniqueKey('uq_home_territory_user', ['userId'])],
        foreignKeys: [
          foreignKey('fk_home_territory_user', 'userId', 'app_user'),
          foreignKey('fk_home_territory_territory', 'territoryId', 'territory'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'territory_model',
        columns: [
          ...col.base(),
          col.text('name', 80),
          col.code('state'),
          col.int('number', nullable),
          col.int('activeKey', nullable),
          col.flag('isAmendment'),
          col.id('basedOnId', nullable),
          col.text('note', 500, nullable),
          col.id('createdById', nullable),
          col.text('simulatedDigest', 64, nullable),
          col.code('simulatedMode', nullable),
          col.instant('simulatedAt', nullable),
          col.id('simulatedById', nullable),
          col.day('activeFrom', nullable),
          col.day('activeTo', nullable),
        ],
        indices: [
          index('idx_territory_model_state', ['state']),
          uniqueKey('uq_territory_model_number', ['number']),
          uniqueKey('uq_territory_model_active', ['activeKey']),
        ],
        foreignKeys: [
          foreignKey('fk_territory_model_based_on', 'basedOnId', 'territory_model'),
          foreignKey('fk_territory_model_created_by', 'createdById', 'app_user'),
          foreignKey('fk_territory_model_simulated_by', 'simulatedById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'assignment_run',
        columns: [
          ...col.base(),
          col.code('kind'),
          col.code('state'),
          col.id('modelId', nullable),
          col.flag('activates'),
          col.id('formerModelId', nullable),
          col.code('mode'),
          col.day('effectiveOn'),
          col.text('digest', 64),
          col.flag('moveColliding'),
          col.flag('moveIndebted'),
          col.flag('moveVisited'),
          col.int('looked'),
          col.int('moved'),
          col.int('gaps'),
          col.int('overlaps'),
          col.int('heldBack'),
          col.text('reason', 300, nullable),
          col.text('overrideReason', 300, nullable),
          col.id('createdById', nullable),
          col.instant('finishedAt', nullable),
          col.text('stopReason', 500, nullable),
          col.id('rollsBackId', nullable),
          col.int('waitingKey', nullable),
        ],
        indices: [
          index('idx_assignment_run_state', ['state', 'effectiveOn']),
          index('idx_assignment_run_model', ['modelId']),
          uniqueKey('uq_assignment_run_rolls_back', ['rollsBackId']),
          uniqueKey('uq_assignment_run_waiting', ['waitingKey']),
        ],
        foreignKeys: [
          foreignKey('fk_assignment_run_model', 'modelId', 'territory_model'),
          foreignKey('fk_assignment_run_former_model', 'formerModelId', 'territory_model'),
          foreignKey('fk_assignment_run_created_by', 'createdById', 'app_user'),
          foreignKey('fk_assignment_run_rolls_back', 'rollsBackId', 'assignment_run'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'assignment_move',
        columns: [
          ...col.base(),
          col.id('runId'),
          col.id('accountId'),
          col.id('fromOwnerId', nullable),
          col.id('toOwnerId', nullable),
          col.id('fromTerritoryId', nullable),
          col.id('toTerritoryId', nullable),
          col.code('cause'),
          col.id('causeRef', nullable),
          col.code('decidedBy', nullable),
          col.id('ownershipId'),
          col.id('formerOwnershipId', nullable),
          col.int('accountVersion'),
        ],
        indices: [
          index('idx_assignment_move_to', ['toOwnerId']),
          index('idx_assignment_move_from', ['fromOwnerId']),
          index('idx_assignment_move_account', ['accountId']),
          uniqueKey('uq_assignment_move_account', ['runId', 'accountId']),
        ],
        foreignKeys: [
          foreignKey('fk_assignment_move_run', 'runId', 'assignment_run'),
          foreignKey('fk_assignment_move_account', 'accountId', 'account'),
          foreignKey('fk_assignment_move_from', 'fromOwnerId', 'app_user'),
          foreignKey('fk_assignment_move_to', 'toOwnerId', 'app_user'),
        ],
      }),
    );

    await runner.addColumns('account', [col.code('industry', nullable), col.code('sizeBand', nullable)]);
    await runner.addColumn('account_ownership', col.id('runId', nullable));
    await runner.createIndex('account_ownership', index('idx_account_ownership_run', ['runId']));
    await groupConditions(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await ungroupConditions(runner);
    await runner.dropIndex('account_ownership', 'idx_account_ownership_run');
    await runner.dropColumn('account_ownership', 'runId');
    await runner.dropColumns('account', ['industry', 'sizeBand']);
    await runner.dropTable('assignment_move');
    await runner.dropTable('assignment_run');
    await runner.dropTable('territory_model');
    await runner.dropTable('home_territory');
  }
}

interface OldRule {
  readonly id: string;
  readonly regionPrefixes: string;
  readonly customerTypes: string;
  readonly accountCodes: string;
}

interface NewRule {
  readonly id: string;
  readonly conditionGroups: string;
}

const required = async (runner: QueryRunner, names: readonly string[]): Promise<void> => {
  for (const name of names) {
    const table = await runner.getTable('territory_rule');
    const column = table?.findColumnByName(name);
    if (!column) throw new Error(`territory_rule.${name} is missing`);
    const changed = column.clone();
    changed.isNullable = false;
    await runner.changeColumn('territory_rule', column, changed);
  }
};

const oldColumns = ['regionPrefixes', 'customerTypes', 'accountCodes'] as const;

/** The rules there are become the first version in force; the conditions of each become its one group. */
async function groupConditions(runner: QueryRunner): Promise<void> {
  await runner.addColumns('territory_rule', [
    col.id('modelId', nullable),
    col.id('lineageId', nullable),
    col.longText('conditionGroups', nullable),
    col.int('bornIn', nullable),
    col.int('endedIn', nullable),
  ]);
  const rules = (await runner.query(
    'SELECT id, regionPrefixes, customerTypes, accountCodes FROM territory_rule ORDER BY id',
  )) as OldRule[];
  const modelId = rules[0]?.id;
  if (modelId) {
    await runner.query(
      `INSERT INTO territory_model (id, createdAt, updatedAt, version, name, state, number, activeKey, isAmendment, activeFrom)
       SELECT id, createdAt, updatedAt, 1, '区域方案', 'ACTIVE', 1, 1, ?, validFrom FROM territory_rule WHERE id = ?`,
      [0, modelId],
    );
  }
  for (const rule of rules) {
    const group = {
      regionPrefixes: JSON.parse(rule.regionPrefixes) as unknown,
      customerTypes: JSON.parse(rule.customerTypes) as unknown,
      industries: [],
      sizeBands: [],
      accountCodes: JSON.parse(rule.accountCodes) as unknown,
    };
    await runner.query(
      'UPDATE territory_rule SET modelId = ?, lineageId = id, conditionGroups = ?, bornIn = 1 WHERE id = ?',
      [modelId, JSON.stringify([group]), rule.id],
    );
  }
  await required(runner, ['modelId', 'lineageId', 'conditionGroups']);
  await runner.dropColumns('territory_rule', [...oldColumns]);
  await runner.createIndex('territory_rule', index('idx_territory_rule_model', ['modelId']));
  await runner.createIndex('territory_rule', index('idx_territory_rule_lineage', ['lineageId']));
  await runner.createForeignKey(
    'territory_rule',
    foreignKey('fk_territory_rule_model', 'modelId', 'territory_model'),
  );
}

/** Back to one group a rule; what the others said is lost. */
async function ungroupConditions(runner: QueryRunner): Promise<void> {
  await runner.addColumns(
    'territory_rule',
    oldColumns.map((name) => col.longText(name, nullable)),
  );
  const rules = (await runner.query('SELECT id, conditionGroups FROM territory_rule')) as NewRule[];
  for (const rule of rules) {
    const [group] = JSON.parse(rule.conditionGroups) as Record<string, unknown>[];
    await runner.query(
      'UPDATE territory_rule SET regionPrefixes = ?, customerTypes = ?, accountCodes = ? WHERE id = ?',
      [...oldColumns.map((name) => JSON.stringify(group?.[name] ?? [])), rule.id],
    );
  }
  await required(runner, oldColumns);
  await runner.dropForeignKey('territory_rule', 'fk_territory_rule_model');
  await runner.dropIndex('territory_rule', 'idx_territory_rule_model');
  await runner.dropIndex('territory_rule', 'idx_territory_rule_lineage');
  await runner.dropColumns('territory_rule', [
    'modelId',
    'lineageId',
    'conditionGroups',
    'bornIn',
    'endedIn',
  ]);
}
