import { accountTier, type AccountTier } from '../../../shared/vocabulary/accounts';
import { figureOf } from '../../components/format';
import type { PriceRow } from './price-lists.documents';

/** A row of the grid while it is typed: everything is text. */
export interface RowForm {
  readonly product: string;
  readonly unit: string;
  readonly tier: AccountTier | '';
  readonly guidePrice: string;
  readonly floorPrice: string;
}

export const cells = ['product', 'unit', 'tier', 'guidePrice', 'floorPrice'] as const;
export type Cell = (typeof cells)[number];

export const emptyRow: RowForm = { product: '', unit: 'm³', tier: '', guidePrice: '', floorPrice: '' };

export const formOf = ({ product, unit, tier, guidePrice, floorPrice }: PriceRow): RowForm => ({
  product,
  unit,
  tier: tier ?? '',
  guidePrice,
  floorPrice,
});

const isBlank = (row: RowForm): boolean => !row.product.trim() && !row.guidePrice && !row.floorPrice;

/** The rows as the API takes them; rows that nobody filled in are left out. */
export function rowsInput(rows: readonly RowForm[]): object[] {
  return rows
    .filter((row) => !isBlank(row))
    .map(({ product, unit, tier, guidePrice, floorPrice }) => ({
      product,
      unit,
      tier: tier || null,
      guidePrice: figureOf(guidePrice, 2) ?? '',
      floorPrice: figureOf(floorPrice, 2) ?? '',
    }));
}

/** A tier as people write it in a spreadsheet: its code or the beginning of its name in either language; anything else is none. */
function tierOf(text: string): AccountTier | '' {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return '';
  return (
    accountTier.list.find((code) =>
      [code, accountTier.labels[code].zh, accountTier.labels[code].en].some((name) =>
        name.toLowerCase().startsWith(wanted),
      ),
    ) ?? ''
  );
}

/**
 * The rows after a block of a spreadsheet was pasted into a cell: filled to the right and down, new rows where it is
 * longer. Null where the text is a single value, which the cell takes by itself.
 */
export function pasted(rows: readonly RowForm[], at: number, cell: Cell, text: string): RowForm[] | null {
  const block = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  if (block.length === 1 && block[0]?.length === 1) return null;
  const first = cells.indexOf(cell);
  const filled = [...rows];
  block.forEach((values, down) => {
    const row: Record<Cell, string> = { ...(filled[at + down] ?? emptyRow) };
    values.forEach((value, right) => {
      const name = cells[first + right];
      if (name) row[name] = name === 'tier' ? tierOf(value) : value.trim();
    });
    filled[at + down] = row as RowForm;
  });
  return filled;
}
