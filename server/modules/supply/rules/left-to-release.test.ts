import { leftToRelease } from './left-to-release';

test.each([
  ['nothing yet', 0, 0, 1_050_000],
  ['more released than delivered', 800_000, 300_000, 250_000],
  ['more delivered than released', 800_000, 900_000, 150_000],
  ['everything', 1_050_000, 0, 0],
  ['more than everything', 0, 1_100_000, 0],
])('CON-1: left to release after %s', (_, released, delivered, left) => {
  expect(leftToRelease({ quantityMilli: 1_000_000 }, { released, delivered }, 500)).toBe(left);
});
