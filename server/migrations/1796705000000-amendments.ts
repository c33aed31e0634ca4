import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Numbered amendments of signed contracts and what departments said of them (CON-4, CRE-3). */
export class Amendments1796705000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables()) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables().reverse()) await runner.dropTable(name);
  }
}

const tables = (): Table[] => [
  new Table({
    name: 'contract_amendment',
    columns: [
      ...col.base(),
      col.id('contractId'),
      col.int('no'),
      col.id('openContractId', nullable),
      col.code('state'),
      col.int('round'),
      col.longText('termsBefore'),
      col.longText('termsAfter'),
      col.flag('belowFloor'),
      col.text('reason', 500),
      col.id('proposedById'),
      col.day('decidedOn', nullable),
      col.text('decisionReason', 500, nullable),
      col.day('signedOn', nullable),
    ],
    indices: [
      uniqueKey('uq_contract_amendment_no', ['contractId', 'no']),
      uniqueKey('uq_contract_amendment_open', ['openContractId']),
      index('idx_contract_amendment_state', ['state']),
    ],
    foreignKeys: [
      foreignKey('fk_contract_amendment_contract', 'contractId', 'contract'),
      foreignKey('fk_contract_amendment_proposed_by', 'proposedById', 'app_user'),
    ],
  }),
  new Table({
    name: 'amendment_verdict',
    columns: [
      ...col.base(),
      col.id('amendmentId'),
      col.int('round'),
      col.code('department'),
      col.code('verdict'),
      col.text('reason', 500),
      col.id('givenById'),
    ],
    indices: [uniqueKey('uq_amendment_verdict_round', ['amendmentId', 'round', 'department'])],
    foreignKeys: [
      foreignKey('fk_amendment_verdict_amendment', 'amendmentId', 'contract_amendment'),
      foreignKey('fk_amendment_verdict_given_by', 'givenById', 'app_user'),
    ],
  }),
];
