import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import { moneyToString, type Money } from '../../../../shared/money';
import { bankAsideCause, bankLineState } from '../../../../shared/vocabulary/banking';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { recordExport } from '../../audit';
import { Account } from '../../accounts';
import { maskAccountNo } from '../../archive/rules/tax-no';
import { User } from '../../identity';
import type { BankLine } from '../entities/bank-line.entity';
import type { BankLineFilter } from '../graphql/bank.inputs';
import { listBankLines } from '../queries/bank-lists';
import { receiptsOfLines } from '../queries/line-receipts';

const heads = {
  zh: [
    '行号',
    '日期',
    '金额',
    '付款人',
    '付款账号',
    '摘要',
    '流水号',
    '状态',
    '已入账',
    '客户',
    '收款单',
    '搁置原因',
    '处理人',
    '处理日期',
  ],
  en: [
    'Line',
    'Day',
    'Amount',
    'Payer',
    'Payer account',
    'Text',
    'Reference',
    'State',
    'Posted',
    'Customer',
    'Receipt',
    'Set aside because',
    'By',
    'On',
  ],
} as const;
const names = { zh: '银行流水', en: 'Bank lines' } as const;
const widths = [8, 12, 16, 30, 24, 40, 20, 10, 16, 30, 18, 20, 12, 12];
const AMOUNTS = new Set([2, 8]);
const PAGE = 200;

// a spreadsheet knows no integers of fen: the cell holds yuan, read from the text
const yuan = (amount: Money): number => Number(moneyToString(amount));

/** The lines that a filter leaves as a workbook, page by page, logged like every export (BANK-3, ARC-3). */
export async function writeBankLines(
  ctx: RequestContext,
  filter: BankLineFilter,
  out: Writable,
): Promise<void> {
  const { language } = ctx;
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = book.addWorksheet(names[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = widths.map((width, at) => ({
    width,
    ...(AMOUNTS.has(at) ? { style: { numFmt: '#,##0.00' } } : {}),
  }));
  const head = sheet.addRow([...heads[language]]);
  head.font = { bold: true };
  head.commit();
  let rows = 0;
  for (let number = 1, total = 1; (number - 1) * PAGE < total; number += 1) {
    const page = await listBankLines(ctx, {
      filter,
      sort: { field: 'paidOn', direction: 'ASC' },
      page: { number, size: PAGE },
    });
    total = page.total;
    for (const line of page.items) sheet.addRow(await cellsOf(ctx, line)).commit();
    rows += page.items.length;
  }
  await recordExport(ctx, {
    resource: 'bankLines',
    rows,
    columns: [...heads.en],
    filter: JSON.stringify(filter).slice(0, 2000),
  });
  sheet.commit();
  await book.commit();
}

async function cellsOf(ctx: RequestContext, line: BankLine): Promise<(string | number)[]> {
  const { language } = ctx;
  const receipts = (await receiptsOfLines(ctx, line.id)).filter(({ reversedOn }) => reversedOn === null);
  const customers = await Promise.all(receipts.map(({ accountId }) => load(ctx, Account, accountId)));
  const by = await load(ctx, User, line.decidedById);
  const written = line.payerAccount ?? '';
  const account = may(ctx, 'account.read_bank') || !written ? written : maskAccountNo(written);
  const cause = line.asideCause ? bankAsideCause.labels[line.asideCause][language] : '';
  return [
    line.lineNo,
    line.paidOn,
    yuan(line.amount),
    line.payer,
    account,
    line.text,
    line.reference ?? '',
    bankLineState.labels[line.state][language],
    yuan(line.posted),
    customers.map((customer) => customer?.name ?? '').join('、'),
    receipts.map(({ number }) => number).join('、'),
    [cause, line.asideNote].filter(Boolean).join('：'),
    by?.name ?? '',
    line.decidedOn ?? '',
  ];
}
