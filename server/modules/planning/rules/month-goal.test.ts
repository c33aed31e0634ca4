import { workingCalendar } from '../../calendar/rules/working-calendar';
import { isGoalLate, lastWorkingDayIn, mayBeSet, mayBeSummedUp } from './month-goal';

const calendar = workingCalendar({ days: [], confirmedYears: [] });

describe('VIS-1, VIS-10: the days of month goals', () => {
  test.each([
    ['2026-03', '2026-03-31'],
    ['2026-05', '2026-05-29'],
    ['2026-10', '2026-10-30'],
  ] as const)('the last working day of %s is %s', (month, day) => {
    expect(lastWorkingDayIn(calendar, month)).toBe(day);
  });

  test.each([
    ['on the last working day of the month before', '2026-05-29', false],
    ['on the Saturday after', '2026-05-30', true],
    ['within the month', '2026-06-03', true],
  ] as const)('goals of June %s', (_, today, late) => {
    expect(isGoalLate(calendar, '2026-06', today)).toBe(late);
  });

  test.each([
    ['2026-03', true],
    ['2026-04', true],
    ['2026-02', false],
    ['2026-05', false],
  ] as const)('in March, goals of %s may be set: %s', (month, may) => {
    expect(mayBeSet(month, '2026-03-31')).toBe(may);
  });

  test.each([
    ['2026-05-28', false],
    ['2026-05-29', true],
    ['2026-06-10', true],
  ] as const)('May may be summed up on %s: %s', (today, may) => {
    expect(mayBeSummedUp(calendar, '2026-05', today)).toBe(may);
  });
});
