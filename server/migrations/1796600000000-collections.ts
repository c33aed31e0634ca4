import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Plans of class A debts, projects of class B with what they mean for their rep, and monthly collection tasks. */
export class Collections1796600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('app_user', col.day('suspendedForDebtOn', nullable));
    await createPlans(runner);
    await createCases(runner);
    await createTasks(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'collection_task_change',
      'collection_task_line',
      'collection_task',
      'not_attributable',
      'pay_stop',
      'collections_case',
      'collection_step',
      'collection_plan',
    ])
      await runner.dropTable(table);
    await runner.dropColumn('app_user', 'suspendedForDebtOn');
  }
}

async function createPlans(runner: QueryRunner): Promise<void> {
  await runner.createTable(
    new Table({
      name: 'collection_plan',
      columns: [
        ...col.base(),
        col.id('contractId'),
        col.id('runningContractId', nullable),
        col.code('state'),
        col.day('openedOn'),
        col.day('dueOn'),
        col.big('confirmedAmount', nullable),
        col.id('confirmedById', nullable),
        col.day('confirmedOn', nullable),
        col.int('round'),
        col.id('handedInById', nullable),
        col.day('handedInOn', nullable),
        col.big('collectedBefore', nullable),
        col.text('returnReason', 500, nullable),
        col.id('returnedById', nullable),
        col.text('report', 1000, nullable),
        col.day('reportedOn', nullable),
        col.day('endedOn', nullable),
        col.day('managerToldOn', nullable),
        col.day('directorToldOn', nullable),
      ],
      indices: [
        uniqueKey('uq_collection_plan_running', ['runningContractId']),
        index('idx_collection_plan_contract', ['contractId', 'openedOn']),
        index('idx_collection_plan_state', ['state', 'dueOn']),
      ],
      foreignKeys: [
        foreignKey('fk_collection_plan_contract', 'contractId', 'contract'),
        foreignKey('fk_collection_plan_confirmed_by', 'confirmedById', 'app_user'),
        foreignKey('fk_collection_plan_handed_in_by', 'handedInById', 'app_user'),
        foreignKey('fk_collection_plan_returned_by', 'returnedById', 'app_user'),
      ],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'collection_step',
      columns: [
        ...col.base(),
        col.id('planId'),
        col.int('round'),
        col.int('position'),
        col.day('dueOn'),
        col.big('amount'),
        col.code('means'),
        col.text('note', 300, nullable),
        col.day('managerToldOn', nullable),
        col.day('directorToldOn', nullable),
      ],
      indices: [uniqueKey('uq_collection_step', ['planId', 'round', 'position'])],
      foreignKeys: [foreignKey('fk_collection_step_plan', 'planId', 'collection_plan')],
    }),
  );
}

async function createCases(runner: QueryRunner): Promise<void> {
  await runner.createTable(
    new Table({
      name: 'collections_case',
      columns: [
        ...col.base(),
        col.id('contractId'),
        col.id('runningContractId', nullable),
        col.id('repId'),
        col.day('openedOn'),
        col.big('openAmount'),
        col.day('endedOn', nullable),
      ],
      indices: [
        uniqueKey('uq_collections_case_running', ['runningContractId']),
        index('idx_collections_case_contract', ['contractId', 'openedOn']),
        index('idx_collections_case_rep', ['repId', 'endedOn']),
      ],
      foreignKeys: [
        foreignKey('fk_collections_case_contract', 'contractId', 'contract'),
        foreignKey('fk_collections_case_rep', 'repId', 'app_user'),
      ],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'pay_stop',
      columns: [
        ...col.base(),
        col.id('repId'),
        col.id('runningRepId', nullable),
        col.code('state'),
        col.day('proposedOn'),
        col.id('decidedById', nullable),
        col.day('decidedOn', nullable),
        col.text('reason', 500, nullable),
        col.day('liftedOn', nullable),
      ],
      indices: [
        uniqueKey('uq_pay_stop_running', ['runningRepId']),
        index('idx_pay_stop_rep', ['repId', 'proposedOn']),
        index('idx_pay_stop_state', ['state', 'proposedOn']),
      ],
      foreignKeys: [
        foreignKey('fk_pay_stop_rep', 'repId', 'app_user'),
        foreignKey('fk_pay_stop_decided_by', 'decidedById', 'app_user'),
      ],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'not_attributable',
      columns: [
        ...col.base(),
        col.id('receivableId'),
        col.id('standingReceivableId', nullable),
        col.text('reason', 500),
        col.id('markedById'),
        col.day('markedOn'),
        col.day('withdrawnOn', nullable),
        col.id('withdrawnById', nullable),
      ],
      indices: [
        uniqueKey('uq_not_attributable_standing', ['standingReceivableId']),
        index('idx_not_attributable_receivable', ['receivableId']),
      ],
      foreignKeys: [
        foreignKey('fk_not_attributable_receivable', 'receivableId', 'receivable'),
        foreignKey('fk_not_attributable_marked_by', 'markedById', 'app_user'),
        foreignKey('fk_not_attributable_withdrawn_by', 'withdrawnById', 'app_user'),
      ],
    }),
  );
}

async function createTasks(runner: QueryRunner): Promise<void> {
  await runner.createTable(
    new Table({
      name: 'collection_task',
      columns: [
        ...col.base(),
        col.month('month'),
        col.code('state'),
        col.day('draftedOn'),
        col.day('issueBy'),
        col.id('marketingById', nullable),
        col.day('marketingOn', nullable),
        col.id('financeById', nullable),
        col.day('financeOn', nullable),
        col.day('issuedOn', nullable),
        col.day('lateToldOn', nullable),
      ],
      indices: [uniqueKey('uq_collection_task_month', ['month'])],
      foreignKeys: [
        foreignKey('fk_collection_task_marketing_by', 'marketingById', 'app_user'),
        foreignKey('fk_collection_task_finance_by', 'financeById', 'app_user'),
      ],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'collection_task_line',
      columns: [
        ...col.base(),
        col.id('taskId'),
        col.id('contractId'),
        col.id('repId'),
        col.big('dueAmount'),
        col.big('overdueAmount'),
        col.big('amount'),
      ],
      indices: [
        uniqueKey('uq_collection_task_line', ['taskId', 'contractId']),
        index('idx_collection_task_line_rep', ['repId', 'taskId']),
        index('idx_collection_task_line_contract', ['contractId']),
      ],
      foreignKeys: [
        foreignKey('fk_collection_task_line_task', 'taskId', 'collection_task'),
        foreignKey('fk_collection_task_line_contract', 'contractId', 'contract'),
        foreignKey('fk_collection_task_line_rep', 'repId', 'app_user'),
      ],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'collection_task_change',
      columns: [
        ...col.base(),
        col.id('lineId'),
        col.big('fromAmount'),
        col.big('toAmount'),
        col.text('reason', 500),
        col.flag('afterIssue'),
        col.id('changedById'),
        col.day('changedOn'),
      ],
      indices: [index('idx_collection_task_change_line', ['lineId', 'changedOn'])],
      foreignKeys: [
        foreignKey('fk_collection_task_change_line', 'lineId', 'collection_task_line'),
        foreignKey('fk_collection_task_change_by', 'changedById', 'app_user'),
      ],
    }),
  );
}
