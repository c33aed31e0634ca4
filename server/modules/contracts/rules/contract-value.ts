import { money, sumMoney, type Money } from '../../../../shared/money';
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
