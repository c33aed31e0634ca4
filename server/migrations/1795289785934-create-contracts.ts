import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

export class CreateContracts1795289785934 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'contract',
        columns: [
          ...col.base(),
          col.code('number', nullable),
          col.id('accountId'),
          col.id('leadId', nullable),
          col.text('projectName', 200),
          col.code('state'),
          col.id('primaryRepId'),
          col.code('customerAge', nullable),
          col.big('amount'),
          col.big('quantityMilli'),
          col.text('unit', 10),
          col.int('paymentTermDays'),
          col.day('signedOn', nullable),
          col.day('structureCompleteOn', nullable),
          col.day('toppedOutOn', nullable),
          col.day('deliveredInFullOn', nullable),
          col.day('collectionsSince', nullable),
          col.code('delinquencyClass', nullable),
          col.int('reviewRound'),
          col.flag('imported'),
          col.id('applicantId', nullable),
          col.id('liveLeadId', nullable),
          col.day('decidedOn', nullable),
          col.text('decisionReason', 500, nullable),
          col.day('closedOn', nullable),
        ],
        indices: [
          index('idx_contract_class', ['delinquencyClass']),
          index('idx_contract_state', ['state', 'signedOn']),
          index('idx_contract_lead', ['leadId']),
          uniqueKey('uq_contract_live_lead', ['liveLeadId']),
          index('idx_contract_primary', ['primaryRepId', 'state']),
          index('idx_contract_account', ['accountId']),
          uniqueKey('uq_contract_number', ['number']),
        ],
        foreignKeys: [
          foreignKey('fk_contract_account', 'accountId', 'account'),
          foreignKey('fk_contract_lead', 'leadId', 'lead'),
          foreignKey('fk_contract_primary', 'primaryRepId', 'app_user'),
          foreignKey('fk_contract_applicant', 'applicantId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'contract_line',
        columns: [
          ...col.base(),
          col.id('contractId'),
          col.text('product', 120),
          col.big('quantityMilli'),
          col.big('unitPrice'),
        ],
        indices: [index('idx_contract_line_contract', ['contractId'])],
        foreignKeys: [foreignKey('fk_contract_line_contract', 'contractId', 'contract')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'contract_party',
        columns: [
          ...col.base(),
          col.id('contractId'),
          col.id('repId'),
          col.code('part'),
          col.int('shareBp'),
          col.day('validFrom'),
          col.day('validTo', nullable),
          col.text('cause', 100),
        ],
        indices: [
          index('idx_contract_party_rep', ['repId']),
          index('idx_contract_party_contract', ['contractId']),
        ],
        foreignKeys: [
          foreignKey('fk_contract_party_contract', 'contractId', 'contract'),
          foreignKey('fk_contract_party_rep', 'repId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'contract_verdict',
        columns: [
          ...col.base(),
          col.id('contractId'),
          col.int('round'),
          col.code('department'),
          col.code('verdict'),
          col.text('reason', 500),
          col.id('givenById'),
        ],
        indices: [uniqueKey('uq_contract_verdict_round', ['contractId', 'round', 'department'])],
        foreignKeys: [
          foreignKey('fk_contract_verdict_contract', 'contractId', 'contract'),
          foreignKey('fk_contract_verdict_given_by', 'givenById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'delivery',
        columns: [
          ...col.base(),
          col.code('number'),
          col.id('contractId'),
          col.id('lineId'),
          col.day('deliveredOn'),
          col.big('quantityMilli'),
          col.big('amount'),
          col.text('signedBy', 80),
          col.id('reversalOfId', nullable),
          col.id('settlesId', nullable),
        ],
        indices: [
          index('idx_delivery_line', ['lineId']),
          index('idx_delivery_contract', ['contractId', 'deliveredOn']),
          uniqueKey('uq_delivery_settles', ['settlesId']),
          uniqueKey('uq_delivery_reversal', ['reversalOfId']),
          uniqueKey('uq_delivery_number', ['number']),
        ],
        foreignKeys: [
          foreignKey('fk_delivery_contract', 'contractId', 'contract'),
          foreignKey('fk_delivery_line', 'lineId', 'contract_line'),
          foreignKey('fk_delivery_reversal_of', 'reversalOfId', 'delivery'),
          foreignKey('fk_delivery_settles', 'settlesId', 'delivery'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'contract_touch',
        columns: [...col.base(), col.id('contractId'), col.int('touches')],
        indices: [uniqueKey('uq_contract_touch_contract', ['contractId'])],
        foreignKeys: [foreignKey('fk_contract_touch_contract', 'contractId', 'contract')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'delinquency_change',
        columns: [
          ...col.base(),
          col.id('contractId'),
          col.code('fromClass', nullable),
          col.code('toClass', nullable),
          col.code('because', nullable),
          col.day('changedOn'),
          col.big('openAmount'),
        ],
        indices: [index('idx_delinquency_change_contract', ['contractId', 'changedOn'])],
        foreignKeys: [foreignKey('fk_delinquency_change_contract', 'contractId', 'contract')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'dunning_letter',
        columns: [
          ...col.base(),
          col.code('number'),
          col.id('accountId'),
          col.month('month'),
          col.int('sequence'),
          col.day('issuedOn'),
          col.big('overdueAmount'),
          col.id('issuedById'),
          col.day('settledOn', nullable),
          col.id('settlementId', nullable),
        ],
        indices: [
          index('idx_dunning_letter_issued', ['issuedOn']),
          uniqueKey('uq_dunning_letter_month', ['accountId', 'month']),
          uniqueKey('uq_dunning_letter_number', ['number']),
        ],
        foreignKeys: [
          foreignKey('fk_dunning_letter_account', 'accountId', 'account'),
          foreignKey('fk_dunning_letter_issued_by', 'issuedById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'receivable',
        columns: [
          ...col.base(),
          col.code('number'),
          col.id('contractId'),
          col.id('accountId'),
          col.id('deliveryId', nullable),
          col.code('kind'),
          col.day('documentOn'),
          col.day('dueOn'),
          col.big('amount'),
          col.big('collected'),
          col.big('adjusted'),
        ],
        indices: [
          index('idx_receivable_delivery', ['deliveryId']),
          index('idx_receivable_account', ['accountId', 'dueOn']),
          index('idx_receivable_contract', ['contractId', 'dueOn']),
          uniqueKey('uq_receivable_number', ['number']),
        ],
        foreignKeys: [
          foreignKey('fk_receivable_contract', 'contractId', 'contract'),
          foreignKey('fk_receivable_account', 'accountId', 'account'),
          foreignKey('fk_receivable_delivery', 'deliveryId', 'delivery'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'dunning_letter_line',
        columns: [
          ...col.base(),
          col.id('letterId'),
          col.id('receivableId'),
          col.big('amount'),
          col.day('dueOn'),
        ],
        indices: [
          index('idx_dunning_letter_line_receivable', ['receivableId']),
          index('idx_dunning_letter_line_letter', ['letterId']),
        ],
        foreignKeys: [
          foreignKey('fk_dunning_letter_line_letter', 'letterId', 'dunning_letter'),
          foreignKey('fk_dunning_letter_line_receivable', 'receivableId', 'receivable'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'receipt',
        columns: [
          ...col.base(),
          col.code('number'),
          col.id('accountId'),
          col.code('instrument'),
          col.day('receivedOn'),
          col.day('maturesOn', nullable),
          col.day('countsOn'),
          col.big('amount'),
          col.big('allocated'),
          col.text('reference', 100, nullable),
          col.id('reversalOfId', nullable),
          col.text('reason', 500, nullable),
          col.day('reversedOn', nullable),
        ],
        indices: [
          index('idx_receipt_account', ['accountId', 'receivedOn']),
          uniqueKey('uq_receipt_reversal', ['reversalOfId']),
          uniqueKey('uq_receipt_number', ['number']),
        ],
        foreignKeys: [
          foreignKey('fk_receipt_account', 'accountId', 'account'),
          foreignKey('fk_receipt_reversal_of', 'reversalOfId', 'receipt'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'receipt_allocation',
        columns: [
          ...col.base(),
          col.id('receiptId'),
          col.id('receivableId'),
          col.id('contractId'),
          col.big('amount'),
          col.code('basis'),
          col.day('allocatedOn'),
          col.day('effectiveOn'),
          col.id('reversalOfId', nullable),
        ],
        indices: [
          index('idx_receipt_allocation_contract', ['contractId', 'effectiveOn']),
          index('idx_receipt_allocation_receivable', ['receivableId', 'allocatedOn', 'amount']),
          index('idx_receipt_allocation_receipt', ['receiptId']),
          uniqueKey('uq_receipt_allocation_reversal', ['reversalOfId']),
        ],
        foreignKeys: [
          foreignKey('fk_receipt_allocation_receipt', 'receiptId', 'receipt'),
          foreignKey('fk_receipt_allocation_receivable', 'receivableId', 'receivable'),
          foreignKey('fk_receipt_allocation_contract', 'contractId', 'contract'),
          foreignKey('fk_receipt_allocation_reversal_of', 'reversalOfId', 'receipt_allocation'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'receivable_adjustment',
        columns: [
          ...col.base(),
          col.id('receivableId'),
          col.id('contractId'),
          col.code('kind'),
          col.big('amount'),
          col.day('adjustedOn'),
          col.text('reason', 500),
        ],
        indices: [
          index('idx_receivable_adjustment_contract', ['contractId', 'adjustedOn']),
          index('idx_receivable_adjustment_receivable', ['receivableId', 'adjustedOn', 'amount']),
        ],
        foreignKeys: [
          foreignKey('fk_receivable_adjustment_receivable', 'receivableId', 'receivable'),
          foreignKey('fk_receivable_adjustment_contract', 'contractId', 'contract'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_ledger',
        columns: [...col.base(), col.id('accountId'), col.int('events')],
        indices: [uniqueKey('uq_account_ledger_account', ['accountId'])],
        foreignKeys: [foreignKey('fk_account_ledger_account', 'accountId', 'account')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('account_ledger');
    await runner.dropTable('receivable_adjustment');
    await runner.dropTable('receipt_allocation');
    await runner.dropTable('receipt');
    await runner.dropTable('dunning_letter_line');
    await runner.dropTable('receivable');
    await runner.dropTable('dunning_letter');
    await runner.dropTable('delinquency_change');
    await runner.dropTable('contract_touch');
    await runner.dropTable('delivery');
    await runner.dropTable('contract_verdict');
    await runner.dropTable('contract_party');
    await runner.dropTable('contract_line');
    await runner.dropTable('contract');
  }
}
