import { maxDate, type LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';

/** A change of a balance on a day: an item or receipt opens with plus, allocations and adjustments take away. */
export interface LedgerChange {
  readonly on: LocalDate;
  readonly amount: number;
}

/**
 * The least that a balance comes to from a day on: what may be taken away on that day without any later day, up to
 * now, going below zero. Changes of one day count together.
 *
 * Rules REC-1, REC-6: no balance is negative on any past day.
 *
 * @example 100 from 1 Jan, −100 on 10 Jan, +100 on 30 Jan (bounced) → least from 5 Jan: 0; from 30 Jan: 100
 */
export function leastFrom(day: LocalDate, changes: readonly LedgerChange[]): Money {
  const sorted = byDay(changes);
  let balance = 0;
  let least: number | null = null;
  for (const [at, { on, amount }] of sorted.entries()) {
    // the balance as it stood at the start of the day asked for
    if (on > day && least === null) least = balance;
    balance += amount;
    const lastOfDay = sorted[at + 1]?.on !== on;
    if (lastOfDay && on >= day) least = Math.min(least ?? balance, balance);
  }
  return (least ?? balance) as Money;
}

/**
 * The first day, not before the wanted one, on which an amount can be taken from a balance without any later day
 * going below zero. The balance of today must cover it.
 *
 * Rules REC-1, REC-6.
 *
 * @example the changes above: 100 wanted from 5 Jan → 30 Jan; nothing ever un-applied → the wanted day itself
 */
export function earliestDay(wanted: LocalDate, changes: readonly LedgerChange[], amount: Money): LocalDate {
  if (leastFrom(wanted, changes) >= amount) return wanted;
  const later = byDay(changes).find(({ on }) => on > wanted && leastFrom(on, changes) >= amount);
  return later?.on ?? changes.reduce((latest, { on }) => maxDate(latest, on), wanted);
}

function byDay(changes: readonly LedgerChange[]): LedgerChange[] {
  return [...changes].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
