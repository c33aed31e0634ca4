import { isLocalDate, type LocalDate } from '../../../../shared/local-date';
import { LARGEST_AMOUNT, negateMoney, ZERO, type Money } from '../../../../shared/money';
import { readAmount, readDay } from '../../../../shared/read-values';
import type { BankLineFault } from '../../../../shared/vocabulary/banking';
import type { StatementColumns, StatementField } from './statement-columns';

/** Money that came in, as the statement tells it. */
export interface StatementLine {
  readonly paidOn: LocalDate;
  readonly amount: Money;
  readonly payer: string;
  readonly payerAccount: string | null;
  /** The payer's account as bare characters, where it is whole: what is learned. */
  readonly payerKey: string | null;
  readonly text: string;
  readonly reference: string | null;
  readonly balance: Money | null;
}

export interface LineFault {
  readonly fault: BankLineFault;
  /** The column's name in the file. */
  readonly column: string;
  readonly value: string;
}

export type ReadRow =
  | { readonly kind: 'LINE'; readonly line: StatementLine }
  | { readonly kind: 'OUT'; readonly amount: Money; readonly balance: Money | null }
  /** Blank rows, sums, repeated headers: nothing of a statement. */
  | { readonly kind: 'SKIP' }
  | { readonly kind: 'FAULT'; readonly faults: readonly LineFault[] };

const SKIP: ReadRow = { kind: 'SKIP' };
const NO_LINE =
  /^(合计|总计|小计|本页|累计|期初|期末|制表|打印|注[:：]|说明[:：]|\*+|-{3,}|sub-?total|total|opening|closing)/i;
const INWARD = /^(贷|贷方|收|收入|转入|来账|进|c|cr|credit|in|\+)$/i;
const OUTWARD = /^(借|借方|支|付|支出|转出|往账|出|d|dr|debit|out|-)$/i;

// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u001F\u007F\u200B-\u200F\u2060\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g;
const textOf = (cell: string | undefined): string => (cell ?? '').replace(unwritable, ' ').trim();

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day of a statement line: as people write days, with or without a time, and with English names of months. Days
 * that could be two are not read.
 *
 * @example '20260302 10:15:30', '2026/3/2', '2 Mar 2026', 'March 2, 2026' → '2026-03-02'; '02/03/2026' → null
 */
export function readStatementDay(text: string): LocalDate | null {
  const body = text
    .normalize('NFKC')
    .trim()
    .replace(/[\sT]+\d{1,2}:\d{2}.*$/, '');
  const compact = /^(\d{8})\d{6}$/.exec(body)?.[1];
  // a spreadsheet counts days, and the hours as their fraction
  const counted = /^(\d{5})\.\d+$/.exec(body)?.[1];
  const known = readDay(compact ?? counted ?? body);
  if (known) return known;
  const worded =
    /^(?<day>\d{1,2})[\s-]+(?<month>[a-z]{3,9})\.?[\s,-]+(?<year>\d{4})$/i.exec(body) ??
    /^(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})$/i.exec(body);
  const { day = '', month = '', year = '' } = worded?.groups ?? {};
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return number > 0 && isLocalDate(date) ? date : null;
}

/** A whole account number as bare characters; null for masked ones and numbers that a spreadsheet rounded. */
export function payerKeyOf(account: string): string | null {
  const bare = account.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return /^(?=.*\d)[0-9A-Z]{6,40}$/.test(bare) && !/\dE\d/.test(bare) ? bare : null;
}

/**
 * What one row of a statement says. Money that went out is only counted; what cannot be read for certain is a fault
 * with its column and value, never a guess.
 *
 * Rule BANK-1.
 *
 * @example day '2026-03-03' on 2026-03-02 → FUTURE_DAY
 */
export function readLine(cells: readonly string[], columns: StatementColumns, today: LocalDate): ReadRow {
  const first = cells.find((cell) => cell.trim() !== '');
  if (first === undefined || NO_LINE.test(first.normalize('NFKC').trim())) return SKIP;
  // banks repeat the header on each page
  if (cells.every((text, at) => text.trim() === (columns.headers[at] ?? ''))) return SKIP;
  const cell = (field: StatementField): string => textOf(cells[columns.at[field] ?? -1]);
  const faults: LineFault[] = [];
  const fault = (code: BankLineFault, field: StatementField): null => {
    const column = columns.headers[columns.at[field] ?? -1] ?? '';
    faults.push({ fault: code, column, value: cell(field).slice(0, 200) });
    return null;
  };
  const written = cell('balance');
  const balance = written === '' ? null : readAmount(written);
  if (written !== '' && balance === null) fault('BAD_BALANCE', 'balance');
  const amount = readSigned(cell, columns, fault);
  if (amount !== null && amount < 0 && faults.length === 0)
    return { kind: 'OUT', amount: negateMoney(amount), balance };
  const paidOn = readPaidOn(cell('day'), today, fault);
  if (amount === null || paidOn === null || faults.length > 0) return { kind: 'FAULT', faults };
  const payerAccount = cell('account').slice(0, 60) || null;
  const text = [...new Set(columns.texts.map((at) => textOf(cells[at])).filter(Boolean))].join(' ');
  return {
    kind: 'LINE',
    line: {
      paidOn,
      amount,
      payer: cell('payer').slice(0, 200),
      payerAccount,
      payerKey: payerAccount && payerKeyOf(payerAccount),
      text: text.slice(0, 500),
      reference: cell('reference').slice(0, 100) || null,
      balance,
    },
  };
}

type Cell = (field: StatementField) => string;
type Refuse = (code: BankLineFault, field: StatementField) => null;

function readPaidOn(text: string, today: LocalDate, fault: Refuse): LocalDate | null {
  if (text === '') return fault('NO_DAY', 'day');
  const day = readStatementDay(text);
  if (!day) return fault('BAD_DAY', 'day');
  return day > today ? fault('FUTURE_DAY', 'day') : day;
}

/** The amount, below zero where money went out; null with the fault where that cannot be told. */
function readSigned(cell: Cell, { at }: StatementColumns, fault: Refuse): Money | null {
  const read = (field: StatementField): Money | null => {
    const text = cell(field);
    if (text === '' || /^[-—–/]+$/.test(text)) return ZERO;
    const amount = readAmount(text);
    if (amount === null) return fault('BAD_AMOUNT', field);
    return Math.abs(amount) > LARGEST_AMOUNT ? fault('TOO_LARGE', field) : amount;
  };
  if (at.credit === undefined) return readDirected(read('amount'), cell('direction'), fault);
  const [into, out] = [read('credit'), at.debit === undefined ? ZERO : read('debit')];
  if (into === null || out === null) return null;
  if (into !== 0 && out !== 0) return fault('BOTH_SIDES', 'credit');
  if (into < 0) return at.debit === undefined ? into : fault('NEGATIVE', 'credit');
  if (into === 0 && out === 0) return fault('NO_AMOUNT', 'credit');
  // banks write what went out with and without a sign
  return into > 0 ? into : negateMoney(Math.abs(out) as Money);
}

function readDirected(amount: Money | null, direction: string, fault: Refuse): Money | null {
  if (amount === null) return null;
  if (amount === 0) return fault('NO_AMOUNT', 'amount');
  if (direction === '') return amount;
  if (OUTWARD.test(direction)) return negateMoney(Math.abs(amount) as Money);
  if (!INWARD.test(direction)) return fault('BAD_DIRECTION', 'direction');
  return amount < 0 ? fault('NEGATIVE', 'amount') : amount;
}
