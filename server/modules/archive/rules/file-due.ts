import { daysBetween, type LocalDate } from '../../../../shared/local-date';

/**
 * Whether something that is due every so many days is overdue: never done counts from nothing and is overdue.
 *
 * Rule TIER-7.
 *
 * @example isOverdue('2026-01-01', 31, '2026-02-01') → false; on '2026-02-02' → true
 */
export function isOverdue(lastOn: LocalDate | null, everyDays: number, today: LocalDate): boolean {
  return lastOn === null || daysBetween(lastOn, today) > everyDays;
}
