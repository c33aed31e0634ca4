import { money } from '../../../../shared/money';
import { countsFor, inKindStates } from './in-kind';

test.each([
  [10_000_000, 1000, 9_000_000],
  [10_000_000, 0, 10_000_000],
  // half a cent rounds as all money does
  [5, 1000, 5],
  [333, 3333, 222],
  [1, 9999, 1],
])('KIND-1: %d fen appraised less %d of 10,000 count for %d fen', (value, discountBp, expected) => {
  expect(countsFor(money(value), discountBp)).toBe(expected);
});

test('KIND-1: goods count for something and never for more than they were appraised at', () => {
  for (let value = 1; value < 5000; value += 7)
    for (const discountBp of [0, 1, 500, 1000, 5000, 9999]) {
      const counted = countsFor(money(value), discountBp);
      expect(counted).toBeGreaterThan(0);
      expect(counted).toBeLessThanOrEqual(value);
    }
});

test('KIND-1: nothing follows acceptance, rejection or withdrawal', () => {
  for (const state of ['ACCEPTED', 'REJECTED', 'WITHDRAWN'] as const)
    expect(inKindStates.moves[state]).toEqual([]);
});
