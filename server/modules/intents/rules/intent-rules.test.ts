import * as fc from 'fast-check';
import { intentCriterion } from '../../../../shared/vocabulary/intents';
import { intentsPolicy } from '../policy';
import { followUpDue } from './follow-up-due';
import { scoreIntent, suggestLevel, type Ratings } from './score-intent';
import { shareOf } from './share-of';

const policy = intentsPolicy.defaults;
const all = (rating: number, more: Partial<Ratings> = {}): Ratings => ({
  ...(Object.fromEntries(intentCriterion.list.map((code) => [code, rating])) as unknown as Ratings),
  ...more,
});

test.each([
  ['nothing speaks for it', all(0), 0, 'D'],
  ['everything does', all(10), 100, 'A'],
  ['nine of ten throughout', all(9), 90, 'A'],
  ['just below strong', all(9, { READY: 8 }), 89, 'B'],
  ['seven throughout', all(7), 70, 'B'],
  ['half a point below B rounds up to it', all(7, { DECIDERS: 6 }), 69, 'C'],
  ['six throughout', all(6), 60, 'C'],
  ['just below C', all(6, { FIT: 5 }), 59, 'D'],
  ['purchasing power weighs more than fit', all(0, { PURCHASING_POWER: 10 }), 15, 'D'],
] as const)('INT-2: score, %s', (_, ratings, score, intentClass) => {
  expect(scoreIntent(ratings, policy)).toEqual({ score, intentClass });
});

test('INT-2: a better rating never lowers the score, and it stays within 0 and 100', () => {
  const rating = fc.integer({ min: 0, max: 10 });
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(intentCriterion.list.map((code) => [code, rating]))),
      fc.constantFrom(...intentCriterion.list),
      (given, criterion) => {
        const ratings = given as unknown as Ratings;
        const { score } = scoreIntent(ratings, policy);
        const better = scoreIntent({ ...ratings, [criterion]: Math.min(10, ratings[criterion] + 1) }, policy);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(better.score).toBeGreaterThanOrEqual(score);
        expect(better.score).toBeLessThanOrEqual(100);
      },
    ),
  );
});

test('INT-2: weights that do not add up to 100, bands and levels out of order are refused when published', () => {
  expect(intentsPolicy.check?.({ ...policy, READY: 11 })).toContain('100');
  expect(intentsPolicy.check?.({ ...policy, READY: -10, FIT: 30 })).toContain('100');
  expect(intentsPolicy.check?.({ ...policy, classBFrom: 90 })).toContain('classes');
  expect(intentsPolicy.check?.({ ...policy, levelDaysA: 40 })).toContain('level');
  expect(intentsPolicy.check?.({ ...policy, READY: 5, FIT: 15 })).toBeNull();
});

test.each([
  ['today', '2026-03-02', 'H'],
  ['in five days', '2026-03-07', 'H'],
  ['in six', '2026-03-08', 'A'],
  ['in fifteen', '2026-03-17', 'A'],
  ['in sixteen', '2026-03-18', 'B'],
  ['in thirty', '2026-04-01', 'B'],
  ['in thirty-one', '2026-04-02', 'C'],
  ['next year', '2027-03-02', 'C'],
] as const)('INT-1: who buys %s', (_, buysOn, level) => {
  expect(suggestLevel(buysOn, policy, '2026-03-02')).toBe(level);
});

test.each([
  ['nothing agreed: by the interval', null, 3, '2026-03-04', '2026-03-05', 'INTERVAL', 0, 'FRESH'],
  ['agreed earlier: on that day', '2026-03-03', 7, '2026-03-04', '2026-03-03', 'AGREED', 1, 'FRESH'],
  [
    'agreed later than the interval: by the interval',
    '2026-03-20',
    7,
    '2026-03-09',
    '2026-03-09',
    'INTERVAL',
    0,
    'FRESH',
  ],
  ['a week is still fresh', null, 15, '2026-03-09', '2026-03-17', 'INTERVAL', 0, 'FRESH'],
  ['eight days fall in attention', null, 15, '2026-03-10', '2026-03-17', 'INTERVAL', 0, 'ATTENTION'],
  ['thirty days are not yet cooling', null, 15, '2026-04-01', '2026-03-17', 'INTERVAL', 15, 'ATTENTION'],
  ['thirty-one are', null, 15, '2026-04-02', '2026-03-17', 'INTERVAL', 16, 'COOLING'],
] as const)(
  'INT-3: next contact, %s',
  (_, nextStepOn, intervalDays, today, dueOn, because, overdueDays, mark) => {
    const facts = { lastContactOn: '2026-03-02', nextStepOn, intervalDays } as const;
    expect(followUpDue(facts, policy, today)).toEqual({ dueOn, because, overdueDays, mark });
  },
);

test.each([
  [1, 3, 3333],
  [2, 3, 6667],
  [0, 4, 0],
  [0, 0, null],
] as const)('LEAD-13, LOSS-3: %d of %d', (part, whole, share) => {
  expect(shareOf(part, whole)).toBe(share);
});
