import { lineAmount, linesInput } from './line-amount';

test.each([
  [{ quantityMilli: '12.5', unitPrice: '380' }, '4750.00'],
  [{ quantityMilli: '1.2万', unitPrice: '385.50' }, '4626000.00'],
  [{ quantityMilli: '0.333', unitPrice: '0.05' }, '0.02'],
  [{ quantityMilli: '', unitPrice: '1' }, null],
  [{ quantityMilli: 'x', unitPrice: '1' }, null],
])('%j makes %s', (line, amount) => {
  expect(lineAmount(line)).toBe(amount);
});

test('lines go to the API as exact texts', () => {
  expect(linesInput([{ product: 'C30', quantityMilli: '１．２万', unitPrice: '385.50', id: 'x' }])).toEqual([
    { product: 'C30', quantityMilli: '12000', unitPrice: '385.5' },
  ]);
});
