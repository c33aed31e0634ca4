import { money } from '../../../shared/money';
import { allocationsOf, creditOf, isWhole, remainderOf, type SplitPart } from './split-parts';

const part = (typed: string, id: string | null = 'k1'): SplitPart => ({
  key: 1,
  account: id === null ? null : { id, name: id },
  typed,
  items: {},
});

test.each([
  ['10000.00', [], 1_000_000],
  ['10000.00', ['4000'], 600_000],
  ['10000.00', ['0.4万', '6,000.00'], 0],
  ['10000.00', ['4000', '6000.01'], -1],
  ['10000.00', ['four'], null],
  ['0.30', ['0.1', '0.2'], 0],
])('BANK-3: of %s less %j is left', (rest, typed, left) => {
  expect(
    remainderOf(
      rest,
      typed.map((text) => part(text)),
    ),
  ).toBe(left);
});

test.each([
  ['one customer, all of it', [part('10')], true],
  ['a cent too little', [part('9.99')], false],
  ['a cent too much', [part('10.01')], false],
  ['no customer', [part('10', null)], false],
  ['a customer twice', [part('4'), part('6')], false],
  ['two customers', [part('4'), part('6', 'k2')], true],
  ['an empty part', [part('10'), part('', 'k2')], false],
  ['a part below zero', [part('12'), part('-2', 'k2')], false],
  ['nothing', [], false],
])('BANK-3: parts with %s can be posted: %s', (_name, parts, whole) => {
  expect(isWhole('10.00', parts)).toBe(whole);
});

test('BANK-3: typed amounts stand above the proposed ones, and the rest stays as credit', () => {
  const item = (id: string, amount: string | null) =>
    ({ open: '5.00', amount, receivable: { id } }) as unknown as Parameters<typeof allocationsOf>[0][number];
  const items = [item('a', '5.00'), item('b', '2.00'), item('c', null)];
  expect(allocationsOf(items)).toEqual([
    { receivableId: 'a', amount: '5.00' },
    { receivableId: 'b', amount: '2.00' },
  ]);
  const typed = { a: '1.5', b: '', c: '3' };
  expect(allocationsOf(items, typed)).toEqual([
    { receivableId: 'a', amount: '1.50' },
    { receivableId: 'c', amount: '3.00' },
  ]);
  expect(creditOf(money(700), items, typed)).toBe(250);
});
