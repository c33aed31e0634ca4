import { waitAfterFailures } from './login-throttle';

test.each([
  ['the first failures are free', 5, 0],
  ['then one second', 6, 1000],
  ['doubled each time', 8, 4000],
  ['never more than 15 minutes', 1000, 900_000],
])('%s: %i failures wait %i ms', (_, failures, wait) => {
  expect(waitAfterFailures(failures)).toBe(wait);
});
