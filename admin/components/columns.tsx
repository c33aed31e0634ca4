import type { ReactNode } from 'react';
import type { LocalDate } from '../../shared/local-date';
import type { Permission } from '../../shared/permissions';
import type { Label, Vocabulary } from '../../shared/vocabulary/define';
import type { TextKey } from '../i18n/texts';
import { Code, Day, DueDay, Moment, Money, Percent, Quantity, Rate } from './Fields';
import { instantText, percentOf } from './format';
import { valueAt } from './value-at';

/** `long` is text that may take several lines; all other cells stay on one. */
type Kind =
  'text' | 'long' | 'number' | 'money' | 'quantity' | 'rate' | 'percent' | 'day' | 'due' | 'instant' | 'flag';

/** One column of a list: what the table shows and what the export writes, said once. */
export interface Column<R> {
  /** Path in the record, "owner.name"; also the field it is sorted by. */
  readonly source: string;
  /** Default: resources.<resource>.fields.<source>. */
  readonly label?: TextKey;
  readonly kind?: Kind;
  readonly vocabulary?: Vocabulary<string>;
  readonly unit?: (record: R) => string | undefined;
  /** The API sorts by this field; `true`: by the source. */
  readonly sort?: true | string;
  /** Not shown until chosen in the column menu. */
  readonly hidden?: boolean;
  readonly render?: (record: R) => ReactNode;
  /** Shown only to those who hold it. */
  readonly permission?: Permission;
  /** What the export writes where `render` shows something else than the value. */
  readonly text?: (record: R, locale: 'zh' | 'en') => string;
}

const rightAligned = new Set<Kind>(['number', 'money', 'quantity', 'rate', 'percent']);

export function isNumeric<R>(column: Column<R>): boolean {
  return column.kind !== undefined && rightAligned.has(column.kind);
}

/** Style of a column's cells: one line, cut with an ellipsis where a name is longer than its column. */
export function cellSx<R>(column: Column<R>): object {
  if (column.kind === 'long') return { minWidth: 160 };
  return { whiteSpace: 'nowrap', maxWidth: 260, overflow: 'hidden', textOverflow: 'ellipsis' };
}

/** The cell of the buttons of a row: small, and in sight while the table is scrolled sideways. */
export const actionCellSx = {
  whiteSpace: 'nowrap',
  position: 'sticky',
  right: 0,
  backgroundColor: 'background.paper',
  '& .MuiButton-root': { minWidth: 0, px: 1, minHeight: 26 },
} as const;

export function columnKey<R>(column: Column<R>): string {
  return typeof column.sort === 'string' ? column.sort : column.source;
}

/** How a value of the column looks on the screen. */
export function cellOf<R>(column: Column<R>, record: R, words: { yes: string; no: string }): ReactNode {
  if (column.render) return column.render(record);
  const value = valueAt(record, column.source);
  if (column.vocabulary) return <Code vocabulary={column.vocabulary} code={value as string} />;
  switch (column.kind) {
    case 'money':
      return <Money value={value as string} />;
    case 'quantity':
      return <Quantity value={value as string} unit={column.unit?.(record)} />;
    case 'rate':
      return <Rate value={value as string} unit={column.unit?.(record)} />;
    case 'percent':
      return <Percent bp={value as number} />;
    case 'day':
      return <Day value={value as string} />;
    case 'due':
      return <DueDay value={value as LocalDate} />;
    case 'instant':
      return <Moment value={value as string} />;
    case 'flag':
      return value === null || value === undefined ? null : value ? words.yes : words.no;
    default:
      return value === null || value === undefined ? null : String(value);
  }
}

/** What the export writes for a value: plain figures that a spreadsheet can add up. */
export function exportText<R>(
  column: Column<R>,
  record: R,
  locale: 'zh' | 'en',
  words: { yes: string; no: string },
): string {
  if (column.text) return column.text(record, locale);
  const value = valueAt(record, column.source);
  if (value === null || value === undefined) return '';
  const label: Label | undefined = column.vocabulary?.labels[value as string];
  if (label) return label[locale];
  if (column.kind === 'instant') return instantText(value as string);
  if (column.kind === 'percent') return percentOf(value as number);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return String(value);
}
