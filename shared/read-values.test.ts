import { readAmount, readDay, readScaled } from './read-values';

test.each([
  ['1,234.50', 2, 123_450],
  ['１２３', 0, 123],
  ['12.5万', 2, 12_500_000],
  ['3.5亿', 2, 35_000_000_000],
  ['¥ 9,000', 2, 900_000],
  ['(12.00)', 2, -1200],
  ['-0.5', 2, -50],
  ['.5', 2, 50],
  ['250000.0000', 2, 25_000_000],
  ['12.345', 2, null],
  ['1,23', 2, null],
  ['1e9', 2, null],
  ['', 2, null],
  ['abc', 2, null],
  ['99999999999999999', 2, null],
])('%s with %i places is %s', (text, places, value) => {
  expect(readScaled(text, places)).toBe(value);
});

test.each([
  ['2026-11-20', '2026-11-20'],
  ['2026/1/2', '2026-01-02'],
  ['2026年11月20日', '2026-11-20'],
  ['20261120', '2026-11-20'],
  ['2026-11-20 00:00:00', '2026-11-20'],
  ['46346', '2026-11-20'],
  ['2026-02-30', null],
  ['20/11/2026', null],
  ['', null],
])('the day %s is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test('an amount is in minor units', () => expect(readAmount('6066.78')).toBe(606_678));
