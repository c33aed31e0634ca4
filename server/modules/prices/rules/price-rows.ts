import type { Money } from '../../../../shared/money';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { PriceChange } from '../../../../shared/vocabulary/prices';
import { DomainError } from '../../../core/errors';

export interface PriceRowValues {
  readonly product: string;
  readonly unit: string;
  readonly tier: AccountTier | null;
  readonly guidePrice: Money;
  readonly floorPrice: Money;
}

/** How names and units are compared: m3 is m³, full width is half width, case and doubled spaces do not count. */
const keyOf = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

const rowKey = ({ product, unit, tier }: Pick<PriceRowValues, 'product' | 'unit' | 'tier'>): string =>
  [keyOf(product), keyOf(unit), tier ?? ''].join('|');

/**
 * The row that a customer of a tier is served by: the tier's own before the general one.
 *
 * Rule CRE-4.
 *
 * @example C30 m³ for all ¥400.00, for STRATEGIC ¥380.00; a strategic customer asks for c30 in m3 → ¥380.00
 */
export function rowFor<R extends PriceRowValues>(
  rows: readonly R[],
  asked: { readonly product: string; readonly unit: string; readonly tier: AccountTier },
): R | null {
  const own = rowKey(asked);
  const general = rowKey({ ...asked, tier: null });
  return rows.find((row) => rowKey(row) === own) ?? rows.find((row) => rowKey(row) === general) ?? null;
}

/**
 * Holds rows to what a price list may say: each product once for a tier and unit, no floor above its guide price.
 *
 * Rule CRE-4.
 *
 * @throws DomainError price.row_twice, price.floor_above_guide
 */
export function assertRows(rows: readonly PriceRowValues[]): void {
  const seen = new Set<string>();
  rows.forEach((row, at) => {
    const { product } = row;
    if (seen.has(rowKey(row))) throw new DomainError('price.row_twice', { product }, `rows.${at}.product`);
    seen.add(rowKey(row));
    if (row.floorPrice > row.guidePrice)
      throw new DomainError('price.floor_above_guide', { product }, `rows.${at}.floorPrice`);
  });
}

export interface PriceDifference {
  readonly change: PriceChange;
  readonly before: PriceRowValues | null;
  readonly after: PriceRowValues | null;
}

/**
 * What a version changes against the one before it, row by row; removed rows come last.
 *
 * Rule CRE-4.
 *
 * @example C30 ¥400.00 → ¥410.00, C40 new, C20 gone → CHANGED, ADDED, REMOVED
 */
export function differencesOf(
  before: readonly PriceRowValues[],
  after: readonly PriceRowValues[],
): PriceDifference[] {
  const earlier = new Map(before.map((row) => [rowKey(row), row]));
  const kept = new Set(after.map(rowKey));
  return [
    ...after.map((row) => {
      const old = earlier.get(rowKey(row)) ?? null;
      const same = old?.guidePrice === row.guidePrice && old.floorPrice === row.floorPrice;
      const change: PriceChange = old === null ? 'ADDED' : same ? 'SAME' : 'CHANGED';
      return { change, before: old, after: row };
    }),
    ...before
      .filter((row) => !kept.has(rowKey(row)))
      .map((row) => ({ change: 'REMOVED' as const, before: row, after: null })),
  ];
}
