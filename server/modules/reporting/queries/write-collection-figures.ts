import ExcelJS from 'exceljs';
import type { Writable } from 'node:stream';
import { moneyToString, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { Unit } from '../../identity';
import { collectionFigures, type CollectionMonth } from './collection-figures';

const heads = {
  zh: {
    sheet: '回款效率',
    units: '按部门',
    filter: '统计范围',
    all: '全部（本人可见）',
    asOf: '截至',
    formula: '公式',
    balance: 'DSO（余额法）= 期末应收 ÷ 近三个月开单 × 天数',
    back: 'DSO（倒推法）：期末应收逐月冲抵当月开单，整月计全部天数，末月按比例',
    cei: 'CEI =（期初 + 开单 − 期末）÷（期初 + 开单 − 期末未到期）',
    name: '部门',
    month: '月份',
    opening: '期初应收',
    billed: '本月开单',
    closing: '期末应收',
    notDue: '其中未到期',
    periodBilled: '近三个月开单',
    periodDays: '天数',
    balanceDso: 'DSO 余额法（天）',
    backDso: 'DSO 倒推法（天）',
    effectiveness: 'CEI（%）',
    overdue: '逾期占比（%）',
    toSales: '应收/年销售（%）',
  },
  en: {
    sheet: 'Collection',
    units: 'By unit',
    filter: 'Of',
    all: 'All in sight',
    asOf: 'As of',
    formula: 'Formulas',
    balance: 'DSO (balance) = closing ÷ billed in three months × days',
    back: 'DSO (count-back): closing taken off the billing of month after month; full months count all days, the last in proportion',
    cei: 'CEI = (opening + billed − closing) ÷ (opening + billed − closing not due)',
    name: 'Unit',
    month: 'Month',
    opening: 'Opening',
    billed: 'Billed',
    closing: 'Closing',
    notDue: 'Of it not due',
    periodBilled: 'Billed in three months',
    periodDays: 'Days',
    balanceDso: 'DSO balance (days)',
    backDso: 'DSO count-back (days)',
    effectiveness: 'CEI (%)',
    overdue: 'Overdue (%)',
    toSales: 'Receivables/sales (%)',
  },
} as const;

// a spreadsheet knows no integers of fen, tenths or basis points: the cells hold yuan, days and per cent
const yuan = (amount: Money): number => Number(moneyToString(amount));
const tenths = (value: number | null): number | null => (value === null ? null : value / 10);
const percent = (bp: number | null): number | null => (bp === null ? null : bp / 100);

const figures = [
  'opening',
  'billed',
  'closing',
  'notDue',
  'periodBilled',
  'periodDays',
  'balanceDso',
  'backDso',
  'effectiveness',
  'overdue',
  'toSales',
] as const;

const row = (month: CollectionMonth): (number | null)[] => [
  yuan(month.opening),
  yuan(month.billed),
  yuan(month.closing),
  yuan(month.notDue),
  yuan(month.periodBilled),
  month.periodDays,
  tenths(month.balanceDsoTenths),
  tenths(month.countBackDsoTenths),
  percent(month.effectivenessBp),
  percent(month.overdueShareBp),
  percent(month.openToSalesBp),
];

/** The figures as a workbook, with what they are of and how they are made (RPT-6). */
export async function writeCollectionFigures(
  ctx: RequestContext,
  unitId: string | null,
  out: Writable,
): Promise<void> {
  const found = await collectionFigures(ctx, unitId);
  const text = heads[ctx.language];
  const unit = await load(ctx, Unit, unitId);
  const book = new ExcelJS.Workbook();
  for (const [name, first, rows] of [
    [text.sheet, text.month, found.months.map((month) => [month.month, ...row(month)])],
    [text.units, text.name, found.units.map(({ name: of, last }) => [of, ...row(last)])],
  ] as const) {
    const sheet = book.addWorksheet(name);
    sheet.addRow([text.filter, unit?.name ?? text.all]);
    sheet.addRow([text.asOf, found.asOf]);
    sheet.addRow([text.formula, text.balance]);
    sheet.addRow(['', text.back]);
    sheet.addRow(['', text.cei]);
    sheet.addRow([]);
    sheet.addRow([first, ...figures.map((figure) => text[figure])]).font = { bold: true };
    for (const line of rows) sheet.addRow(line);
    sheet.columns.forEach((column) => {
      column.width = 16;
    });
  }
  await book.xlsx.write(out);
}
