import { intentCriterion } from '../../../../shared/vocabulary/intents';
import { pointsThatMatter } from './points-that-matter';

const rated = (more: object) =>
  ({ ...Object.fromEntries(intentCriterion.list.map((one) => [one, 5])), ...more }) as never;

test.each([
  [{}, []],
  [{ PRICE: 7 }, []],
  [{ WANTS: 8, PRICE: 9 }, ['PRICE', 'WANTS']],
  [{ WANTS: 10, FIT: 10 }, ['FIT', 'WANTS']],
])('INT-6: of %j the points that matter are %j', (ratings, points) => {
  expect(pointsThatMatter(rated(ratings))).toEqual(points);
});
