import { addDays, weekdayOf, type LocalDate } from '../../../../shared/local-date';

/**
 * The day that lies a number of working days (Monday to Friday) after another.
 *
 * Rule COLL-5.
 *
 * @example addWorkingDays('2026-03-06', 2) (a Friday) → '2026-03-10' (Tuesday)
 */
export function addWorkingDays(day: LocalDate, days: number): LocalDate {
  let reached = day;
  for (let left = days; left > 0;) {
    reached = addDays(reached, 1);
    if (weekdayOf(reached) <= 5) left -= 1;
  }
  return reached;
}
