import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Goods offered instead of money (KIND-1). */
export class InKind1796300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'in_kind_case',
        columns: [
          ...col.base(),
          col.text('number', 40),
          col.id('contractId'),
          col.id('accountId'),
          col.id('runningContractId', nullable),
          col.code('state'),
          col.code('goods'),
          col.text('description', 1000),
          col.big('offeredValue'),
          col.text('reason', 500),
          col.id('appliedById'),
          col.day('appliedOn'),
          col.big('appraisedValue', nullable),
          col.text('appraisalBasis', 1000, nullable),
          col.id('appraisedById', nullable),
          col.day('appraisedOn', nullable),
          col.text('acceptedQuantity', 200, nullable),
          col.text('acceptedQuality', 500, nullable),
          col.id('acceptedById', nullable),
          col.day('acceptedOn', nullable),
          col.int('discountBp', nullable),
          col.big('countsFor', nullable),
          col.id('receiptId', nullable),
          col.text('endReason', 500, nullable),
          col.id('endedById', nullable),
        ],
        indices: [
          uniqueKey('uq_in_kind_number', ['number']),
          uniqueKey('uq_in_kind_running', ['runningContractId']),
          index('idx_in_kind_contract', ['contractId', 'appliedOn']),
          index('idx_in_kind_state', ['state', 'appliedOn']),
          index('idx_in_kind_account', ['accountId']),
        ],
        foreignKeys: [
          foreignKey('fk_in_kind_contract', 'contractId', 'contract'),
          foreignKey('fk_in_kind_account', 'accountId', 'account'),
          foreignKey('fk_in_kind_applied_by', 'appliedById', 'app_user'),
          foreignKey('fk_in_kind_appraised_by', 'appraisedById', 'app_user'),
          foreignKey('fk_in_kind_accepted_by', 'acceptedById', 'app_user'),
          foreignKey('fk_in_kind_receipt', 'receiptId', 'receipt'),
          foreignKey('fk_in_kind_ended_by', 'endedById', 'app_user'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('in_kind_case');
  }
}
