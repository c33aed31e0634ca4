import type { Money } from '../../../../shared/money';
import { mulDiv, type BasisPoints, type QuantityMilli } from '../../../../shared/rate';
import type { StockSignal } from '../../../../shared/vocabulary/visits';

/**
 * What own stock at a customer says against what it usually sells in a month: low may run out, high is slow. No usual
 * sales and something in stock is slow; nothing at all says nothing.
 *
 * Rule VIS-6.
 *
 * @example 20 in stock, 100 a month, low below 30 % → LOW
 */
export function stockSignalOf(
  stock: QuantityMilli,
  usualSales: QuantityMilli,
  policy: { readonly stockLowBp: BasisPoints; readonly stockHighBp: BasisPoints },
): StockSignal | null {
  if (usualSales === 0) return stock === 0 ? null : 'HIGH';
  if (BigInt(stock) * 10_000n < BigInt(usualSales) * BigInt(policy.stockLowBp)) return 'LOW';
  if (BigInt(stock) * 10_000n > BigInt(usualSales) * BigInt(policy.stockHighBp)) return 'HIGH';
  return 'NORMAL';
}

/**
 * How far a price found is from the guide price, in basis points of the guide price; negative is below it.
 *
 * Rule VIS-6.
 *
 * @example guide ¥400.00, found ¥390.00 → -250
 */
export function priceDeviationBp(guidePrice: Money, price: Money): BasisPoints {
  return guidePrice === 0 ? 0 : mulDiv(price - guidePrice, 10_000, guidePrice);
}
