import { freeFailures, isForgotten, waitAfterFailures } from './login-throttle';

test.each([
  ['the first failures are free', 5, 0],
  ['then one second', 6, 1000],
  ['doubled each time', 8, 4000],
  ['never more than 15 minutes', 1000, 900_000],
])('%s: %i failures wait %i ms', (_, failures, wait) => {
  expect(waitAfterFailures(failures)).toBe(wait);
});

test('an address bears more failures than an account', () => {
  expect(waitAfterFailures(100, freeFailures.address)).toBe(0);
  expect(waitAfterFailures(101, freeFailures.address)).toBe(1000);
});

test('failures are forgotten after a day', () => {
  const last = new Date('2026-03-02T09:00:00Z');
  expect(isForgotten(last, new Date('2026-03-03T09:00:00Z'))).toBe(false);
  expect(isForgotten(last, new Date('2026-03-03T09:00:01Z'))).toBe(true);
});
