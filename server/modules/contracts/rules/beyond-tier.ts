import type { Money } from '../../../../shared/money';
import { mulDiv } from '../../../../shared/rate';
import type { TierExcessKind } from '../../../../shared/vocabulary/contracts';

export interface AskedTerms {
  readonly paymentTermDays: number;
  readonly unit: string;
  readonly lines: readonly { readonly product: string; readonly unitPrice: Money }[];
}

/** Mean price of a product in the contracts signed lately; null where there are too few to speak of one. */
export type GoingPrice = (product: string, unit: string) => Money | null;

export interface TierExcess {
  readonly kind: TierExcessKind;
  /** The product of a price; null for the days to pay. */
  readonly product: string | null;
  /** Days, or the discount in 1/10,000 of the going price. */
  readonly asked: number;
  readonly allowed: number;
  readonly goingPrice: Money | null;
}

/**
 * Where a contract asks for more than the customer's tier allows: longer to pay, or a price further below the going one.
 * Such a contract needs the VP's express word.
 *
 * Rule TIER-4.
 *
 * @example going price ¥400.00, asked ¥360.00, general tier 2 % → PRICE asked 1000, allowed 200
 */
export function beyondTier(
  asked: AskedTerms,
  terms: { readonly discountBp: number; readonly termDays: number },
  goingPrice: GoingPrice,
): TierExcess[] {
  const found: TierExcess[] = [];
  if (asked.paymentTermDays > terms.termDays)
    found.push({
      kind: 'TERM',
      product: null,
      asked: asked.paymentTermDays,
      allowed: terms.termDays,
      goingPrice: null,
    });
  for (const { product, unitPrice } of asked.lines) {
    const going = goingPrice(product, asked.unit);
    if (going === null || going <= 0) continue;
    const discount = 10_000 - mulDiv(unitPrice, 10_000, going);
    if (discount > terms.discountBp)
      found.push({ kind: 'PRICE', product, asked: discount, allowed: terms.discountBp, goingPrice: going });
  }
  return found;
}
