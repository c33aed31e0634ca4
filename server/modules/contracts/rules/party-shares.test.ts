import fc from 'fast-check';
import { isRefusal } from '../../../core/errors';
import { contractsPolicy } from '../policy';
import { assertPartyShares } from './party-shares';
import { contractTotals, valueOf } from './contract-value';
import { money } from '../../../../shared/money';

const policy = contractsPolicy.defaults;
const check = (...shares: number[]) =>
  assertPartyShares(
    { primaryRepId: 'ann', assistants: shares.map((shareBp, at) => ({ repId: `a${at}`, shareBp })) },
    policy,
  );

test.each([
  ['no assistant', []],
  ['the least share', [500]],
  ['the largest share', [1000]],
  ['20 % together', [1000, 1000]],
  ['four with 5 %', [500, 500, 500, 500]],
])('COM-6: %s is fine', (_, shares) => {
  expect(() => check(...shares)).not.toThrow();
});

test.each([
  ['below the least', [499]],
  ['above the largest', [1001]],
  ['no share at all', [0]],
  ['more than 20 % together', [1000, 501, 500]],
])('COM-6: %s is refused', (_, shares) => {
  expect(() => check(...shares)).toThrow(/basis points/);
});

test('COM-6: a person has one part', () => {
  const twice = { primaryRepId: 'ann', assistants: [{ repId: 'ann', shareBp: 500 }] };
  expect(() => assertPartyShares(twice, policy)).toThrow(/one part/);
});

test('COM-6: whatever passes leaves the primary at least 80 %', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2500 }), { maxLength: 6 }), (shares) => {
      try {
        check(...shares);
      } catch (error) {
        return isRefusal(error, 'contract.assistant_share');
      }
      return shares.reduce((sum, share) => sum + share, 0) <= 2000;
    }),
  );
});

test('CON-4: amount and volume are the sums of the lines', () => {
  const lines = [
    { quantityMilli: 12_500, unitPrice: money(40_000) },
    { quantityMilli: 333, unitPrice: money(100) },
  ];
  expect(contractTotals(lines)).toEqual({ amount: 500_033, quantityMilli: 12_833 });
  expect(valueOf({ quantityMilli: -333, unitPrice: money(100) })).toBe(-33);
});
