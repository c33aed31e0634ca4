import fc from 'fast-check';
import { money } from '../../../../shared/money';
import { balanceDso, collectionEffectiveness, countBackDso, shareBp } from './collection-measures';

const yuan = (amount: number) => money(amount * 100);

// worked example of support.benjipays.com, "Mastering DSO Calculation: The Count-Back Method Explained"
test('REC-6: count-back, months of thirty days: 60 days and 32,000 of 70,000 of the third month', () => {
  const months = [100_000, 80_000, 70_000].map((amount, at) => ({
    month: (['2024-03', '2024-02', '2024-01'] as const)[at] ?? '2024-01',
    days: 30,
    billed: yuan(amount),
  }));
  const found = countBackDso(yuan(212_000), months);
  expect(found.daysTenths).toBe(737);
  expect(found.steps.map(({ taken }) => taken)).toEqual([yuan(100_000), yuan(80_000), yuan(32_000)]);
  expect(found.rest).toBe(0);
});

// worked example of calculator7.snowdaycalculatornow.com, "Debtor Days Calculation Count Back Method"
test('REC-6: count-back by calendar days: 31 + 28 + 400 ÷ 700 × 31 = 76.7 days', () => {
  const found = countBackDso(yuan(2_100_000), [
    { month: '2025-03', days: 31, billed: yuan(900_000) },
    { month: '2025-02', days: 28, billed: yuan(800_000) },
    { month: '2025-01', days: 31, billed: yuan(700_000) },
  ]);
  expect(found.daysTenths).toBe(767);
});

// worked example of creditguru.com, "Ratio – Collection Effectiveness Index (CEI)": 55.9 %
test('REC-6: the index of three months is 55.9 %', () => {
  const index = collectionEffectiveness({
    opening: yuan(6_200),
    billed: yuan(10_890 / 3),
    closing: yuan(6_340),
    notDue: yuan(3_590),
  });
  expect(index).toBe(5593);
});

// worked example of gaviti.com, glossary "Collection Effectiveness Index": 98 %
test('REC-6: the index of a year is 98 %', () => {
  const year = { opening: 100_000, billed: 1_000_000, closing: 120_000, notDue: 100_000 };
  expect(
    collectionEffectiveness({
      opening: yuan(year.opening),
      billed: yuan(year.billed),
      closing: yuan(year.closing),
      notDue: yuan(year.notDue),
    }),
  ).toBe(9800);
});

test.each([
  [212_000, 250_000, 90, 763],
  [0, 250_000, 90, 0],
  [100, 0, 31, null],
])('REC-6: balance method: %d open, %d billed in %d days', (open, billed, days, tenths) => {
  expect(balanceDso(yuan(open), yuan(billed), days)).toBe(tenths);
});

test('REC-6: a debt older than all months is told as at least their days', () => {
  const months = [{ month: '2025-03' as const, days: 31, billed: yuan(100) }];
  expect(countBackDso(yuan(150), months)).toMatchObject({ daysTenths: 310, rest: yuan(50) });
  expect(countBackDso(yuan(0), months)).toEqual({ daysTenths: 0, steps: [], rest: 0 });
});

test('REC-6: count-back takes exactly the open balance, and never counts more days than there are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.array(fc.integer({ min: -1000, max: 3_000_000 }), { maxLength: 12 }),
      (open, billed) => {
        const months = billed.map((amount) => ({
          month: '2025-01' as const,
          days: 30,
          billed: money(amount),
        }));
        const { steps, rest, daysTenths } = countBackDso(money(open), months);
        expect(steps.reduce((sum, { taken }) => sum + taken, 0) + rest).toBe(open);
        expect(daysTenths).toBeLessThanOrEqual(months.length * 300);
      },
    ),
  );
});

test('REC-6: the index is whole when all that was due came in, and nothing where there was nothing', () => {
  const all = { opening: yuan(10), billed: yuan(20), closing: yuan(20), notDue: yuan(20) };
  expect(collectionEffectiveness(all)).toBe(10_000);
  expect(collectionEffectiveness({ ...all, closing: yuan(30), notDue: yuan(30) })).toBeNull();
  expect([shareBp(yuan(2), yuan(3)), shareBp(yuan(2), yuan(0))]).toEqual([6667, null]);
});
