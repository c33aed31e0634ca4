import type { LocalDate } from '../../../../shared/local-date';
import type { AssignmentPolicy } from '../policy';

/**
 * Is the day one of the monthly collection check, on which owners stay put?
 *
 * Rule TER-4.
 *
 * @example 2026-03-20 with the 20th to 25th → true; 2026-03-26 → false
 */
export function isFrozenDay(day: LocalDate, policy: AssignmentPolicy): boolean {
  const dayOfMonth = Number(day.slice(8, 10));
  return dayOfMonth >= policy.freezeFromDay && dayOfMonth <= policy.freezeToDay;
}
