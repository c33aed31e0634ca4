/** A calendar day without time or zone, 'YYYY-MM-DD'. Compares and sorts as text. */
export type LocalDate = `${number}-${number}-${number}`;
/** A calendar month, 'YYYY-MM'. */
export type Month = `${number}-${number}`;

const DAY_MS = 86_400_000;

function toUtc(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function fromUtc(instant: Date): LocalDate {
  return instant.toISOString().slice(0, 10) as LocalDate;
}

/** Days the product deals in: sums of days and months of any two of them stay four-digit years. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';

export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return (
    !Number.isNaN(instant.getTime()) &&
    instant.toISOString().slice(0, 10) === text &&
    text >= FIRST_DAY &&
    text <= LAST_DAY
  );
}

/** @throws RangeError when the text is not a day that exists. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError('not a day of the calendar (YYYY-MM-DD)');
  return text;
}

/** Making a formatter costs far more than using it, and every request asks for its day; one per zone that is asked for. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The day that an instant falls on in a time zone, 'Asia/Shanghai' for instance. */
export function localDateIn(instant: Date, timeZone: string): LocalDate {
  const known = dayFormats.get(timeZone);
  const format =
    known ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (!known) dayFormats.set(timeZone, format);
  return format.format(instant) as LocalDate;
}

/** The moment a business day begins in a time zone; what happened on the day lies in [startOfDay(day), startOfDay(next)). */
export function startOfDay(day: LocalDate, timeZone: string): Date {
  const midnight = toUtc(day);
  return new Date(midnight.getTime() - zoneOffsetMinutes(midnight, timeZone) * 60_000);
}

/** How many minutes a zone is ahead of UTC at an instant. */
export function zoneOffsetMinutes(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'));
  return Math.round((local - instant.getTime()) / 60_000);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromUtc(new Date(toUtc(date).getTime() + days * DAY_MS));
}

/** Adds calendar months; the day clamps to the month's end: 31 Jan + 1 month = 28 Feb (REC-2). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 0)).getUTCDate();
  return fromUtc(
    new Date(Date.UTC(Math.floor(index / 12), ((index % 12) + 12) % 12, Math.min(day, lastDay))),
  );
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / DAY_MS);
}

/** Monday of the ISO week that the day falls in. */
export function weekStartOf(date: LocalDate): LocalDate {
  return addDays(date, -((toUtc(date).getUTCDay() + 6) % 7));
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: LocalDate): number {
  return ((toUtc(date).getUTCDay() + 6) % 7) + 1;
}

/** ISO week number, 1 … 53. */
export function isoWeekOf(date: LocalDate): number {
  const thursday = addDays(weekStartOf(date), 3);
  const firstThursday = addDays(weekStartOf(`${thursday.slice(0, 4)}-01-04` as LocalDate), 3);
  return daysBetween(firstThursday, thursday) / 7 + 1;
}

export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7) as Month;
}

export function firstDayOf(month: Month): LocalDate {
  return `${month}-01` as LocalDate;
}

export function lastDayOf(month: Month): LocalDate {
  return addDays(addMonths(firstDayOf(month), 1), -1);
}

export function addToMonth(month: Month, months: number): Month {
  return monthOf(addMonths(firstDayOf(month), months));
}

export function isMonth(text: string): text is Month {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text >= FIRST_DAY && text < LAST_DAY;
}

export function maxDate(first: LocalDate, ...others: readonly LocalDate[]): LocalDate {
  return others.reduce<LocalDate>((latest, date) => (date > latest ? date : latest), first);
}

/**
 * Orders days; a text that is no day, or none, as a text is ordered.
 *
 * @example ['2026-03-02', '2026-01-05'].sort(byDay) → ['2026-01-05', '2026-03-02']
 */
export function byDay(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
