import { addDays, type LocalDate } from '../../../../shared/local-date';
import { subtractMoney, minMoney, ZERO, type Money } from '../../../../shared/money';
import type { PromiseState } from '../../../../shared/vocabulary/ledger';

/**
 * Until when a promise holds the next letter: its own day, but at most so many days.
 *
 * Rule DUN-3.
 *
 * @example given 1 March for 10 March → 10 March; for 30 April, at most 15 days → 16 March
 */
export function holdsUntil(promisedOn: LocalDate, payBy: LocalDate, mostDays: number): LocalDate {
  const most = addDays(promisedOn, mostDays);
  return payBy < most ? payBy : most;
}

export interface LetterItem {
  readonly open: Money;
  /** Disputed and not settled. */
  readonly disputed: Money;
  readonly promise: { readonly state: PromiseState; readonly holdsUntil: LocalDate } | null;
}

/**
 * What a letter of a day asks for of an overdue item: nothing while an open promise holds it, else what is open and not
 * disputed.
 *
 * Rules DUN-3, DUN-4.
 *
 * @example open 400.00, 100.00 disputed → 300.00; promised until today → 0.00
 */
export function letterAmount({ open, disputed, promise }: LetterItem, today: LocalDate): Money {
  if (promise?.state === 'OPEN' && today <= promise.holdsUntil) return ZERO;
  return subtractMoney(open, minMoney(open, disputed));
}
