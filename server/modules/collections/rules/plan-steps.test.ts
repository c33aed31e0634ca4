import type { LocalDate } from '../../../../shared/local-date';
import { money, ZERO } from '../../../../shared/money';
import { standingOf, type Movement } from './plan-steps';

const steps = [
  { dueOn: '2026-03-05' as LocalDate, amount: money(1000) },
  { dueOn: '2026-03-10' as LocalDate, amount: money(2000) },
];
const paid = (...rows: readonly (readonly [LocalDate, number])[]): Movement[] =>
  rows.map(([day, amount]) => ({ day, amount: money(amount) }));

test.each([
  ['nothing came in, on the due day', paid(), 0, '2026-03-05', ['OPEN', 'OPEN'], [null, null]],
  ['nothing came in, the day after', paid(), 0, '2026-03-06', ['OVERDUE', 'OPEN'], [null, null]],
  ['one fen short', paid(['2026-03-04', 999]), 0, '2026-03-06', ['OVERDUE', 'OPEN'], [null, null]],
  ['exactly the first', paid(['2026-03-04', 1000]), 0, '2026-03-06', ['MET', 'OPEN'], ['2026-03-04', null]],
  ['both at once', paid(['2026-03-04', 3000]), 0, '2026-03-11', ['MET', 'MET'], ['2026-03-04', '2026-03-04']],
  ['late, still met', paid(['2026-03-08', 1500]), 0, '2026-03-11', ['MET', 'OVERDUE'], ['2026-03-08', null]],
  [
    'what was paid before does not count',
    paid(['2026-02-01', 1000]),
    1000,
    '2026-03-06',
    ['OVERDUE', 'OPEN'],
    [null, null],
  ],
  ['tomorrow is not today', paid(['2026-03-07', 3000]), 0, '2026-03-06', ['OVERDUE', 'OPEN'], [null, null]],
  [
    'a bounce takes it back',
    paid(['2026-03-04', 1000], ['2026-03-06', -1000]),
    0,
    '2026-03-07',
    ['OVERDUE', 'OPEN'],
    [null, null],
  ],
  [
    'paid again after a bounce',
    paid(['2026-03-04', 1000], ['2026-03-06', -1000], ['2026-03-07', 1000]),
    0,
    '2026-03-07',
    ['MET', 'OPEN'],
    ['2026-03-07', null],
  ],
  [
    'taken back and given on one day',
    paid(['2026-03-04', 1000], ['2026-03-06', -1000], ['2026-03-06', 1000]),
    0,
    '2026-03-07',
    ['MET', 'OPEN'],
    ['2026-03-04', null],
  ],
] as const)('REC-3: steps of a plan: %s', (_title, movements, before, today, states, metOn) => {
  const found = standingOf(steps, movements, money(before), today);
  expect(found.map(({ state }) => state)).toEqual(states);
  expect(found.map((step) => step.metOn)).toEqual(metOn);
});

test('REC-3: what the steps hold paid is never more than came in nor than they are for', () => {
  for (let sum = -500; sum <= 4000; sum += 125) {
    const found = standingOf(steps, paid(['2026-03-01', sum]), ZERO, '2026-03-20');
    const held = found.reduce((all, step) => all + step.paid, 0);
    expect(held).toBe(Math.max(0, Math.min(sum, 3000)));
    expect(found.filter(({ state }) => state === 'MET').length).toBe(sum >= 3000 ? 2 : sum >= 1000 ? 1 : 0);
  }
});
