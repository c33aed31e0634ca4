import fc from 'fast-check';
import { accountTier } from '../../../../shared/vocabulary/accounts';
import { chooseSuccessors, type HandOverUnit, type Successors } from './choose-successors';

const model = {
  territories: [
    { id: 't1', path: '/t1/', rank: 1, isCatchAll: false, managerId: null },
    { id: 'rest', path: '/rest/', rank: 9, isCatchAll: true, managerId: 'boss' },
  ],
  rules: [
    {
      id: 'r1',
      lineageId: 'r1',
      territoryId: 't1',
      ownerId: 'leaver',
      conditionGroups: [
        { regionPrefixes: ['42'], customerTypes: [], industries: [], sizeBands: [], accountCodes: [] },
      ],
      rank: 1,
      validFrom: '2020-01-01' as const,
      validTo: null,
    },
    {
      id: 'r2',
      lineageId: 'r2',
      territoryId: 't1',
      ownerId: 'bo',
      conditionGroups: [
        { regionPrefixes: ['4201'], customerTypes: [], industries: [], sizeBands: [], accountCodes: [] },
      ],
      rank: 2,
      validFrom: '2020-01-01' as const,
      validTo: null,
    },
  ],
  activePeople: new Set(['leaver', 'bo', 'boss']),
};
const unit = (code: string, more: Partial<HandOverUnit> = {}): HandOverUnit => ({
  id: `id-${code}`,
  code,
  tier: 'GENERAL',
  regionCode: '420100',
  customerType: 'CONTRACTOR',
  ...more,
});
const plain: Successors = { method: 'NAMED', toUserId: null, byTier: {}, team: [] };
const choose = (units: readonly HandOverUnit[], successors: Partial<Successors>): (string | null)[] => {
  const chosen = chooseSuccessors(units, { ...plain, ...successors }, model, 'leaver', '2026-03-02');
  return units.map(({ id }) => chosen.get(id)?.toUserId ?? null);
};

test('TER-10: a named successor takes all', () => {
  expect(choose([unit('a'), unit('b')], { toUserId: 'bo' })).toEqual(['bo', 'bo']);
});

test('TER-10: by rules the chain decides as if the leaver were gone; who is named takes the rest', () => {
  const units = [unit('a'), unit('b', { regionCode: '430000' })];
  expect(choose(units, { method: 'BY_RULES' })).toEqual(['bo', 'boss']);
  expect(choose(units, { method: 'BY_RULES', toUserId: 'eve' })).toEqual(['bo', 'eve']);
});

test('TER-10: by tier each tier has its successor', () => {
  const units = accountTier.list.map((tier) => unit(tier, { tier }));
  expect(choose(units, { method: 'BY_TIER', byTier: { STRATEGIC: 'vip', GENERAL: 'bo' } })).toEqual([
    'vip',
    null,
    'bo',
  ]);
});

test('TER-10: in turn is balanced in each tier and the same in any order', () => {
  const some = fc.array(fc.constantFrom(...accountTier.list), { minLength: 1, maxLength: 40 });
  const teams = fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's'), { minLength: 1 });
  fc.assert(
    fc.property(some, teams, fc.infiniteStream(fc.integer()), (tiers, team, noise) => {
      const units = tiers.map((tier, at) => unit(String(at).padStart(3, '0'), { tier }));
      const keys = new Map(units.map(({ id }) => [id, Number(noise.next().value)]));
      const shuffled = [...units].sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
      const successors = { ...plain, method: 'ROUND_ROBIN' as const, team };
      const chosen = chooseSuccessors(units, successors, model, 'leaver', '2026-03-02');
      const again = chooseSuccessors(
        shuffled,
        { ...successors, team: [...team].reverse() },
        model,
        'leaver',
        '2026-03-02',
      );
      expect([...again].sort()).toEqual([...chosen].sort());
      for (const tier of [null, ...accountTier.list]) {
        const counts = team.map(
          (person) =>
            units.filter(
              (one) => (tier === null || one.tier === tier) && chosen.get(one.id)?.toUserId === person,
            ).length,
        );
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }),
  );
});
