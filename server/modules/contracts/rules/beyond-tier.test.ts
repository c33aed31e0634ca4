import { money } from '../../../../shared/money';
import { beyondTier } from './beyond-tier';

const general = { discountBp: 200, termDays: 30 };
const going = (product: string) => (product === 'C30' ? money(40_000) : null);
const asked = (paymentTermDays: number, unitPrice: number, product = 'C30') => ({
  paymentTermDays,
  unit: 'm³',
  lines: [{ product, unitPrice: money(unitPrice) }],
});

test.each([
  ['what the tier allows', asked(30, 39_200), []],
  ['a day longer', asked(31, 40_000), [['TERM', 31, 30]]],
  ['a fen too cheap', asked(30, 39_195), [['PRICE', 201, 200]]],
  ['dearer than the going price', asked(0, 50_000), []],
  [
    'both',
    asked(90, 20_000),
    [
      ['TERM', 90, 30],
      ['PRICE', 5000, 200],
    ],
  ],
  ['a product without a going price', asked(30, 1, 'C80'), []],
])('TIER-4: a general customer asks for %s', (_, terms, excesses) => {
  expect(
    beyondTier(terms, general, going).map(({ kind, asked: wanted, allowed }) => [kind, wanted, allowed]),
  ).toEqual(excesses);
});
