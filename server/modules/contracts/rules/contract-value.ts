import { LARGEST_AMOUNT, money, sumMoney, type Money } from '../../../../shared/money';
import { mulDiv } from '../../../../shared/rate';

export interface PricedQuantity {
  readonly quantityMilli: number;
  readonly unitPrice: Money;
}

/**
 * Value of a quantity at a price per whole unit, rounded half away from zero to the fen.
 *
 * Rule CON-4.
 *
 * @example valueOf({ quantityMilli: 12_500, unitPrice: ¥400.00 }) → ¥5,000.00
 */
export function valueOf({ quantityMilli, unitPrice }: PricedQuantity): Money {
  return money(mulDiv(quantityMilli, unitPrice, 1000));
}

/** Amount and volume of a contract: the sums of its lines (CON-4). */
export function contractTotals(lines: readonly PricedQuantity[]): {
  readonly amount: Money;
  readonly quantityMilli: number;
} {
  return {
    amount: sumMoney(lines, valueOf),
    quantityMilli: lines.reduce((sum, line) => sum + line.quantityMilli, 0),
  };
}

/**
 * Is the value of all lines together one that a contract can have? Answers for quantities and prices whose product
 * would be no amount at all.
 *
 * Rule CON-4.
 *
 * @example isConceivable([{ quantityMilli: 1_000_000_000_000, unitPrice: ¥10,000,000,000.00 }]) → false
 */
export function isConceivable(lines: readonly PricedQuantity[]): boolean {
  const thousandths = lines.reduce(
    (sum, line) => sum + BigInt(line.quantityMilli) * BigInt(line.unitPrice),
    0n,
  );
  const quantity = lines.reduce((sum, line) => sum + line.quantityMilli, 0);
  return thousandths <= BigInt(LARGEST_AMOUNT) * 1000n && quantity <= LARGEST_AMOUNT;
}
