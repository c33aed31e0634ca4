import { money } from '../../../../shared/money';
import { dormantSince, serviceClassOf } from './classify-customer';

const bounds = { classAYearly: 500_000_000, classBYearly: 30_000_000 };

test.each([
  [500_000_000, 'A'],
  [499_999_999, 'B'],
  [30_000_000, 'B'],
  [29_999_999, 'C'],
  [0, 'C'],
  [-1, 'C'],
] as const)('ARC-4: %s fen a year is class %s', (fen, expected) => {
  expect(serviceClassOf(money(fen), bounds)).toBe(expected);
});

test('ARC-4: more value never lowers the class', () => {
  const order = ['C', 'B', 'A'];
  let highest = 0;
  for (let fen = 0; fen <= 600_000_000; fen += 7_300_001) {
    const rank = order.indexOf(serviceClassOf(money(fen), bounds));
    expect(rank).toBeGreaterThanOrEqual(highest);
    highest = rank;
  }
  expect(highest).toBe(2);
});

test.each([
  ['2026-01-01', '2025-01-01', '2026-06-30', null],
  ['2026-01-01', '2025-01-01', '2026-07-01', '2026-07-01'],
  [null, '2026-01-01', '2026-06-30', null],
  [null, '2026-01-01', '2026-12-31', '2026-07-01'],
] as const)(
  'ARC-5: last order %s, in the archive since %s, on %s dormant since %s',
  (lastOrderOn, knownSince, today, expected) => {
    expect(dormantSince({ lastOrderOn, knownSince }, 180, today)).toBe(expected);
  },
);
