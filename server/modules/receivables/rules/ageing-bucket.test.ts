import fc from 'fast-check';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import { bucketBounds, bucketOf } from './ageing-bucket';

test.each([
  [-5, 'NOT_DUE'],
  [0, 'NOT_DUE'],
  [1, 'D1_30'],
  [30, 'D1_30'],
  [31, 'D31_60'],
  [60, 'D31_60'],
  [61, 'D61_90'],
  [90, 'D61_90'],
  [91, 'D91_180'],
  [180, 'D91_180'],
  [181, 'D181_365'],
  [365, 'D181_365'],
  [366, 'OVER_365'],
])('REC-6: %i days past due is %s', (days, bucket) => {
  expect(bucketOf('2026-01-31', addDays('2026-01-31', days))).toBe(bucket);
});

test('REC-6: every due date lies in exactly one range, the one that bucketOf says', () => {
  const asOf: LocalDate = '2026-02-28';
  const bounds = bucketBounds(asOf);
  fc.assert(
    fc.property(fc.integer({ min: -800, max: 400 }), (days) => {
      const dueOn = addDays(asOf, days);
      const inside = bounds.filter(
        ({ dueFrom, dueTo }) => (!dueFrom || dueOn >= dueFrom) && (!dueTo || dueOn <= dueTo),
      );
      expect(inside.map(({ bucket }) => bucket)).toEqual([bucketOf(dueOn, asOf)]);
    }),
  );
});
