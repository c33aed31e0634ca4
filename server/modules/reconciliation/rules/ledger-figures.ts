import { money, type Money } from '../../../../shared/money';
import type { Month } from '../../../../shared/local-date';
import { addToMonth } from '../../../../shared/local-date';

/** What a contract comes to at a month's end. */
export interface LedgerFigures {
  readonly contractAmount: Money;
  readonly delivered: Money;
  readonly billed: Money;
  readonly collected: Money;
  readonly adjusted: Money;
}

/**
 * What is open of a contract.
 *
 * Rules CON-7, REC-1.
 *
 * @example billed ¥100.00, collected ¥60.00, adjusted ¥5.00 → ¥35.00
 */
export function openOfFigures({ billed, collected, adjusted }: LedgerFigures): Money {
  return money(billed - collected - adjusted);
}

/**
 * Do two sets of figures say the same? Where they do not, what was said of the one does not hold for the other.
 *
 * Rule CON-7.
 *
 * @example the same but ¥0.01 more collected → false
 */
export function sameFigures(one: LedgerFigures, other: LedgerFigures): boolean {
  return (
    one.contractAmount === other.contractAmount &&
    one.delivered === other.delivered &&
    one.billed === other.billed &&
    one.collected === other.collected &&
    one.adjusted === other.adjusted
  );
}

/**
 * The month that must close before this one; null where this one is next. The first month that ever closes is free, but
 * no month closes past one that is being reconciled.
 *
 * Rule CON-7.
 *
 * @example last closed 2026-01, open 2026-02 and 2026-03: 2026-03 → 2026-02; last closed 2026-01, open 2026-03 only:
 * 2026-03 → 2026-02
 */
export function monthToCloseFirst(
  month: Month,
  lastClosed: Month | null,
  open: readonly Month[],
): Month | null {
  if (lastClosed) {
    const next = addToMonth(lastClosed, 1);
    return next === month ? null : next;
  }
  const earlier = open.filter((other) => other < month).sort();
  return earlier[0] ?? null;
}
