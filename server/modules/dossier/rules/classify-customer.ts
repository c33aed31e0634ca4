import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { ServiceClass } from '../../../../shared/vocabulary/archive';

export interface ClassBounds {
  /** From this value of a year on: class A, in fen. */
  readonly classAYearly: number;
  readonly classBYearly: number;
}

/**
 * Class of service by the value of a year: A big, B ordinary, C walk-in or new. A value on a bound belongs to the
 * higher class.
 *
 * Rule ARC-4.
 *
 * @example 5,000,000.00 with A from 5,000,000.00 → A; 4,999,999.99 → B; 0 → C
 */
export function serviceClassOf(yearAmount: Money, bounds: ClassBounds): ServiceClass {
  if (yearAmount >= bounds.classAYearly) return 'A';
  return yearAmount >= bounds.classBYearly ? 'B' : 'C';
}

/**
 * Since when a customer is dormant: the day after the days of the policy have gone by without an order; who never
 * ordered counts from the day they came into the archive. Null while active.
 *
 * Rule ARC-5.
 *
 * @example last order 2026-01-01, 180 days: active on 2026-06-30, dormant since 2026-07-01
 */
export function dormantSince(
  customer: { readonly lastOrderOn: LocalDate | null; readonly knownSince: LocalDate },
  days: number,
  today: LocalDate,
): LocalDate | null {
  const since = addDays(customer.lastOrderOn ?? customer.knownSince, days + 1);
  return since <= today ? since : null;
}
