import { workingCalendar } from '../../calendar/rules/working-calendar';
import { isLate, isReportLate, reportsOwedUpTo, submitBy } from './deadlines';

const calendar = workingCalendar({ days: [], confirmedYears: [] });
const friday = { submitWeekday: 5, submitHour: 18 };

test.each([
  ['Friday at six sharp is on time', '2026-03-06T18:00:00+08:00', false],
  ['a second later is late', '2026-03-06T18:00:01+08:00', true],
  ['Thursday is on time', '2026-03-05T23:00:00+08:00', false],
])('VIS-1: %s', (_, now, late) => {
  expect(isLate(calendar, new Date(now), '2026-03-09', friday)).toBe(late);
});

test.each([
  ['a plain week', '2026-03-09', '2026-03-06'],
  ['the week after one cut short by a holiday', '2026-10-05', '2026-09-30'],
  ['the week after Spring Festival', '2026-02-23', '2026-02-14'],
  ['the second week of Spring Festival', '2026-02-16', '2026-02-13'],
] as const)('VIS-1: %s, of %s, is due on %s', (_, week, due) => {
  expect(submitBy(calendar, week, 5)).toBe(due);
});

test.each([
  ['the same day', '2026-03-03', '2026-03-03', false],
  ['the working day after', '2026-03-03', '2026-03-04', false],
  ['two days after', '2026-03-03', '2026-03-05', true],
  ['on Monday, of Friday', '2026-03-06', '2026-03-09', false],
  ['on Tuesday, of Friday', '2026-03-06', '2026-03-10', true],
  ['after the holiday, of its eve', '2026-09-30', '2026-10-08', false],
] as const)('VIS-6: a report %s', (_, visit, on, late) => {
  expect(isReportLate(calendar, visit, on, 1)).toBe(late);
});

test.each([
  ['2026-03-09', '2026-03-05'],
  ['2026-03-10', '2026-03-08'],
  ['2026-10-08', '2026-09-29'],
] as const)('VIS-6: on %s reports are owed for visits up to %s', (today, upTo) => {
  expect(reportsOwedUpTo(calendar, today, 1)).toBe(upTo);
});
