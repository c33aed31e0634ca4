import fc from 'fast-check';
import type { RateBand } from './commission-facts';
import { commissionOn, faultOfBands } from './rate-bands';

const shipped: RateBand[] = [
  { upTo: 5_000_000, rate: 35_000 },
  { upTo: 20_000_000, rate: 37_500 },
  { upTo: null, rate: 40_000 },
];

describe('COM-1: rate bands', () => {
  test.each([
    ['nothing delivered', 0, 0],
    ['up to 5,000 m³: 3.50', 4_999_999, 1_750_000],
    ['a value on the boundary takes the lower band', 5_000_000, 1_750_000],
    ['just above it, the whole at 3.75', 5_000_001, 1_875_000],
    ['10,000 m³ at 3.75', 10_000_000, 3_750_000],
    ['20,000 m³ still at 3.75', 20_000_000, 7_500_000],
    ['above, the whole at 4.00', 20_001_000, 8_000_400],
  ])('SLAB: %s', (_, quantity, fen) => {
    expect(commissionOn(quantity, shipped, 'PER_UNIT', 'SLAB')).toBe(fen);
  });

  test.each([
    ['within the first band', 5_000_000, 1_750_000],
    ['each slice at its own rate', 10_000_000, 1_750_000 + 1_875_000],
    ['through all three bands', 21_000_000, 1_750_000 + 5_625_000 + 400_000],
  ])('MARGINAL: %s', (_, quantity, fen) => {
    expect(commissionOn(quantity, shipped, 'PER_UNIT', 'MARGINAL')).toBe(fen);
  });

  test('per cent of the amount: 1.2 % of 6,066.78 is 72.80', () => {
    expect(commissionOn(606_678, [{ upTo: null, rate: 120 }], 'PERCENT', 'SLAB')).toBe(7280);
  });

  test.each([
    ['no band at all', [], { at: 0, fault: 'EMPTY' }],
    ['the last band has a bound: a gap above it', [{ upTo: 5, rate: 1 }], { at: 0, fault: 'GAP' }],
    [
      'a band without bound before the last: an overlap',
      [
        { upTo: null, rate: 1 },
        { upTo: null, rate: 2 },
      ],
      { at: 0, fault: 'OVERLAP' },
    ],
    [
      'bounds do not rise',
      [
        { upTo: 9, rate: 1 },
        { upTo: 9, rate: 2 },
        { upTo: null, rate: 3 },
      ],
      { at: 1, fault: 'OVERLAP' },
    ],
    ['a negative rate', [{ upTo: null, rate: -1 }], { at: 0, fault: 'RATE' }],
  ] as [string, RateBand[], object][])('a table is refused with its place: %s', (_, bands, fault) => {
    expect(faultOfBands(bands)).toEqual(fault);
  });

  test('the shipped table holds', () => expect(faultOfBands(shipped)).toBeNull());

  test('property: with rising rates more volume never earns less, and SLAB never less than MARGINAL', () => {
    fc.assert(
      fc.property(fc.nat(50_000_000), fc.nat(1_000_000), (quantity, more) => {
        const slab = commissionOn(quantity, shipped, 'PER_UNIT', 'SLAB');
        expect(commissionOn(quantity + more, shipped, 'PER_UNIT', 'SLAB')).toBeGreaterThanOrEqual(slab);
        expect(slab + 2).toBeGreaterThanOrEqual(commissionOn(quantity, shipped, 'PER_UNIT', 'MARGINAL'));
      }),
      { numRuns: 1000 },
    );
  });
});
