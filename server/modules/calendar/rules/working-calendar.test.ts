import type { LocalDate } from '../../../../shared/local-date';
import { knownYears } from './known-years';
import { addWorkingDays, lastWorkingDayOf, workingCalendar, workingDaysIn } from './working-calendar';

const calendar = workingCalendar({ days: [], confirmedYears: [] });

test.each<[LocalDate, boolean, string]>([
  ['2026-03-06', true, 'a plain Friday'],
  ['2026-03-07', false, 'a plain Saturday'],
  ['2026-02-14', true, 'a Saturday worked for Spring Festival'],
  ['2026-02-16', false, 'a Monday in Spring Festival'],
  ['2026-02-23', false, 'its last day'],
  ['2026-02-24', true, 'the day after'],
  ['2026-02-28', true, 'the second Saturday worked for it'],
  ['2025-10-08', false, 'Mid-Autumn within National Day'],
  ['2026-01-04', true, 'a Sunday worked for New Year'],
])('VIS-1: %s is a working day: %s (%s)', (day, works) => {
  expect(calendar.isWorkingDay(day)).toBe(works);
});

test.each<[LocalDate, number, LocalDate]>([
  ['2026-03-06', 2, '2026-03-10'],
  ['2026-03-06', 0, '2026-03-06'],
  ['2026-02-13', 2, '2026-02-24'],
  ['2026-09-30', 1, '2026-10-08'],
  ['2026-10-09', 1, '2026-10-10'],
])('COLL-5: %s and %i working days later is %s', (from, days, to) => {
  expect(addWorkingDays(calendar, from, days)).toBe(to);
});

test.each<[LocalDate, LocalDate | null]>([
  ['2026-03-02', '2026-03-06'],
  ['2026-09-28', '2026-09-30'],
  ['2026-10-05', '2026-10-10'],
  ['2026-02-16', null],
])('VIS-1: what is due in the week of %s is due by %s', (weekStart, due) => {
  expect(lastWorkingDayOf(calendar, weekStart)).toBe(due);
});

test('VIS-1: a year nobody published is said so and counts weekends only, until the company confirms it', () => {
  expect(calendar.isPublished('2027-02-08')).toBe(false);
  expect(calendar.isWorkingDay('2027-10-01')).toBe(true);
  const own = workingCalendar({
    days: [{ day: '2027-10-01', kind: 'HOLIDAY', name: '国庆节' }],
    confirmedYears: [2027],
  });
  expect(own.isPublished('2027-02-08')).toBe(true);
  expect(own.isWorkingDay('2027-10-01')).toBe(false);
});

test('VIS-1: what the company says of a day stands above the notice', () => {
  const own = workingCalendar({
    days: [
      { day: '2026-05-04', kind: 'WORKDAY', name: '赶工' },
      { day: '2026-03-06', kind: 'HOLIDAY', name: '厂庆' },
    ],
    confirmedYears: [],
  });
  expect(own.isWorkingDay('2026-05-04')).toBe(true);
  expect(own.isWorkingDay('2026-03-06')).toBe(false);
  expect(own.specialDays(2026).find(({ day }) => day === '2026-03-06')).toMatchObject({ source: 'COMPANY' });
});

test('COLL-5: a calendar without any working day is refused, not searched for ever', () => {
  const never = { isWorkingDay: () => false, isPublished: () => true, specialDays: () => [] };
  expect(() => addWorkingDays(never, '2026-01-01', 1)).toThrow(RangeError);
});

test('VIS-1: every notice makes up on weekend days only, and a year has 247 to 252 working days', () => {
  for (const year of Object.keys(knownYears).map(Number)) {
    const made = calendar.specialDays(year).filter(({ kind }) => kind === 'WORKDAY');
    for (const { day } of made) expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
    const days = workingDaysIn(calendar, `${year}-01-01` as LocalDate, `${year + 1}-01-01` as LocalDate);
    expect(days).toBeGreaterThanOrEqual(247);
    expect(days).toBeLessThanOrEqual(252);
  }
});
