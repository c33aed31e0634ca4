import { Table, type MigrationInterface, type QueryRunner, type TableColumn } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

const ofReceipt = (): TableColumn[] => [
  col.big('refunded', nullable),
  col.code('reversalCause', nullable),
  col.day('honouredOn', nullable),
];
const ofReceivable = (): TableColumn[] => [
  col.id('interestOfId', nullable),
  col.month('interestMonth', nullable),
];

async function mayBeNull(
  runner: QueryRunner,
  tableName: string,
  columnName: string,
  isNullable: boolean,
): Promise<void> {
  const column = (await runner.getTable(tableName))?.findColumnByName(columnName);
  if (!column) throw new Error(`${tableName}.${columnName} is missing`);
  const changed = column.clone();
  changed.isNullable = isNullable;
  await runner.changeColumn(tableName, column, changed);
}

/** Promises, disputes, requests of finance, refunds, interest and confirmations of the balance. */
export class FullLedger1796200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('receipt', ofReceipt());
    await runner.query('UPDATE receipt SET refunded = 0');
    await mayBeNull(runner, 'receipt', 'refunded', false);
    await runner.addColumns('receivable', ofReceivable());
    await runner.createIndex(
      'receivable',
      uniqueKey('uq_receivable_interest', ['interestOfId', 'interestMonth']),
    );
    await runner.createForeignKey(
      'receivable',
      foreignKey('fk_receivable_interest_of', 'interestOfId', 'receivable'),
    );
    await mayBeNull(runner, 'dunning_letter', 'issuedById', true);
    for (const table of tables()) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables().reverse()) await runner.dropTable(name);
    await runner.query(
      'UPDATE dunning_letter SET issuedById = (SELECT MIN(u.id) FROM app_user u) WHERE issuedById IS NULL',
    );
    await mayBeNull(runner, 'dunning_letter', 'issuedById', false);
    await runner.dropForeignKey('receivable', 'fk_receivable_interest_of');
    await runner.dropIndex('receivable', 'uq_receivable_interest');
    await runner.dropColumns(
      'receivable',
      ofReceivable().map(({ name }) => name),
    );
    await runner.dropColumns(
      'receipt',
      ofReceipt().map(({ name }) => name),
    );
  }
}

