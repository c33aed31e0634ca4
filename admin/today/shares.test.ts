import { heightOf, shareBp } from './shares';

test.each([
  [1, 3, 3333],
  [2, 3, 6667],
  [0, 5, 0],
  [5, 5, 10_000],
  [0, 0, 0],
])('%d of %d is %d basis points', (part, whole, expected) => expect(shareBp(part, whole)).toBe(expected));

test('a month below zero has no bar, and an empty year neither', () => {
  expect([heightOf(50, 100), heightOf(-5, 100), heightOf(0, 0)]).toEqual([50, 0, 0]);
});
