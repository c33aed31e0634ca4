import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Legal cases with their steps and papers, and warnings of limitation (REC-5). */
export class Legal1796800100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createCases(runner);
    await createParts(runner);
    await runner.createTable(
      new Table({
        name: 'limitation_warning',
        columns: [...col.base(), col.id('contractId'), col.day('endsOn'), col.day('toldOn')],
        indices: [uniqueKey('uq_limitation_warning', ['contractId', 'endsOn'])],
        foreignKeys: [foreignKey('fk_limitation_warning_contract', 'contractId', 'contract')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['limitation_warning', 'legal_evidence', 'legal_step', 'legal_case'])
      await runner.dropTable(table);
  }
}

async function createCases(runner: QueryRunner): Promise<void> {
  await runner.createTable(
    new Table({
      name: 'legal_case',
      columns: [
        ...col.base(),
        col.text('number', 40),
        col.id('contractId'),
        col.id('accountId'),
        col.id('runningContractId', nullable),
        col.code('origin'),
        col.text('reason', 500, nullable),
        col.day('openedOn'),
        col.id('openedById', nullable),
        col.big('openAmount'),
        col.code('stage'),
        col.day('stageOn'),
        col.day('limitationOn', nullable),
        col.code('outcome', nullable),
        col.day('endedOn', nullable),
        col.instant('endedAt', nullable),
        col.text('endReason', 500, nullable),
      ],
      indices: [
        uniqueKey('uq_legal_case_number', ['number']),
        uniqueKey('uq_legal_case_running', ['runningContractId']),
        index('idx_legal_case_contract', ['contractId', 'openedOn']),
        index('idx_legal_case_account', ['accountId']),
        index('idx_legal_case_limitation', ['limitationOn']),
      ],
      foreignKeys: [
        foreignKey('fk_legal_case_contract', 'contractId', 'contract'),
        foreignKey('fk_legal_case_account', 'accountId', 'account'),
        foreignKey('fk_legal_case_opened_by', 'openedById', 'app_user'),
      ],
    }),
  );
}

async function createParts(runner: QueryRunner): Promise<void> {
  await runner.createTable(
    new Table({
      name: 'legal_step',
      columns: [
        ...col.base(),
        col.id('caseId'),
        col.code('stage'),
        col.day('steppedOn'),
        col.big('amount', nullable),
        col.text('reference', 120, nullable),
        col.text('note', 1000),
        col.id('recordedById'),
        col.day('withdrawnOn', nullable),
        col.text('withdrawnReason', 500, nullable),
      ],
      indices: [index('idx_legal_step_case', ['caseId', 'createdAt'])],
      foreignKeys: [
        foreignKey('fk_legal_step_case', 'caseId', 'legal_case'),
        foreignKey('fk_legal_step_recorded_by', 'recordedById', 'app_user'),
      ],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'legal_evidence',
      columns: [
        ...col.base(),
        col.id('caseId'),
        col.code('kind'),
        col.id('deliveryId', nullable),
        col.text('title', 200),
        col.day('datedOn'),
        col.id('filedById'),
      ],
      indices: [index('idx_legal_evidence_case', ['caseId', 'kind'])],
      foreignKeys: [
        foreignKey('fk_legal_evidence_case', 'caseId', 'legal_case'),
        foreignKey('fk_legal_evidence_delivery', 'deliveryId', 'delivery'),
        foreignKey('fk_legal_evidence_filed_by', 'filedById', 'app_user'),
      ],
    }),
  );
}
