import fc from 'fast-check';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import { money, sumMoney } from '../../../../shared/money';
import { byAge, proposeAllocation, type OpenItem } from './propose-allocation';

const item = (
  id: string,
  dueOn: LocalDate,
  open: number,
  documentOn: LocalDate = '2026-01-01',
): OpenItem => ({
  id,
  number: `YS-${id}`,
  dueOn,
  documentOn,
  open: money(open),
});
const march = item('march', '2026-03-01', 300);
const april = item('april', '2026-04-01', 500);
const shown = (...args: Parameters<typeof proposeAllocation>) => {
  const { allocations, rest } = proposeAllocation(...args);
  return [
    allocations.map(({ receivableId, amount, basis }) => `${receivableId} ${amount} ${basis}`).join(', '),
    rest,
  ];
};

test('REC-1: an exact amount finds its item although an older one is open', () => {
  expect(shown(money(500), [march, april])).toEqual(['april 500 EXACT', 0]);
});

test('REC-1: else the oldest due first, the rest stays unallocated', () => {
  expect(shown(money(600), [april, march])).toEqual(['march 300 OLDEST, april 300 OLDEST', 0]);
  expect(shown(money(900), [april, march])).toEqual(['march 300 OLDEST, april 500 OLDEST', 100]);
  expect(shown(money(900), [])).toEqual(['', 900]);
});

test('REC-1: named items first, what they leave goes on by the same rule', () => {
  const named = [{ receivableId: 'april', amount: money(200) }];
  expect(shown(money(200), [march, april], named)).toEqual(['april 200 NAMED', 0]);
  expect(shown(money(500), [march, april], named)).toEqual(['april 200 NAMED, march 300 EXACT', 0]);
  expect(shown(money(500), [march, april], named, false)).toEqual(['april 200 NAMED', 300]);
});

test('REC-1: of equal due dates the older document, then the smaller number', () => {
  const items = [
    item('c', '2026-03-01', 1, '2026-01-02'),
    item('b', '2026-03-01', 1),
    item('a', '2026-03-01', 1),
  ];
  expect([...items].sort(byAge).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test.each([
  ['more than is open on the item', 301, 301, /open on the item/],
  ['more than the receipt', 100, 101, /left of the receipt/],
  ['nothing at all', 100, 0, /above zero/],
])('REC-1: naming %s is refused', (_, amount, wanted, text) => {
  expect(() =>
    proposeAllocation(money(amount), [march], [{ receivableId: 'march', amount: money(wanted) }]),
  ).toThrow(text);
});

test('REC-1: for any items and amount no fen is made or lost, no item overpaid, and older due items are full before younger ones start', () => {
  const items = fc
    .array(fc.record({ open: fc.integer({ min: 1, max: 9_999 }), days: fc.integer({ min: 0, max: 30 }) }), {
      maxLength: 12,
    })
    .map((rows) => rows.map(({ open, days }, at) => item(`i${at}`, addDays('2026-03-01', days), open)));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60_000 }), items, (amount, open) => {
      const { allocations, rest } = proposeAllocation(money(amount), open);
      const paid = new Map(allocations.map(({ receivableId, amount: part }) => [receivableId, part]));
      expect(sumMoney(allocations, ({ amount: part }) => part) + rest).toBe(amount);
      expect(paid.size).toBe(allocations.length);
      for (const { id, open: owed } of open) expect(paid.get(id) ?? 0).toBeLessThanOrEqual(owed);
      if (rest > 0) for (const { id, open: owed } of open) expect(paid.get(id)).toBe(owed);
      if (allocations[0]?.basis !== 'OLDEST') return;
      const parts = [...open].sort(byAge).map(({ id, open: owed }) => ({ paid: paid.get(id) ?? 0, owed }));
      const firstNotFull = parts.findIndex((part) => part.paid < part.owed);
      if (firstNotFull >= 0) for (const part of parts.slice(firstNotFull + 1)) expect(part.paid).toBe(0);
    }),
  );
});

test('REC-1: the order in which items come does not matter', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([march, april, item('may', '2026-05-01', 250), item('june', '2026-06-01', 120)]),
      fc.integer({ min: 1, max: 1500 }),
      (open, amount) => {
        expect(proposeAllocation(money(amount), open)).toEqual(
          proposeAllocation(money(amount), [...open].sort(byAge)),
        );
      },
    ),
  );
});
