import {
  addDays,
  addToMonth,
  firstDayOf,
  lastDayOf,
  monthOf,
  type LocalDate,
  type Month,
} from '../../../../shared/local-date';
import type { MonthGoalState } from '../../../../shared/vocabulary/planning';
import { defineStates } from '../../../core/states';
import type { WorkingCalendar } from '../../calendar/rules/working-calendar';

/** Life of a month's goals: handed in, confirmed or returned, summed up at the end (VIS-1, VIS-10). */
export const monthGoalStates = defineStates<MonthGoalState>({
  vocabulary: 'MonthGoalState',
  initial: 'SUBMITTED',
  moves: {
    SUBMITTED: ['RETURNED', 'CONFIRMED'],
    RETURNED: ['SUBMITTED'],
    CONFIRMED: ['SUMMED_UP'],
    SUMMED_UP: [],
  },
});

/** The last working day of a month. @example 2026-10 → 2026-10-30 */
export function lastWorkingDayIn(calendar: WorkingCalendar, month: Month): LocalDate {
  let day = lastDayOf(month);
  while (day > firstDayOf(month) && !calendar.isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

/** Goals are made at the end of the month before: on its last working day at the latest (VIS-1). */
export function isGoalLate(calendar: WorkingCalendar, month: Month, today: LocalDate): boolean {
  return today > lastWorkingDayIn(calendar, addToMonth(month, -1));
}

/** Goals are set for the running month and the next one, not for the past or far ahead (VIS-1). */
export function mayBeSet(month: Month, today: LocalDate): boolean {
  return month === monthOf(today) || month === addToMonth(monthOf(today), 1);
}

/** A month is summed up from its last working day on (VIS-10). */
export function mayBeSummedUp(calendar: WorkingCalendar, month: Month, today: LocalDate): boolean {
  return today >= lastWorkingDayIn(calendar, month);
}
