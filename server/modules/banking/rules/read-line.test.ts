import { money } from '../../../../shared/money';
import { payerKeyOf, readLine, readStatementDay } from './read-line';
import { findColumns, ownAccountIn, type StatementColumns } from './statement-columns';

const columnsOf = (headers: readonly string[]): StatementColumns => {
  const columns = findColumns(headers);
  if (!columns) throw new Error('no header');
  return columns;
};

test.each([
  [
    'a Chinese bank',
    ['交易日期', '借方发生额（元）', '贷方发生额（元）', '对方户名', '对方账号', '摘要', '余额'],
    'day,credit,debit,payer,account,text,balance',
  ],
  [
    'an English one',
    ['Transaction Date', 'Debit Amount', 'Credit Amount', 'Payer', 'Account', 'Description', 'Balance'],
    'day,credit,debit,payer,account,text,balance',
  ],
  ['one signed amount', ['日期', '金额', '付款人', '附言', '流水号'], 'day,amount,payer,text,reference'],
  [
    'a mark for the direction',
    ['记账日期', '借贷标志', '交易金额', '对方单位名称'],
    'day,amount,direction,payer',
  ],
  ['full width and spaces', ['交 易 日 期', '收入金额(元)', '对方　户名'], 'day,credit,payer'],
])('BANK-1: the columns of %s are found', (_name, headers, fields) => {
  expect(Object.keys(columnsOf(headers).at).join(',')).toBe(fields);
});

test('BANK-1: several columns of text are one text, and no header is made of a preamble', () => {
  expect(columnsOf(['日期', '收入', '摘要', '附言', '用途']).texts).toEqual([2, 3, 4]);
  for (const row of [['账号：', '6222 0000 1111'], ['日期范围', '2026-01-01'], ['收入', '支出'], []])
    expect(findColumns(row)).toBeNull();
});

test.each([
  [['账号：6222 0000 1111 2222'], '6222000011112222'],
  [['Account No.', '12345678'], '12345678'],
  [['帐号', '', '4100-2233-4455'], '410022334455'],
  [['户名', '示例混凝土有限公司'], null],
])('BANK-1: the own account in %j is %s', (row, account) => {
  expect(ownAccountIn(row)).toBe(account);
});

test.each([
  ['2026-03-02', '2026-03-02'],
  ['2026/3/2 10:15', '2026-03-02'],
  ['20260302', '2026-03-02'],
  ['20260302101530', '2026-03-02'],
  ['20260302 10:15:30', '2026-03-02'],
  ['2026年3月2日', '2026-03-02'],
  ['2 Mar 2026', '2026-03-02'],
  ['02-MAR-2026', '2026-03-02'],
  ['March 2, 2026', '2026-03-02'],
  ['02/03/2026', null],
  ['2026-02-30', null],
  ['31 Feb 2026', null],
  ['tomorrow', null],
])('BANK-1: the day %s is %s', (text, day) => {
  expect(readStatementDay(text)).toBe(day);
});

test.each([
  ['6222 0202 0001', '622202020001'],
  ['nl91abna0417164300', 'NL91ABNA0417164300'],
  ['6222****0001', null],
  ['6.2220202E+18', null],
  ['62220', null],
  ['ABCDEF', null],
])('BANK-2: the account %s is learned as %s', (account, key) => {
  expect(payerKeyOf(account)).toBe(key);
});

const columns = columnsOf(['日期', '支出', '收入', '付款人', '账号?', '附言', '余额']);
const row = (day: string, out: string, into: string, balance = '') => [day, out, into, 'A', '', 'x', balance];
const faultsOf = (cells: string[], at = columns): string => {
  const read = readLine(cells, at, '2026-03-02');
  return read.kind === 'FAULT'
    ? read.faults.map(({ fault, column }) => `${fault}@${column}`).join()
    : read.kind;
};

test.each([
  ['money in', row('2026-03-02', '', '1,234.50'), 'LINE'],
  ['money out', row('2026-03-02', '80.00', ''), 'OUT'],
  ['money out with its sign', row('2026-03-02', '-80.00', '0.00'), 'OUT'],
  ['money out on a day nobody can read', row('someday', '80.00', ''), 'OUT'],
  ['nothing', ['', ' ', ''], 'SKIP'],
  ['a sum', row('合计', '', '99.00'), 'SKIP'],
  ['the header again', ['日期', '支出', '收入', '付款人', '账号?', '附言', '余额'], 'SKIP'],
  ['a day after today', row('2026-03-03', '', '5.00'), 'FUTURE_DAY@日期'],
  ['no day', row('', '', '5.00'), 'NO_DAY@日期'],
  ['a day that is none', row('2026-02-30', '', '5.00'), 'BAD_DAY@日期'],
  ['no amount', row('2026-03-02', '', ''), 'NO_AMOUNT@收入'],
  ['an amount of words', row('2026-03-02', '', 'five'), 'BAD_AMOUNT@收入'],
  ['an amount of parts of a cent', row('2026-03-02', '', '5.001'), 'BAD_AMOUNT@收入'],
  ['both', row('2026-03-02', '1.00', '5.00'), 'BOTH_SIDES@收入'],
  ['a correction', row('2026-03-02', '', '-5.00'), 'NEGATIVE@收入'],
  ['beyond any payment', row('2026-03-02', '', '10000000000.01'), 'TOO_LARGE@收入'],
  ['a balance of words', row('2026-03-02', '', '5.00', 'much'), 'BAD_BALANCE@余额'],
  ['several faults', row('2026-03-03', '', 'x', 'y'), 'BAD_BALANCE@余额,BAD_AMOUNT@收入,FUTURE_DAY@日期'],
])('BANK-1: a row with %s is read as it is', (_name, cells, kind) => {
  expect(faultsOf(cells)).toBe(kind);
});

test.each([
  ['100.00', '贷', 'LINE'],
  ['100.00', '借', 'OUT'],
  ['-100.00', '借', 'OUT'],
  ['100.00', 'CR', 'LINE'],
  ['100.00', '', 'LINE'],
  ['-100.00', '', 'OUT'],
  ['-100.00', '贷', 'NEGATIVE@金额'],
  ['100.00', '横', 'BAD_DIRECTION@借贷'],
  ['0.00', '贷', 'NO_AMOUNT@金额'],
])('BANK-1: %s marked "%s" is %s', (amount, mark, kind) => {
  expect(faultsOf(['2026-03-02', mark, amount], columnsOf(['日期', '借贷', '金额']))).toBe(kind);
});

test('BANK-1: a line carries what the bank says, joined texts, bare account, cents', () => {
  const headers = ['交易日期', '收入', '对方户名', '对方账号', '摘要', '附言', '流水号', '余额'];
  const cells = [
    '2026-03-01',
    '１，０００．５０',
    '腾越\u200B建筑',
    '6222 0202',
    '货款',
    'HT-1',
    'R9',
    '2,000.00',
  ];
  const read = readLine(cells, columnsOf(headers), '2026-03-02');
  expect(read).toEqual({
    kind: 'LINE',
    line: {
      paidOn: '2026-03-01',
      amount: money(100_050),
      payer: '腾越 建筑',
      payerAccount: '6222 0202',
      payerKey: '62220202',
      text: '货款 HT-1',
      reference: 'R9',
      balance: money(200_000),
    },
  });
});
