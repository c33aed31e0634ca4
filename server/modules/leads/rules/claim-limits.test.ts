import { tightestLimits, type LimitRow } from './claim-limits';

const policy = { maxActiveClaims: 50, maxClaimsPerDay: 10, maxOpenedPerDay: 50 };
const row = (name: string, change: Partial<LimitRow>): LimitRow => ({
  name,
  maxActiveClaims: null,
  maxClaimsPerDay: null,
  maxOpenedPerDay: null,
  ...change,
});

test.each<[string, LimitRow[], [number, string | null][]]>([
  [
    'nothing beside the policy',
    [],
    [
      [50, null],
      [10, null],
      [50, null],
    ],
  ],
  [
    'each number by whoever sets it lowest',
    [row('North', { maxActiveClaims: 30 }), row('REP', { maxClaimsPerDay: 5, maxActiveClaims: 40 })],
    [
      [30, 'North'],
      [5, 'REP'],
      [50, null],
    ],
  ],
  [
    'a row above the policy changes nothing',
    [row('North', { maxActiveClaims: 90 })],
    [
      [50, null],
      [10, null],
      [50, null],
    ],
  ],
  [
    'none at all is a limit too',
    [row('Trainees', { maxOpenedPerDay: 0 })],
    [
      [50, null],
      [10, null],
      [0, 'Trainees'],
    ],
  ],
])('LEAD-9: %s', (_, rows, expected) => {
  const { maxActiveClaims, maxClaimsPerDay, maxOpenedPerDay } = tightestLimits(policy, rows);
  expect([maxActiveClaims, maxClaimsPerDay, maxOpenedPerDay].map(({ limit, by }) => [limit, by])).toEqual(
    expected,
  );
});
