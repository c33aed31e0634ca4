import { money } from '../../../../shared/money';
import { priceDeviationBp, stockSignalOf } from './report-findings';

const policy = { stockLowBp: 3000, stockHighBp: 15_000 };

describe('VIS-6: what a report finds', () => {
  test.each([
    ['nothing in stock', 0, 100_000, 'LOW'],
    ['just below the low line', 29_999, 100_000, 'LOW'],
    ['on the low line', 30_000, 100_000, 'NORMAL'],
    ['on the high line', 150_000, 100_000, 'NORMAL'],
    ['just above the high line', 150_001, 100_000, 'HIGH'],
    ['never sold, but there', 1, 0, 'HIGH'],
    ['never sold, not there', 0, 0, null],
  ])('stock: %s', (_, stock, sales, expected) => {
    expect(stockSignalOf(stock, sales, policy)).toBe(expected);
  });

  test.each([
    ['below', 40_000, 39_000, -250],
    ['above', 40_000, 41_000, 250],
    ['kept', 40_000, 40_000, 0],
    ['rounded half away from zero', 30_000, 30_001, 0],
    ['given away', 40_000, 0, -10_000],
    ['no guide price', 0, 100, 0],
  ])('price: %s', (_, guide, found, expected) => {
    expect(priceDeviationBp(money(guide), money(found))).toBe(expected);
  });
});
