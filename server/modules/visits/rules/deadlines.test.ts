import { isLate, isReportLate } from './deadlines';

const friday = { submitWeekday: 5, submitHour: 18 };

test.each([
  ['Friday at six sharp is on time', '2026-03-06T18:00:00+08:00', false],
  ['a second later is late', '2026-03-06T18:00:01+08:00', true],
  ['Thursday is on time', '2026-03-05T23:00:00+08:00', false],
])('VIS-1: %s', (_, now, late) => {
  expect(isLate(new Date(now), '2026-03-09', friday)).toBe(late);
});

test.each([
  ['the same day', '2026-03-03', false],
  ['the day after', '2026-03-04', false],
  ['two days after', '2026-03-05', true],
] as const)('VIS-6: a report %s', (_, on, late) => {
  expect(isReportLate('2026-03-03', on, 1)).toBe(late);
});
