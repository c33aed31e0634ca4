import { readFileSync } from 'node:fs';
import { decode } from 'iconv-lite';
import { parse } from 'papaparse';
import { DomainError } from '../../core/errors';
import type { Row } from './rules/mapping';

/** Limits of a file: beyond them it is split, not imported in one go. */
const MOST_BYTES = 20_000_000;
const MOST_ROWS = 50_000;

/**
 * Reads a CSV or Excel file into rows by header. CSV: UTF-8 with or without BOM, else GB18030, as Excel writes it here;
 * comma, semicolon or tab.
 *
 * @throws DomainError import.unreadable: with what is wrong and where.
 */
export async function readTable(path: string): Promise<Row[]> {
  const bytes = readFileSync(path);
  if (bytes.length > MOST_BYTES)
    throw new DomainError('import.unreadable', { detail: `> ${MOST_BYTES / 1e6} MB` });
  const rows = path.toLowerCase().endsWith('.xlsx') ? await readWorkbook(bytes) : readCsv(textOf(bytes));
  if (rows.length > MOST_ROWS) throw new DomainError('import.unreadable', { detail: `> ${MOST_ROWS} rows` });
  return rows;
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, 'gb18030');
  }
}

/** @throws DomainError import.unreadable for a quote that never ends or a row with too many cells */
export function readCsv(text: string): Row[] {
  const parsed = parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  });
  const broken = parsed.errors.find(
    (error) => error.code !== 'UndetectableDelimiter' && error.code !== 'TooFewFields',
  );
  if (broken)
    throw new DomainError('import.unreadable', { detail: `row ${(broken.row ?? 0) + 2}: ${broken.message}` });
  return parsed.data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? ''])),
  );
}

async function readWorkbook(bytes: Buffer): Promise<Row[]> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
  } catch {
    throw new DomainError('import.unreadable', { detail: 'xlsx' });
  }
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new DomainError('import.unreadable', { detail: 'no sheet' });
  const headers: string[] = [];
  const rows: Row[] = [];
  sheet.eachRow((row, number) => {
    const cells = Array.from({ length: row.cellCount }, (_, at) => textOfCell(row.getCell(at + 1).value));
    if (number === 1) headers.push(...cells.map((name) => name.trim()));
    else rows.push(Object.fromEntries(headers.map((name, at) => [name, cells[at] ?? ''])));
  });
  return rows;
}

/** What a cell says: days as days, formulas by their result, never as code. */
function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object') {
    const { result, text, richText } = value as {
      result?: unknown;
      text?: string;
      richText?: { text: string }[];
    };
    return richText ? richText.map((part) => part.text).join('') : textOfCell(result ?? text);
  }
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}
