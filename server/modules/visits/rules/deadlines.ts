import { addDays, type LocalDate } from '../../../../shared/local-date';
import {
  addWorkingDays,
  lastWorkingDayOf,
  type WorkingCalendar,
} from '../../calendar/rules/working-calendar';

/**
 * The day by which a plan is to be handed in (VIS-1): the policy's weekday of the week before, or the last working day before
 * it where that day is off; in a week without any, the last working day of the week before that.
 *
 * @example week of 2026-10-05, Friday → 2026-09-30, because 1 October begins the holiday
 */
export function submitBy(calendar: WorkingCalendar, weekStart: LocalDate, submitWeekday: number): LocalDate {
  const wanted = addDays(weekStart, submitWeekday - 8);
  for (let back = 0; back < 7; back += 1) {
    const day = addDays(wanted, -back);
    if (calendar.isWorkingDay(day)) return day;
  }
  return lastWorkingDayOf(calendar, addDays(weekStart, -14)) ?? wanted;
}

/**
 * Is a plan handed in late (VIS-1)? The deadline is an hour of a working day of the week before, in Shanghai time.
 *
 * @example week of Monday 2026-03-09, Friday 18:00 → late from 2026-03-06 18:00 on
 */
export function isLate(
  calendar: WorkingCalendar,
  now: Date,
  weekStart: LocalDate,
  policy: { submitWeekday: number; submitHour: number },
): boolean {
  const day = submitBy(calendar, weekStart, policy.submitWeekday);
  const hour = String(policy.submitHour).padStart(2, '0');
  return now.getTime() > new Date(`${day}T${hour === '24' ? '23:59:59' : `${hour}:00:00`}+08:00`).getTime();
}

/** Is a report late (VIS-6)? @example visit on Friday the 6th, 1 working day → late from Tuesday the 10th on */
export function isReportLate(
  calendar: WorkingCalendar,
  visitOn: LocalDate,
  reportedOn: LocalDate,
  reportDays: number,
): boolean {
  return reportedOn > addWorkingDays(calendar, visitOn, reportDays);
}

/** The latest day whose visits should have been reported by the end of yesterday (VIS-6). */
export function reportsOwedUpTo(calendar: WorkingCalendar, today: LocalDate, reportDays: number): LocalDate {
  let day = today;
  while (!isReportLate(calendar, day, today, reportDays)) day = addDays(day, -1);
  return day;
}
