import { money, moneyToString, sumMoney, type Money } from '../../../../shared/money';
import { mulDiv, scaledToString } from '../../../../shared/rate';
import type { AmendedField } from '../../../../shared/vocabulary/amendments';
import { DomainError } from '../../../core/errors';

export interface AmendedLine {
  /** Null: a line that comes with the amendment. */
  readonly lineId: string | null;
  readonly product: string;
  readonly quantityMilli: number;
  readonly unitPrice: number;
  readonly service: boolean;
}

export interface AmendedTerms {
  readonly paymentTermDays: number;
  readonly lines: readonly AmendedLine[];
}

export interface AmendmentDifference {
  readonly field: AmendedField;
  readonly product: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** Value of the lines together, as the contract's amount is made (CON-4). */
export function amountOf({ lines }: AmendedTerms): Money {
  return sumMoney(lines, ({ quantityMilli, unitPrice }) => money(mulDiv(quantityMilli, unitPrice, 1000)));
}

/**
 * What an amendment changes, field by field; the amount of the contract comes last.
 *
 * Rule CON-4.
 *
 * @example C30 1,000 at ¥400.00 → 1,200 at ¥390.00 → QUANTITY, UNIT_PRICE, AMOUNT
 */
export function differencesOf(before: AmendedTerms, after: AmendedTerms): AmendmentDifference[] {
  const found: AmendmentDifference[] = [];
  const differs = (field: AmendedField, product: string | null, from: string | null, to: string | null) => {
    if (from !== to) found.push({ field, product, before: from, after: to });
  };
  const price = (line: AmendedLine) => moneyToString(money(line.unitPrice));
  const quantity = (line: AmendedLine) => scaledToString(line.quantityMilli, 3);
  differs('PAYMENT_TERM_DAYS', null, String(before.paymentTermDays), String(after.paymentTermDays));
  for (const line of after.lines) {
    const old = before.lines.find(({ lineId }) => line.lineId !== null && lineId === line.lineId);
    if (old) {
      differs('QUANTITY', line.product, quantity(old), quantity(line));
      differs('UNIT_PRICE', line.product, price(old), price(line));
    } else {
      differs('LINE', line.product, null, `${quantity(line)} × ${price(line)}`);
    }
  }
  differs('AMOUNT', null, moneyToString(amountOf(before)), moneyToString(amountOf(after)));
  return found;
}

/**
 * Holds an amendment to what can be amended: every line of the contract is named, none falls below what was delivered,
 * and something changes.
 *
 * Rule CON-4.
 *
 * @throws DomainError amendment.line_unknown, amendment.below_delivered, amendment.nothing_changes
 */
export function assertAmendable(
  before: AmendedTerms,
  after: AmendedTerms,
  delivered: ReadonlyMap<string, number>,
): void {
  const named = after.lines.flatMap(({ lineId }) => (lineId === null ? [] : [lineId]));
  const known = before.lines.map(({ lineId }) => lineId);
  const whole = known.every((id) => id !== null && named.includes(id));
  if (!whole || named.length !== known.length || new Set(named).size !== named.length)
    throw new DomainError('amendment.line_unknown', {}, 'lines');
  for (const { lineId, product, quantityMilli } of after.lines) {
    const gone = lineId === null ? 0 : (delivered.get(lineId) ?? 0);
    if (quantityMilli < gone) {
      const params = { product, delivered: scaledToString(gone, 3) };
      throw new DomainError('amendment.below_delivered', params, 'lines');
    }
  }
  if (differencesOf(before, after).length === 0) throw new DomainError('amendment.nothing_changes', {});
}
