import { choosePool, type PoolRule } from './choose-pool';

const pool = (id: string, position: number, change: Partial<PoolRule> = {}): PoolRule => ({
  id,
  position,
  active: true,
  regionPrefixes: [],
  productLines: [],
  ...change,
});
const north = pool('north', 1, { regionPrefixes: ['33', '32'] });
const c30 = pool('c30', 2, { productLines: ['C30'] });
const both = pool('both', 3, { regionPrefixes: ['44'], productLines: ['C30'] });

test.each<[string, PoolRule[], string | null, string, string | null]>([
  ['no pools', [], '330100', 'C30', null],
  ['two match: the first by position', [c30, north], '330100', 'C30', 'north'],
  ['only the second matches', [north, c30], '440100', 'C30', 'c30'],
  ['a place that is not known', [north], null, 'C30', null],
  ['every list has to take it', [both], '440100', 'C40', null],
  ['one that is closed takes nothing', [{ ...north, active: false }, c30], '330100', 'C30', 'c30'],
  ['one position: the order of ids', [pool('b', 1), pool('a', 1)], null, 'C30', 'a'],
])('LEAD-7: %s', (_, pools, regionCode, productLine, expected) => {
  expect(choosePool({ regionCode, productLine }, pools)?.id ?? null).toBe(expected);
});
