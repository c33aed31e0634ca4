import type { LocalDate } from '../../../../shared/local-date';
import { money } from '../../../../shared/money';
import { holdsUntil, letterAmount } from './letter-amount';

test.each<[LocalDate, LocalDate]>([
  ['2026-03-10', '2026-03-10'],
  ['2026-03-16', '2026-03-16'],
  ['2026-04-30', '2026-03-16'],
])('DUN-3: a promise of 1 March for %s holds letters until %s', (payBy, until) => {
  expect(holdsUntil('2026-03-01', payBy, 15)).toBe(until);
});

const promise = (state: 'OPEN' | 'BROKEN') => ({ state, holdsUntil: '2026-03-10' as LocalDate });

test.each([
  ['DUN-1: nothing said about it', 0, null, '2026-03-02', 40_000],
  ['DUN-4: a part disputed', 10_000, null, '2026-03-02', 30_000],
  ['DUN-4: all disputed, more than is open by now', 50_000, null, '2026-03-02', 0],
  ['DUN-3: promised, on the last day of the hold', 0, promise('OPEN'), '2026-03-10', 0],
  ['DUN-3: promised, the hold over', 0, promise('OPEN'), '2026-03-11', 40_000],
  ['DUN-3: a broken promise holds nothing', 0, promise('BROKEN'), '2026-03-02', 40_000],
] as const)('%s', (_, disputed, given, today, asked) => {
  const item = { open: money(40_000), disputed: money(disputed), promise: given };
  expect(letterAmount(item, today)).toBe(asked);
});
