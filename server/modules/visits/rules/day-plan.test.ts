import { dayIsFrozen, faultOfDay, isDayPlanLate, type DayItem } from './day-plan';

const item = (startsAt: string, endsAt: string, slot: DayItem['slot'] = 'AM'): DayItem => ({
  visitId: startsAt,
  slot,
  startsAt,
  endsAt,
});

describe('VIS-1: the day plan', () => {
  test.each([
    ['at eight in the evening before', '2026-03-09T20:00:00+08:00', false],
    ['a second later', '2026-03-09T20:00:01+08:00', true],
    ['two days before', '2026-03-08T23:00:00+08:00', false],
  ])('%s', (_, now, late) => {
    expect(isDayPlanLate(new Date(now), '2026-03-10', 20)).toBe(late);
  });

  test('until midnight where the policy says 24', () => {
    expect(isDayPlanLate(new Date('2026-03-09T23:59:00+08:00'), '2026-03-10', 24)).toBe(false);
    expect(isDayPlanLate(new Date('2026-03-10T00:00:00+08:00'), '2026-03-10', 24)).toBe(true);
  });

  test.each([
    ['tomorrow, planned', '2026-03-11', true, false],
    ['today, not planned yet', '2026-03-10', false, false],
    ['today, planned', '2026-03-10', true, true],
    ['yesterday, never planned', '2026-03-09', false, true],
  ] as const)('%s', (_, day, planned, frozen) => {
    expect(dayIsFrozen(day, '2026-03-10', planned)).toBe(frozen);
  });

  test.each([
    ['nothing', [], null],
    ['one after the other', [item('10:00', '11:00'), item('09:00', '10:00')], null],
    ['a minute over', [item('09:00', '10:01'), item('10:00', '11:00')], 'OVERLAP'],
    ['one within the other', [item('09:00', '12:00'), item('10:00', '11:00')], 'OVERLAP'],
    ['an afternoon in the morning', [item('15:00', '16:00')], 'TIMES'],
    ['morning and afternoon', [item('09:00', '10:00'), item('15:00', '16:00', 'PM')], null],
  ] as const)('%s', (_, items, fault) => {
    expect(faultOfDay(items)).toBe(fault);
  });
});
