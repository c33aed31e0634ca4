import { money } from '../../../../shared/money';
import { movedByGoods, remainderOf } from './remainder';

test.each([
  [100, 0, 100],
  [100, 60, 40],
  [100, 104, 0],
])('CRE-5: of %s with %s gone, %s is still to come', (amount, gone, rest) => {
  expect(remainderOf(money(amount), money(gone))).toBe(rest);
});

test.each([
  [100, 60, 60, -60],
  [30, 40, 40, -30],
  [0, 40, 40, -0],
])('CRE-5: with %s to come, goods of %s are owed for %s and move %s', (toCome, value, owed, moved) => {
  const change = movedByGoods(money(toCome), money(value));
  expect([change.OPEN_RECEIVABLES, change.RELEASED_NOT_DELIVERED + 0]).toEqual([owed, moved + 0]);
});
