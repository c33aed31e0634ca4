import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

export class CreateCommissions1795289846765 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'commission_plan',
        columns: [
          ...col.base(),
          col.text('name', 120),
          col.day('validFrom'),
          col.code('basis'),
          col.code('bandMode'),
          col.longText('newBands'),
          col.longText('oldBands'),
          col.code('releaseRule'),
          col.code('ratioBase'),
          col.int('holdbackBp'),
          col.int('thresholdBp'),
          col.flag('thresholdReleasesAll'),
          col.longText('steps'),
          col.code('splitMode'),
          col.text('reason', 500),
        ],
        indices: [uniqueKey('uq_commission_plan_day', ['validFrom'])],
        foreignKeys: [],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'commission_entry',
        columns: [
          ...col.base(),
          col.id('contractId', nullable),
          col.id('repId'),
          col.code('part', nullable),
          col.code('kind'),
          col.day('factOn'),
          col.month('period'),
          col.big('heldDelta'),
          col.big('payableDelta'),
          col.big('paidDelta'),
          col.id('planId', nullable),
          col.longText('basis', nullable),
        ],
        indices: [
          index('idx_commission_entry_period', ['period', 'repId']),
          index('idx_commission_entry_rep', ['repId', 'period']),
          index('idx_commission_entry_contract', ['contractId', 'repId', 'factOn']),
        ],
        foreignKeys: [
          foreignKey('fk_commission_entry_contract', 'contractId', 'contract'),
          foreignKey('fk_commission_entry_rep', 'repId', 'app_user'),
          foreignKey('fk_commission_entry_plan', 'planId', 'commission_plan'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'commission_period',
        columns: [
          ...col.base(),
          col.month('month'),
          col.code('state'),
          col.int('postings'),
          col.instant('calculatedAt', nullable),
          col.id('confirmedById', nullable),
          col.instant('paidAt', nullable),
          col.text('checksum', 64, nullable),
          col.int('exports'),
        ],
        indices: [uniqueKey('uq_commission_period_month', ['month'])],
        foreignKeys: [],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'commission_statement',
        columns: [
          ...col.base(),
          col.month('month'),
          col.id('repId'),
          col.big('opening'),
          col.big('accrued'),
          col.big('released'),
          col.big('clawedBack'),
          col.big('ofEarlierMonths'),
          col.big('paid'),
          col.big('closing'),
          col.big('held'),
          col.text('contentHash', 64),
          col.id('approvedById', nullable),
          col.instant('approvedAt', nullable),
        ],
        indices: [uniqueKey('uq_commission_statement', ['month', 'repId'])],
        foreignKeys: [foreignKey('fk_commission_statement_rep', 'repId', 'app_user')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'contract_plan',
        columns: [...col.base(), col.id('contractId'), col.id('planId')],
        indices: [uniqueKey('uq_contract_plan_contract', ['contractId'])],
        foreignKeys: [
          foreignKey('fk_contract_plan_contract', 'contractId', 'contract'),
          foreignKey('fk_contract_plan_plan', 'planId', 'commission_plan'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('contract_plan');
    await runner.dropTable('commission_statement');
    await runner.dropTable('commission_period');
    await runner.dropTable('commission_entry');
    await runner.dropTable('commission_plan');
  }
}
