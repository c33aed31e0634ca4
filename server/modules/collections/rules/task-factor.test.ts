import { money } from '../../../../shared/money';
import { collectionsPolicy } from '../policy';
import { achievedBp, ranksOf, taskAmounts, taskFactorBp } from './task-factor';

test.each([
  [10_000, 10_000, 10_000],
  [10_000, 10_001, 10_000],
  [10_000, 9999, 9500],
  [10_000, 8000, 9500],
  [10_000, 7999, 9000],
  [10_000, 5000, 9000],
  [10_000, 4999, 8000],
  [10_000, 0, 8000],
  // more bounced than came in
  [10_000, -500, 8000],
  // a third of a fen short is short
  [3, 2, 9000],
  [1_000_000_000_000_000, 999_999_999_999_999, 9500],
  [0, 0, 10_000],
  [0, 500, 10_000],
])('TASK-2: of a task of %d came in %d: factor %d', (target, collected, factor) => {
  expect(taskFactorBp(money(target), money(collected), collectionsPolicy.defaults)).toBe(factor);
});

test('TASK-2: more money never lowers the factor, and every share has exactly one', () => {
  let last = 0;
  for (let collected = -100; collected <= 12_000; collected += 1) {
    const factor = taskFactorBp(money(10_000), money(collected), collectionsPolicy.defaults);
    expect([8000, 9000, 9500, 10_000]).toContain(factor);
    expect(factor).toBeGreaterThanOrEqual(last);
    last = factor;
  }
});

test.each([
  ['2026-02-28', 0, 500],
  ['2026-03-01', 500, 0],
  ['2026-03-31', 500, 0],
  ['2026-04-01', 0, 0],
] as const)('TASK-1: an item due %s is in the task of March', (dueOn, due, overdue) => {
  const items = [{ dueOn, open: money(700), disputed: money(200) }];
  expect(taskAmounts(items, '2026-03')).toEqual({ due, overdue });
});

test('TASK-1: February ends when it ends; an item disputed whole is left out', () => {
  const item = (dueOn: `${number}-${number}-${number}`, disputed = 0) => ({
    dueOn,
    open: money(100),
    disputed: money(disputed),
  });
  expect(taskAmounts([item('2028-02-29'), item('2028-03-01'), item('2028-02-10', 100)], '2028-02')).toEqual({
    due: 100,
    overdue: 0,
  });
});

test('TASK-3: equals share a place, the next one is left out; nothing to collect is no place', () => {
  expect(ranksOf([9000, 10_000, null, 9000, 100])).toEqual([2, 1, null, 2, 4]);
  expect(achievedBp(money(0), money(10))).toBeNull();
});
