import type { LocalDate } from '../../../../shared/local-date';
import { addDays } from '../../../../shared/local-date';
import { interestOn } from './interest';
import type { LedgerChange } from './ledger-day';

const opened: LedgerChange = { on: '2026-03-01', amount: 1_000_000 };
const april = ['2026-04-01', '2026-04-30'] as const;

test.each<[string, LedgerChange[], LocalDate, number, number]>([
  ['off', [opened], '2026-03-31', 0, 0],
  ['a whole month', [opened], '2026-03-31', 500, 15_000],
  ['due within the month: from the day after', [opened], '2026-04-20', 500, 5_000],
  ['due on its last day: nothing yet', [opened], '2026-04-30', 500, 0],
  [
    'a part payment lowers the base from its own day',
    [opened, { on: '2026-04-11', amount: -300_000 }],
    '2026-03-31',
    500,
    12_000,
  ],
  [
    'paid whole on the day after it was due',
    [opened, { on: '2026-04-01', amount: -1_000_000 }],
    '2026-03-31',
    500,
    0,
  ],
  [
    'paid and bounced: interest for the days it was open',
    [opened, { on: '2026-04-11', amount: -1_000_000 }, { on: '2026-04-21', amount: 1_000_000 }],
    '2026-03-31',
    500,
    10_000,
  ],
  ['rounded once, half up', [{ on: '2026-03-01', amount: 1 }], '2026-03-31', 1000, 0],
])('REC-9: interest of April, %s', (_, changes, dueOn, ppm, fen) => {
  expect(interestOn(dueOn, changes, ...april, ppm)).toBe(fen);
});

test('REC-9: month by month or day by day, the base is the same', () => {
  const changes = [opened, { on: '2026-04-11' as LocalDate, amount: -333_333 }];
  let days = 0;
  for (let day: LocalDate = april[0]; day <= april[1]; day = addDays(day, 1))
    days += interestOn('2026-03-15', changes, day, day, 1_000);
  // a rate at which no day needs rounding by more than half a fen
  expect(Math.abs(days - interestOn('2026-03-15', changes, ...april, 1_000))).toBeLessThanOrEqual(15);
});
