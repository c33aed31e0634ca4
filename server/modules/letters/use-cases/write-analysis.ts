import ExcelJS from 'exceljs';
import type { Writable } from 'node:stream';
import { moneyToString, type Money } from '../../../../shared/money';
import { agingBucket, delinquencyClass } from '../../../../shared/vocabulary/receivables';
import type { RequestContext } from '../../../core/context';
import {
  monthlyAnalysis,
  type AnalysisArgs,
  type AnalysisRow,
  type AnalysisSums,
} from '../queries/monthly-analysis';

const heads = {
  zh: {
    name: '客户/合同',
    customer: '客户',
    rep: '业务员',
    class: '类别',
    stopped: '停供',
    opening: '期初',
    billed: '本月新增',
    collected: '本月回款',
    credited: '红字/折让',
    writtenOff: '核销',
    closing: '期末',
    overdue: '逾期',
    disputed: '争议',
    promised: '承诺',
    letters: '发函数',
    lettersAmount: '函催金额',
    effect: '函后回款',
    total: '合计',
    opening_control: '期初账龄核对',
    closing_control: '期末账龄核对',
    ties: '核对结果',
    yes: '是',
    agrees: '相符',
    differs: '不符',
  },
  en: {
    name: 'Customer/contract',
    customer: 'Customer',
    rep: 'Rep',
    class: 'Class',
    stopped: 'Stopped',
    opening: 'Opening',
    billed: 'Billed',
    collected: 'Collected',
    credited: 'Credited',
    writtenOff: 'Written off',
    closing: 'Closing',
    overdue: 'Overdue',
    disputed: 'Disputed',
    promised: 'Promised',
    letters: 'Letters',
    lettersAmount: 'Letters over',
    effect: 'Paid after',
    total: 'Total',
    opening_control: 'Ageing at the opening',
    closing_control: 'Ageing at the closing',
    ties: 'Check',
    yes: 'yes',
    agrees: 'agrees',
    differs: 'differs',
  },
} as const;

const sums = [
  'opening',
  'billed',
  'collected',
  'credited',
  'writtenOff',
  'closing',
  'overdue',
  'disputed',
  'promised',
  'lettersAmount',
  'effect',
] as const satisfies readonly (keyof AnalysisSums)[];

// a spreadsheet knows no integers of fen: the cell holds yuan, read from the text
const yuan = (amount: Money): number => Number(moneyToString(amount));

/** The monthly analysis as a workbook: every row, the totals and the check against the ageing (RPT-2). */
export async function writeAnalysis(ctx: RequestContext, args: AnalysisArgs, out: Writable): Promise<void> {
  const analysis = await monthlyAnalysis(ctx, args);
  const { language } = ctx;
  const text = heads[language];
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(`${args.month}`);
  const buckets = analysis.totals.buckets.map(({ bucket }) => bucket);
  sheet.columns = [
    { header: text.name, key: 'name', width: 28 },
    { header: text.customer, key: 'customer', width: 28 },
    { header: text.rep, key: 'rep', width: 12 },
    { header: text.class, key: 'class', width: 8 },
    { header: text.stopped, key: 'stopped', width: 8 },
    { header: text.letters, key: 'letters', width: 8 },
    ...[
      ...sums.map((key) => ({ key, header: text[key] })),
      ...buckets.map((key) => ({ key, header: agingBucket.labels[key][language] })),
    ].map((column) => ({ ...column, width: 16, style: { numFmt: '#,##0.00' } })),
  ];
  sheet.getRow(1).font = { bold: true };
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 1 }];
  const figures = (row: AnalysisSums): Record<string, number> => ({
    letters: row.letters,
    ...Object.fromEntries(sums.map((key) => [key, yuan(row[key])])),
    ...Object.fromEntries(row.buckets.map(({ bucket, amount }) => [bucket, yuan(amount)])),
  });
  const wordsOf = (row: AnalysisRow): Record<string, string> => ({
    name: row.name,
    customer: row.customer,
    rep: row.rep ?? '',
    class: row.class ? delinquencyClass.labels[row.class][language] : '',
    stopped: row.stopped ? text.yes : '',
  });
  for (const row of analysis.rows) sheet.addRow({ ...wordsOf(row), ...figures(row) });
  sheet.addRow({ name: text.total, ...figures(analysis.totals) }).font = { bold: true };
  if (analysis.openingControl !== null)
    sheet.addRow({ name: text.opening_control, opening: yuan(analysis.openingControl) });
  if (analysis.closingControl !== null)
    sheet.addRow({ name: text.closing_control, closing: yuan(analysis.closingControl) });
  sheet.addRow({ name: text.ties, customer: analysis.ties ? text.agrees : text.differs });
  await book.xlsx.write(out);
}
