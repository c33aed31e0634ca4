import type { Month } from '../../../../shared/local-date';
import { money } from '../../../../shared/money';
import { monthToCloseFirst, openOfFigures, sameFigures } from './ledger-figures';

const figures = {
  contractAmount: money(10_000),
  delivered: money(9_000),
  billed: money(9_000),
  collected: money(5_000),
  adjusted: money(500),
};

test('CON-7: what is open is billed less collected less adjusted', () => {
  expect(openOfFigures(figures)).toBe(3_500);
});

test.each(['contractAmount', 'delivered', 'billed', 'collected', 'adjusted'] as const)(
  'CON-7: a fen of difference in %s is one',
  (part) => {
    expect(sameFigures(figures, { ...figures })).toBe(true);
    expect(sameFigures(figures, { ...figures, [part]: money(figures[part] + 1) })).toBe(false);
  },
);

test.each([
  ['the first month of all', '2026-03', null, [], null],
  ['the first, with a later one open', '2026-03', null, ['2026-04'], null],
  ['past an open one', '2026-04', null, ['2026-03', '2026-02'], '2026-02'],
  ['the next', '2026-02', '2026-01', ['2026-03'], null],
  ['over the next', '2026-03', '2026-01', [], '2026-02'],
  ['over the end of a year', '2026-01', '2025-12', [], null],
] as const)('CON-7: months close in order: %s', (_, month, lastClosed, open, first) => {
  expect(monthToCloseFirst(month as Month, lastClosed as Month | null, open as readonly Month[])).toBe(first);
});
