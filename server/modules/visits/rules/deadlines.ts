import { addDays, type LocalDate } from '../../../../shared/local-date';

/**
 * Is a plan handed in late (VIS-1)? The deadline is a weekday and hour of the week before, in Shanghai time.
 *
 * @example week of Monday 2026-03-09, Friday 18:00 → late from 2026-03-06 18:00 on
 */
export function isLate(
  now: Date,
  weekStart: LocalDate,
  policy: { submitWeekday: number; submitHour: number },
): boolean {
  const day = addDays(weekStart, policy.submitWeekday - 8);
  const hour = String(policy.submitHour).padStart(2, '0');
  return now.getTime() > new Date(`${day}T${hour === '24' ? '23:59:59' : `${hour}:00:00`}+08:00`).getTime();
}

/** Is a report late (VIS-6)? @example visit on the 3rd, 1 day → late from the 5th on */
export function isReportLate(visitOn: LocalDate, reportedOn: LocalDate, reportDays: number): boolean {
  return reportedOn > addDays(visitOn, reportDays);
}