const tables = (): Table[] => [
  new Table({
    name: 'payment_promise',
    columns: [
      ...col.base(),
      col.id('receivableId'),
      col.id('contractId'),
      col.id('accountId'),
      col.id('openItemId', nullable),
      col.int('level'),
      col.big('amount'),
      col.day('promisedOn'),
      col.day('payBy'),
      col.day('holdsUntil'),
      col.text('promisedBy', 80),
      col.text('note', 500, nullable),
      col.id('recordedById'),
      col.big('collectedBefore'),
      col.code('state'),
      col.big('received'),
      col.day('decidedOn', nullable),
      col.text('reason', 500, nullable),
    ],
    indices: [
      uniqueKey('uq_payment_promise_open', ['openItemId']),
      index('idx_payment_promise_receivable', ['receivableId', 'promisedOn']),
      index('idx_payment_promise_account', ['accountId', 'state']),
      index('idx_payment_promise_contract', ['contractId', 'promisedOn']),
      index('idx_payment_promise_pay_by', ['payBy']),
    ],
    foreignKeys: [
      foreignKey('fk_payment_promise_receivable', 'receivableId', 'receivable'),
      foreignKey('fk_payment_promise_contract', 'contractId', 'contract'),
      foreignKey('fk_payment_promise_account', 'accountId', 'account'),
      foreignKey('fk_payment_promise_recorded_by', 'recordedById', 'app_user'),
    ],
  }),
  new Table({
    name: 'receivable_dispute',
    columns: [
      ...col.base(),
      col.id('receivableId'),
      col.id('contractId'),
      col.id('accountId'),
      col.id('openItemId', nullable),
      col.code('kind'),
      col.big('amount'),
      col.day('raisedOn'),
      col.id('raisedById'),
      col.text('reason', 500),
      col.code('state'),
      col.day('settledOn', nullable),
      col.id('settledById', nullable),
      col.big('credited', nullable),
      col.id('adjustmentId', nullable),
      col.text('settlement', 500, nullable),
    ],
    indices: [
      uniqueKey('uq_receivable_dispute_open', ['openItemId']),
      index('idx_receivable_dispute_receivable', ['receivableId', 'raisedOn']),
      index('idx_receivable_dispute_account', ['accountId', 'state']),
      index('idx_receivable_dispute_contract', ['contractId', 'raisedOn']),
    ],
    foreignKeys: [
      foreignKey('fk_receivable_dispute_receivable', 'receivableId', 'receivable'),
      foreignKey('fk_receivable_dispute_contract', 'contractId', 'contract'),
      foreignKey('fk_receivable_dispute_account', 'accountId', 'account'),
      foreignKey('fk_receivable_dispute_raised_by', 'raisedById', 'app_user'),
      foreignKey('fk_receivable_dispute_settled_by', 'settledById', 'app_user'),
      foreignKey('fk_receivable_dispute_adjustment', 'adjustmentId', 'receivable_adjustment'),
    ],
  }),
  new Table({
    name: 'money_request',
    columns: [
      ...col.base(),
      col.code('kind'),
      col.id('accountId'),
      col.id('receivableId', nullable),
      col.id('receiptId', nullable),
      col.id('waitingForId', nullable),
      col.big('amount'),
      col.text('reason', 500),
      col.id('askedById'),
      col.day('askedOn'),
      col.code('state'),
      col.id('decidedById', nullable),
      col.day('decidedOn', nullable),
      col.text('decision', 500, nullable),
    ],
    indices: [
      uniqueKey('uq_money_request_waiting', ['waitingForId']),
      index('idx_money_request_state', ['state', 'askedOn']),
      index('idx_money_request_account', ['accountId', 'askedOn']),
      index('idx_money_request_receivable', ['receivableId']),
      index('idx_money_request_receipt', ['receiptId']),
    ],
    foreignKeys: [
      foreignKey('fk_money_request_account', 'accountId', 'account'),
      foreignKey('fk_money_request_receivable', 'receivableId', 'receivable'),
      foreignKey('fk_money_request_receipt', 'receiptId', 'receipt'),
      foreignKey('fk_money_request_asked_by', 'askedById', 'app_user'),
      foreignKey('fk_money_request_decided_by', 'decidedById', 'app_user'),
    ],
  }),
  new Table({
    name: 'receipt_refund',
    columns: [
      ...col.base(),
      col.code('number'),
      col.id('receiptId'),
      col.id('accountId'),
      col.id('requestId'),
      col.big('amount'),
      col.day('refundedOn'),
    ],
    indices: [
      uniqueKey('uq_receipt_refund_request', ['requestId']),
      uniqueKey('uq_receipt_refund_number', ['number']),
      index('idx_receipt_refund_receipt', ['receiptId', 'refundedOn']),
      index('idx_receipt_refund_account', ['accountId', 'refundedOn']),
    ],
    foreignKeys: [
      foreignKey('fk_receipt_refund_receipt', 'receiptId', 'receipt'),
      foreignKey('fk_receipt_refund_account', 'accountId', 'account'),
      foreignKey('fk_receipt_refund_request', 'requestId', 'money_request'),
    ],
  }),
  new Table({
    name: 'balance_confirmation',
    columns: [
      ...col.base(),
      col.code('number'),
      col.id('accountId'),
      col.day('asOf'),
      col.big('openAmount'),
      col.big('unallocated'),
      col.code('state'),
      col.id('preparedById'),
      col.day('sentOn', nullable),
      col.day('returnedOn', nullable),
      col.id('filedById', nullable),
      col.big('confirmedAmount', nullable),
      col.text('reason', 500, nullable),
    ],
    indices: [
      uniqueKey('uq_balance_confirmation_number', ['number']),
      uniqueKey('uq_balance_confirmation_day', ['accountId', 'asOf']),
      index('idx_balance_confirmation_state', ['state', 'asOf']),
    ],
    foreignKeys: [
      foreignKey('fk_balance_confirmation_account', 'accountId', 'account'),
      foreignKey('fk_balance_confirmation_prepared_by', 'preparedById', 'app_user'),
      foreignKey('fk_balance_confirmation_filed_by', 'filedById', 'app_user'),
    ],
  }),
  new Table({
    name: 'balance_confirmation_line',
    columns: [
      ...col.base(),
      col.id('confirmationId'),
      col.id('receivableId'),
      col.big('amount'),
      col.day('dueOn'),
    ],
    indices: [
      index('idx_balance_confirmation_line_confirmation', ['confirmationId']),
      index('idx_balance_confirmation_line_receivable', ['receivableId']),
    ],
    foreignKeys: [
      foreignKey('fk_balance_confirmation_line_confirmation', 'confirmationId', 'balance_confirmation'),
      foreignKey('fk_balance_confirmation_line_receivable', 'receivableId', 'receivable'),
    ],
  }),
];
