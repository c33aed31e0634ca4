import fc from 'fast-check';
import { money } from '../../../../shared/money';
import { pricesPolicy } from '../policy';
import { judgePrice } from './judge-price';

const steps = pricesPolicy.defaults;
const listed = { guidePrice: money(40_000), floorPrice: money(35_000) };

test.each([
  ['above the guide price', 50_000, 'REP', 'AT_GUIDE', 0],
  ['the guide price', 40_000, 'REP', 'AT_GUIDE', 0],
  ['a fen below it', 39_999, 'REP', 'WITHIN_STEP', 1],
  ["exactly the rep's step", 39_200, 'REP', 'WITHIN_STEP', 200],
  ["a fen beyond the rep's step", 39_199, 'MANAGER', 'WITHIN_STEP', 201],
  ["exactly the manager's step", 38_000, 'MANAGER', 'WITHIN_STEP', 500],
  ["a fen beyond the manager's step", 37_999, 'REVIEW', 'WITHIN_STEP', 501],
  ["exactly the review's step", 36_000, 'REVIEW', 'WITHIN_STEP', 1000],
  ["a fen beyond the review's step", 35_999, 'VP', 'BEYOND_STEPS', 1001],
  ['the floor itself', 35_000, 'VP', 'BEYOND_STEPS', 1250],
  ['a fen below the floor', 34_999, 'VP', 'BELOW_FLOOR', 1251],
  ['nothing', 0, 'VP', 'BELOW_FLOOR', 10_000],
])('CRE-4: %s (%d) is for %s: %s', (_, price, decider, because, deviationBp) => {
  expect(judgePrice(money(price), listed, steps)).toEqual({ decider, because, deviationBp });
});

test('CRE-4: the floor binds also within the step of the rep', () => {
  const tight = { guidePrice: money(40_000), floorPrice: money(39_500) };
  expect(judgePrice(money(39_499), tight, steps)).toMatchObject({ decider: 'VP', because: 'BELOW_FLOOR' });
});

test.each([
  [false, 'REP'],
  [true, 'VP'],
])('CRE-4: what is not listed is decided by the policy (%s)', (unlistedNeedsVp, decider) => {
  expect(judgePrice(money(1), null, { ...steps, unlistedNeedsVp })).toEqual({
    decider,
    because: 'NOT_LISTED',
    deviationBp: 0,
  });
});

test('CRE-4: a lower price is never for somebody lower', () => {
  const rank = ['REP', 'MANAGER', 'REVIEW', 'VP'];
  fc.assert(
    fc.property(fc.nat(60_000), fc.nat(60_000), (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const of = (price: number) => rank.indexOf(judgePrice(money(price), listed, steps).decider);
      expect(of(low)).toBeGreaterThanOrEqual(of(high));
    }),
  );
});
