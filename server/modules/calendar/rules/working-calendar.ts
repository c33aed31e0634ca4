import { addDays, weekdayOf, type LocalDate } from '../../../../shared/local-date';
import type { CalendarDayKind, CalendarSource } from '../../../../shared/vocabulary/calendar';
import { knownYears } from './known-years';

/** A day that differs from its weekday: off in the week, or worked at the weekend. */
export interface SpecialDay {
  readonly day: LocalDate;
  readonly kind: CalendarDayKind;
  readonly zh: string;
  readonly en: string;
  readonly source: CalendarSource;
}

/** What the company says of single days and whole years, beside the published holidays that ship with the product. */
export interface CompanyCalendar {
  readonly days: readonly {
    readonly day: LocalDate;
    readonly kind: CalendarDayKind;
    readonly name: string;
  }[];
  /** Years whose holidays the company entered and confirmed. */
  readonly confirmedYears: readonly number[];
}

export interface WorkingCalendar {
  isWorkingDay(day: LocalDate): boolean;
  /** Whether the holidays of the day's year are known; before that only weekends count. */
  isPublished(day: LocalDate): boolean;
  /** The days of a year that differ from their weekday, in order. */
  specialDays(year: number): readonly SpecialDay[];
}

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

function shippedDays(year: number): SpecialDay[] {
  const source = 'STATE_NOTICE' as const;
  return (knownYears[year] ?? []).flatMap(({ zh, en, from, to, madeUpOn }) => {
    const days: SpecialDay[] = [];
    for (let day = from; day <= to; day = addDays(day, 1))
      days.push({ day, kind: 'HOLIDAY', zh, en, source });
    return [...days, ...madeUpOn.map((day) => ({ day, kind: 'WORKDAY' as const, zh, en, source }))];
  });
}

/**
 * The calendar that deadlines are counted on: Monday to Friday, less public holidays, plus make-up workdays; what the
 * company says of a day stands above the notice. Rules VIS-1, COLL-5.
 *
 * @example 2026-02-14 (a Saturday before Spring Festival) → working day; 2026-02-16 (a Monday) → not
 */
export function workingCalendar(company: CompanyCalendar): WorkingCalendar {
  const years = new Map<number, readonly SpecialDay[]>();
  const specialDays = (year: number): readonly SpecialDay[] => {
    const known = years.get(year);
    if (known) return known;
    const days = new Map(shippedDays(year).map((special) => [special.day, special]));
    for (const { day, kind, name } of company.days)
      if (yearOf(day) === year) days.set(day, { day, kind, zh: name, en: name, source: 'COMPANY' });
    const sorted = [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
    years.set(year, sorted);
    return sorted;
  };
  const kinds = new Map<number, ReadonlyMap<LocalDate, CalendarDayKind>>();
  const kindOf = (day: LocalDate): CalendarDayKind | undefined => {
    const year = yearOf(day);
    let days = kinds.get(year);
    if (!days)
      kinds.set(year, (days = new Map(specialDays(year).map((special) => [special.day, special.kind]))));
    return days.get(day);
  };
  return {
    isWorkingDay: (day) => {
      const kind = kindOf(day);
      return kind ? kind === 'WORKDAY' : weekdayOf(day) <= 5;
    },
    isPublished: (day) => yearOf(day) in knownYears || company.confirmedYears.includes(yearOf(day)),
    specialDays,
  };
}

/** Days looked through before a calendar without working days is called broken. */
const LONGEST_PAUSE = 366;

/**
 * The working day that lies a number of working days after a day; 0: the day itself.
 *
 * Rules COLL-5, VIS-6.
 *
 * @example addWorkingDays(calendar, '2026-02-13', 2) (Friday before Spring Festival) → '2026-02-24': 14 February is worked
 * @throws RangeError where a whole year has no working day
 */
export function addWorkingDays(calendar: WorkingCalendar, day: LocalDate, days: number): LocalDate {
  let reached = day;
  let pause = 0;
  for (let left = days; left > 0;) {
    reached = addDays(reached, 1);
    pause = calendar.isWorkingDay(reached) ? 0 : pause + 1;
    if (pause > LONGEST_PAUSE) throw new RangeError('a calendar without working days');
    if (pause === 0) left -= 1;
  }
  return reached;
}

/**
 * The last working day of the ISO week that starts on a Monday; null: nobody works in it.
 *
 * Rule VIS-1: what is due on Friday is due on the last working day where Friday is off.
 *
 * @example week of 2026-09-28: Wednesday 2026-09-30, because 1 October begins the holiday
 */
export function lastWorkingDayOf(calendar: WorkingCalendar, weekStart: LocalDate): LocalDate | null {
  for (let at = 6; at >= 0; at -= 1) {
    const day = addDays(weekStart, at);
    if (calendar.isWorkingDay(day)) return day;
  }
  return null;
}

/** How many working days lie in [from, to). Negative spans count none. */
export function workingDaysIn(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}
