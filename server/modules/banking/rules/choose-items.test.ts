import { money, sumMoney } from '../../../../shared/money';
import type { LocalDate } from '../../../../shared/local-date';
import { chooseItems, type OpenItemOfContract } from './choose-items';

const item = (id: string, contractId: string, dueOn: LocalDate, open: number): OpenItemOfContract => ({
  id,
  number: id,
  contractId,
  documentOn: dueOn,
  dueOn,
  open: money(open),
});
const items = [
  item('a1', 'A', '2026-01-31', 300),
  item('b1', 'B', '2026-02-15', 200),
  item('a2', 'A', '2026-03-31', 400),
  item('b2', 'B', '2026-04-30', 600),
];

test.each([
  [600, [], [], 'EXACT_ITEM', 'b2 600', 0],
  [700, [], [], 'CONTRACT_SUM', 'a1 300, a2 400', 0],
  [500, [], [], 'OLDEST_SUM', 'a1 300, b1 200', 0],
  [1500, [], [], 'OLDEST_SUM', 'a1 300, b1 200, a2 400, b2 600', 0],
  [550, [], [], 'OLDEST_DUE', 'a1 300, b1 200, a2 50', 0],
  [1600, [], [], 'OLDEST_DUE', 'a1 300, b1 200, a2 400, b2 600', 100],
  [600, ['a2'], [], 'NAMED_NUMBER', 'a2 400, a1 200', 0],
  [350, ['a2'], [], 'NAMED_NUMBER', 'a2 350', 0],
  [800, [], ['B'], 'NAMED_NUMBER', 'b1 200, b2 600', 0],
  [600, [], ['B'], 'NAMED_NUMBER', 'b2 600', 0],
  [900, [], ['B'], 'NAMED_NUMBER', 'b1 200, b2 600, a1 100', 0],
] as const)(
  'BANK-2: %d with items %j and contracts %j named: %s',
  (amount, named, contracts, choice, paid, rest) => {
    const chosen = chooseItems(money(amount), items, {
      items: new Set(named),
      contracts: new Set(contracts),
    });
    expect(chosen.choice).toBe(choice);
    expect(chosen.allocations.map((part) => `${part.receivableId} ${part.amount}`).join(', ')).toBe(paid);
    expect(chosen.rest).toBe(rest);
    expect(sumMoney(chosen.allocations, (part) => part.amount) + chosen.rest).toBe(amount);
  },
);

test('BANK-2: the surer the choice, the less it takes away', () => {
  const doubts = [600, 700, 500, 550, 1600].map((amount) => chooseItems(money(amount), items).doubt);
  expect(doubts).toEqual([...doubts].sort((a, b) => a - b));
  expect(chooseItems(money(600), [])).toEqual({
    choice: 'NOTHING_OPEN',
    allocations: [],
    rest: 600,
    doubt: 20,
  });
});
