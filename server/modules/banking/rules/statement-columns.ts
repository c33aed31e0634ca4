/** What the columns of a bank statement are about. */
export type StatementField =
  | 'day'
  | 'credit'
  | 'debit'
  | 'amount'
  | 'direction'
  | 'payer'
  | 'account'
  | 'text'
  | 'reference'
  | 'balance';

/** How banks call each column, the best first: where a file has several of them, the first counts. */
const synonyms: Readonly<Record<StatementField, readonly string[]>> = {
  day: [
    '交易日期',
    '交易时间',
    '交易日',
    '记账日期',
    '入账日期',
    '记账时间',
    '入账时间',
    '发生日期',
    '日期',
    'transactiondate',
    'bookingdate',
    'postingdate',
    'txndate',
    'valuedate',
    'date',
  ],
  credit: [
    '贷方发生额',
    '贷方金额',
    '收入金额',
    '收款金额',
    '转入金额',
    '存入金额',
    '来账金额',
    '贷方',
    '收入',
    '存入',
    '转入',
    'creditamount',
    'credit',
    'credits',
    'paidin',
    'moneyin',
    'deposit',
    'deposits',
    'received',
  ],
  debit: [
    '借方发生额',
    '借方金额',
    '支出金额',
    '付款金额',
    '转出金额',
    '支取金额',
    '往账金额',
    '借方',
    '支出',
    '支取',
    '转出',
    'debitamount',
    'debit',
    'debits',
    'paidout',
    'moneyout',
    'withdrawal',
    'withdrawals',
  ],
  amount: ['交易金额', '发生额', '金额', 'transactionamount', 'amount'],
  direction: [
    '借贷标志',
    '借贷方向',
    '收支方向',
    '收付标志',
    '交易方向',
    '借贷',
    '收支',
    'direction',
    'drcr',
    'debitcredit',
    'dc',
  ],
  payer: [
    '付款人名称',
    '付款人户名',
    '付款人',
    '付款方',
    '对方户名',
    '对方账户名称',
    '对方单位名称',
    '对方单位',
    '对方名称',
    '交易对手名称',
    '交易对手',
    '汇款人',
    '户名',
    'payername',
    'payer',
    'counterpartyname',
    'counterparty',
    'remitter',
    'from',
    'name',
  ],
  account: [
    '付款人账号',
    '付款方账号',
    '付款账号',
    '对方账号',
    '对方帐号',
    '交易对手账号',
    '对手账号',
    '汇款账号',
    'payeraccount',
    'counterpartyaccount',
    'account',
  ],
  text: [
    '摘要',
    '附言',
    '用途',
    '备注',
    '交易摘要',
    '交易附言',
    '客户附言',
    '说明',
    'text',
    'description',
    'narrative',
    'details',
    'memo',
    'message',
    'purpose',
    'remarks',
    'remark',
    'note',
  ],
  reference: [
    '交易流水号',
    '交易流水',
    '流水号',
    '业务编号',
    '交易参考号',
    '凭证号',
    'transactionreference',
    'transactionid',
    'referenceno',
    'reference',
    'refno',
    'ref',
  ],
  balance: ['账户余额', '当前余额', '余额', 'runningbalance', 'accountbalance', 'balance'],
};

export interface StatementColumns {
  readonly at: Readonly<Partial<Record<StatementField, number>>>;
  /** Everything the payer may have written, over all such columns. */
  readonly texts: readonly number[];
  readonly headers: readonly string[];
}

/** "贷方发生额（元）" and "Credit Amount (CNY)" without what banks put around the word. */
const plainHeader = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([（【].*?[)\]）】]/g, '')
    .replace(/[\s_\-/:*.'"]/g, '')
    .replace(/元$/, '');

/**
 * Which column is which, if this row is the header of a statement: it has a day, and money in or an amount.
 *
 * Rule BANK-1.
 *
 * @example ['交易日期', '收入金额(元)', '对方户名'] → day 0, credit 1, payer 2; ['账号', '6222…'] → null
 */
export function findColumns(cells: readonly string[]): StatementColumns | null {
  const names = cells.map(plainHeader);
  const at: Partial<Record<StatementField, number>> = {};
  for (const [field, words] of Object.entries(synonyms) as [StatementField, readonly string[]][]) {
    for (const word of words) {
      const column = names.indexOf(word);
      if (column < 0) continue;
      at[field] = column;
      break;
    }
  }
  if (at.day === undefined || (at.credit === undefined && at.amount === undefined)) return null;
  const texts = names.flatMap((name, column) => (synonyms.text.includes(name) ? [column] : []));
  return { at, texts, headers: cells.map((cell) => cell.trim()) };
}

/** The own account where a row above the header names it. @example ['账号：6222 0000 1111'] → '622200001111' */
export function ownAccountIn(cells: readonly string[]): string | null {
  const row = cells.join(' ').normalize('NFKC');
  const found = /(?:账号|帐号|account(?:\s*(?:no|number))?\.?)\s*:?\s*(\d[\d\s-]{6,40})/i.exec(row)?.[1];
  return found ? found.replace(/\D/g, '').slice(0, 40) : null;
}
