import { balanceLoads, spreadOf, type BalancedAccount } from './balance-loads';

const account = (id: string, ownerId: string, load: number, fixed = false): BalancedAccount => ({
  id,
  ownerId,
  load,
  fixed,
});

test.each<[string, BalancedAccount[], string[], [string, string][]]>([
  [
    'one move evens two',
    [account('1', 'a', 5), account('2', 'a', 3), account('3', 'a', 2)],
    ['a', 'b'],
    [['1', 'b']],
  ],
  [
    'a fixed account stays',
    [account('1', 'a', 5, true), account('2', 'a', 3), account('3', 'a', 2)],
    ['a', 'b'],
    [
      ['2', 'b'],
      ['3', 'b'],
    ],
  ],
  ['even already', [account('1', 'a', 5), account('2', 'b', 5)], ['a', 'b'], []],
  ['one heavy account is not passed to and fro', [account('1', 'a', 9)], ['a', 'b'], []],
  ['weightless accounts stay', [account('1', 'a', 0), account('2', 'a', 0)], ['a', 'b'], []],
  ['nobody else to take it', [account('1', 'a', 5), account('2', 'a', 3)], ['a'], []],
  [
    'what others hold is no business of the balance',
    [account('1', 'x', 9), account('2', 'a', 2)],
    ['a', 'b'],
    [],
  ],
])('TER-8: %s', (_, accounts, people, moves) => {
  expect(
    balanceLoads(accounts, people, 0).moves.map(({ accountId, toOwnerId }) => [accountId, toOwnerId]),
  ).toEqual(moves);
});

test('TER-8: within the tolerance nothing moves', () => {
  const accounts = [account('1', 'a', 52), account('2', 'a', 3), account('3', 'b', 50)];
  expect(balanceLoads(accounts, ['a', 'b'], 1_000).moves).toEqual([]);
  expect(balanceLoads(accounts, ['a', 'b'], 100).moves).toHaveLength(1);
});

describe('TER-8: whatever the books', () => {
  let state = 20261121;
  const next = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % most;
  };
  const worlds = Array.from({ length: 200 }, () => {
    const people = Array.from({ length: 2 + next(7) }, (_, at) => `p${at}`);
    const accounts = Array.from({ length: 5 + next(120) }, (_, at) =>
      account(`a${String(at).padStart(3, '0')}`, `p${next(people.length)}`, next(500), next(5) === 0),
    );
    return { people, accounts };
  });

  test('the spread never grows, no fixed account moves, none moves twice, loads add up', () => {
    for (const { people, accounts } of worlds) {
      const { moves, before, after } = balanceLoads(accounts, people, 300);
      expect(after.variationBp).toBeLessThanOrEqual(before.variationBp);
      expect(after.highest - after.lowest).toBeLessThanOrEqual(before.highest - before.lowest);
      expect(new Set(moves.map((move) => move.accountId)).size).toBe(moves.length);
      const mean = accounts.reduce((sum, row) => sum + row.load, 0) / people.length;
      for (const person of new Set(moves.map((move) => move.fromOwnerId)))
        expect(
          accounts.filter((row) => row.ownerId === person).reduce((sum, row) => sum + row.load, 0),
        ).toBeGreaterThan(mean);
      const byId = new Map(accounts.map((row) => [row.id, row]));
      for (const move of moves) {
        expect(byId.get(move.accountId)).toMatchObject({ fixed: false, ownerId: move.fromOwnerId });
        expect(move.toOwnerId).not.toBe(move.fromOwnerId);
      }
      const target = new Map(moves.map((move) => [move.accountId, move.toOwnerId]));
      const loads = people.map((person) =>
        accounts
          .filter((row) => (target.get(row.id) ?? row.ownerId) === person)
          .reduce((sum, row) => sum + row.load, 0),
      );
      expect(spreadOf(loads)).toEqual(after);
    }
  });
  test('the order of the accounts and of the people makes no difference', () => {
    for (const { people, accounts } of worlds.slice(0, 50))
      expect(balanceLoads([...accounts].reverse(), [...people].reverse(), 300)).toEqual(
        balanceLoads(accounts, people, 300),
      );
  });
});
