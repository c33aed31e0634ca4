import { money } from '../../../../shared/money';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import { assertRows, differencesOf, rowFor } from './price-rows';

const row = (
  product: string,
  guide: number,
  floor: number,
  tier: AccountTier | null = null,
  unit = 'm³',
) => ({
  product,
  unit,
  tier,
  guidePrice: money(guide),
  floorPrice: money(floor),
});
const rows = [
  row('C30', 40_000, 35_000),
  row('C30', 38_000, 34_000, 'STRATEGIC'),
  row('C40', 50_000, 45_000),
];

test.each([
  ["the tier's own row", 'C30', 'm³', 'STRATEGIC', 38_000],
  ['the general row where the tier has none', 'C40', 'm³', 'STRATEGIC', 50_000],
  ['the general row of another tier', 'C30', 'm³', 'GENERAL', 40_000],
  ['another spelling of name and unit', ' ｃ30 ', 'M3', 'GENERAL', 40_000],
  ['no row in another unit', 'C30', 't', 'GENERAL', null],
  ['no row of an unknown product', 'C80', 'm³', 'GENERAL', null],
] as const)('CRE-4: a line is judged by %s', (_, product, unit, tier, guide) => {
  expect(rowFor(rows, { product, unit, tier })?.guidePrice ?? null).toBe(guide);
});

test('CRE-4: a product stands once for a tier and unit, its floor not above its guide price', () => {
  expect(() => assertRows(rows)).not.toThrow();
  expect(() => assertRows([...rows, row('c30 ', 1, 1, null, 'm3')])).toThrow(
    expect.objectContaining({ code: 'price.row_twice' }),
  );
  expect(() => assertRows([row('C30', 100, 101)])).toThrow(
    expect.objectContaining({ code: 'price.floor_above_guide' }),
  );
});

test('CRE-4: a version shows what it adds, changes and removes', () => {
  const after = [row('C30', 41_000, 35_000), row('C50', 60_000, 55_000), row('C40', 50_000, 45_000)];
  expect(
    differencesOf(rows, after).map(({ change, before, after: now }) => [
      change,
      before?.guidePrice ?? null,
      now?.guidePrice ?? null,
    ]),
  ).toEqual([
    ['CHANGED', 40_000, 41_000],
    ['ADDED', null, 60_000],
    ['SAME', 50_000, 50_000],
    ['REMOVED', 38_000, null],
  ]);
});
