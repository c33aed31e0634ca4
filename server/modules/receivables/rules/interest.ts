import { addDays, daysBetween, maxDate, type LocalDate } from '../../../../shared/local-date';
import { money, type Money } from '../../../../shared/money';
import { divideRounded } from '../../../../shared/rate';
import type { LedgerChange } from './ledger-day';

/**
 * Simple interest on an item over a stretch of days, first and last included: for each day after its due date, the
 * balance at the end of that day at the daily rate. A part payment lowers the base from its own day; rounded once.
 *
 * Rule REC-9.
 *
 * @example 10,000.00 due 31 March, 3,000.00 paid on 11 April, 500 ppm a day, April → 10 × 5.00 + 20 × 3.50 = 120.00
 */
export function interestOn(
  dueOn: LocalDate,
  changes: readonly LedgerChange[],
  from: LocalDate,
  to: LocalDate,
  dailyPpm: number,
): Money {
  const first = maxDate(from, addDays(dueOn, 1));
  if (first > to || dailyPpm <= 0) return money(0);
  const later = changes.filter(({ on }) => on > first && on <= to).map(({ on }) => on);
  const starts = [...new Set([first, ...later])].sort();
  let base = 0n;
  starts.forEach((start, at) => {
    const next = starts[at + 1] ?? addDays(to, 1);
    const balance = changes.reduce((sum, change) => sum + (change.on <= start ? change.amount : 0), 0);
    base += BigInt(Math.max(0, balance)) * BigInt(daysBetween(start, next));
  });
  return money(Number(divideRounded(base * BigInt(dailyPpm), 1_000_000n)));
}
