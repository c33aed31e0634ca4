import { tripsPolicy } from '../policy';
import { allowanceOf, rankOf, tripDays, tripFindings, tripPayable } from './trip-rules';

const policy = tripsPolicy.defaults;
const stop = (visitOn: `${number}-${number}-${number}`, more: object = {}) => ({
  visitOn,
  travelHours: 1,
  confirmedBy: '王经理',
  ...more,
});
const twoDays = {
  startOn: '2026-03-16',
  endOn: '2026-03-17',
  stops: [stop('2026-03-16'), stop('2026-03-16'), stop('2026-03-17'), stop('2026-03-17')],
} as const;
const kinds = (
  trip: Parameters<typeof tripFindings>[0],
  on: `${number}-${number}-${number}` = '2026-03-02',
) => tripFindings(trip, policy, on).map(({ kind, day, refuses }) => [kind, day, refuses]);

test.each([
  ['two a day, a week ahead, confirmed', twoDays, '2026-03-09', []],
  ['six days ahead', twoDays, '2026-03-10', [['SHORT_NOTICE', null, false]]],
  [
    'one is too far to count',
    { ...twoDays, stops: [...twoDays.stops.slice(0, 3), stop('2026-03-17', { travelHours: 4 })] },
    '2026-03-02',
    [['TOO_FEW_A_DAY', '2026-03-17', true]],
  ],
  [
    'three hours are within reach',
    { ...twoDays, stops: [...twoDays.stops.slice(0, 3), stop('2026-03-17', { travelHours: 3 })] },
    '2026-03-02',
    [],
  ],
  [
    'one did not confirm',
    { ...twoDays, stops: [...twoDays.stops.slice(0, 3), stop('2026-03-17', { confirmedBy: null })] },
    '2026-03-02',
    [['UNCONFIRMED', null, false]],
  ],
  [
    'a customer on the day after',
    { ...twoDays, stops: [...twoDays.stops, stop('2026-03-18')] },
    '2026-03-02',
    [['OUTSIDE_DATES', '2026-03-18', true]],
  ],
] as const)('TRIP-1, TRIP-4: findings, %s', (_, trip, on, expected) => {
  expect(kinds(trip, on)).toEqual(expected);
});

test('TRIP-1: a long trip with too few customers says so for its days and in all', () => {
  const trip = {
    startOn: '2026-03-16',
    endOn: '2026-03-19',
    stops: [stop('2026-03-16'), stop('2026-03-16')],
  } as const;
  expect(kinds(trip).map(([kind]) => kind)).toEqual([
    'TOO_FEW_A_DAY',
    'TOO_FEW_A_DAY',
    'TOO_FEW_A_DAY',
    'TOO_FEW_IN_ALL',
  ]);
});

test.each([
  [['REP'], 1, 'REP', 23_000],
  [['REP'], 3, 'REP', 69_000],
  [['REP', 'SALES_MANAGER'], 2, 'MANAGER', 52_000],
  [['SALES_DIRECTOR'], 4, 'DIRECTOR', 144_000],
] as const)('TRIP-3: allowance of %j for %d days', (roles, days, rank, amount) => {
  expect(rankOf(roles)).toBe(rank);
  expect(allowanceOf(rank, days, policy)).toBe(amount);
});

test.each([
  ['not approved', 'SUBMITTED', null, '2026-03-20', false, 'NOT_APPROVED'],
  ['under way', 'APPROVED', null, '2026-03-17', false, 'NOT_OVER'],
  ['over without a report', 'APPROVED', null, '2026-03-18', false, 'NOT_REPORTED'],
  ['reported on the last day', 'APPROVED', '2026-03-17', '2026-03-20', true, 'REPORTED_IN_TIME'],
  ['reported a day late', 'APPROVED', '2026-03-18', '2026-03-20', false, 'REPORTED_LATE'],
] as const)('TRIP-4: payable, %s', (_, state, reportedOn, today, payable, because) => {
  expect(tripPayable({ state, endOn: '2026-03-17', reportedOn }, today)).toEqual({ payable, because });
});

test('TRIP-1: the first and the last day count', () => {
  expect(tripDays({ startOn: '2026-03-16', endOn: '2026-03-16' })).toBe(1);
  expect(tripDays({ startOn: '2026-02-27', endOn: '2026-03-02' })).toBe(4);
});
