import fc from 'fast-check';
import type { ConditionGroup } from '../../../../shared/territory-rule';
import { decideNaively, rule, territory } from './decide-owner.fixture';
import {
  compileTerritories,
  decideOwner,
  type AccountFacts,
  type RuleFacts,
  type TerritoryRules,
} from './decide-owner';

const account: AccountFacts = {
  code: 'K1',
  regionCode: '420106',
  customerType: 'CONTRACTOR',
  industry: 'E4710',
  sizeBand: 'LARGE',
};
const model = (
  rules: readonly RuleFacts[],
  territories = [
    territory('T1'),
    territory('T2', { path: '/T1/T2/' }),
    territory('C', { isCatchAll: true, managerId: 'boss' }),
  ],
): TerritoryRules => ({
  territories,
  rules,
  activePeople: new Set(['ann', 'bob', 'boss']),
});
const decide = (rules: readonly RuleFacts[], grounds = {}) =>
  decideOwner(account, model(rules), '2026-03-02', grounds);

describe('TER-2: the chain that decides', () => {
  const wide = rule('r1', 'ann', { regionPrefixes: ['42'] });
  test.each([
    ['only one matches', [wide], 'ann', 'ONLY'],
    [
      'rank stands above specificity',
      [rule('r2', 'bob', { regionPrefixes: ['4201'] }, { rank: 11 }), wide],
      'ann',
      'RANK',
    ],
    ['longer prefix', [rule('r2', 'bob', { regionPrefixes: ['4201'] }), wide], 'bob', 'SPECIFICITY'],
    [
      'more conditions',
      [rule('r2', 'bob', { regionPrefixes: ['4'], customerTypes: ['CONTRACTOR'] }), wide],
      'bob',
      'SPECIFICITY',
    ],
    [
      'deeper territory',
      [rule('r2', 'bob', { regionPrefixes: ['42'] }, { territoryId: 'T2' }), wide],
      'bob',
      'DEPTH',
    ],
    ['lowest id last', [rule('r2', 'bob', { regionPrefixes: ['42'] }), wide], 'ann', 'LOWEST_ID'],
    [
      'a named account stands above rank',
      [rule('r2', 'bob', { accountCodes: ['K1'] }, { rank: 99 }), wide],
      'bob',
      'SPECIFICITY',
    ],
  ] as const)('%s', (_, rules, ownerId, decidedBy) =>
    expect(decide(rules)).toMatchObject({ ownerId, decidedBy }),
  );

  test('named accounts say so', () =>
    expect(decide([rule('r2', 'bob', { accountCodes: ['K1'] })])).toMatchObject({
      cause: 'NAMED',
      causeRef: 'r2',
    }));
  test('the other rules that matched are told', () =>
    expect(decide([wide, rule('r2', 'bob', { regionPrefixes: ['4201'] })]).rivals).toEqual(['r1']));

  test.each([
    ['PIN', { pin: { ownerId: 'bob', ref: 'p' }, ruling: { ownerId: 'ann', ref: 'c' } }],
    ['RULING', { ruling: { ownerId: 'bob', ref: 'c' }, claim: { ownerId: 'ann', ref: 'l' } }],
    ['CLAIM', { claim: { ownerId: 'bob', ref: 'l' } }],
  ])("%s stands above the rules; the territory stays the rules'", (cause, grounds) =>
    expect(decide([wide], grounds)).toMatchObject({ ownerId: 'bob', cause, territoryId: 'T1' }),
  );
});

describe('TER-1: a rule is an OR of groups, a group an AND of conditions', () => {
  test.each<[string, Partial<ConditionGroup>[], boolean]>([
    ['industry by its beginning', [{ industries: ['E47'] }], true],
    ['another industry', [{ industries: ['C30'] }], false],
    ['size band', [{ sizeBands: ['LARGE', 'MEDIUM'] }], true],
    ['another size', [{ sizeBands: ['MICRO'] }], false],
    ['one condition of a group fails', [{ regionPrefixes: ['42'], sizeBands: ['MICRO'] }], false],
    ['the second group holds', [{ regionPrefixes: ['43'] }, { industries: ['E'] }], true],
    ['no group holds', [{ regionPrefixes: ['43'] }, { accountCodes: ['K9'] }], false],
    ['an empty group matches nothing', [{}], false],
  ])('%s', (_, groups, matches) =>
    expect(decide([rule('r1', 'ann', groups)]).cause).toBe(matches ? 'RULE' : 'CATCH_ALL'),
  );

  test('of several groups that hold the strongest counts', () =>
    expect(
      decide([
        rule('r1', 'ann', [{ regionPrefixes: ['42'] }, { accountCodes: ['K1'] }], { rank: 99 }),
        rule('r2', 'bob', { regionPrefixes: ['420106'] }),
      ]),
    ).toMatchObject({ ownerId: 'ann', cause: 'NAMED' }));
});

describe('TER-1: what no rule matches falls into the catch-all', () => {
  test.each([
    ['other region', rule('r1', 'ann', { regionPrefixes: ['43'] })],
    ['other type', rule('r1', 'ann', { customerTypes: ['RETAIL'] })],
    ['not yet in force', rule('r1', 'ann', { regionPrefixes: ['42'] }, { validFrom: '2026-03-03' })],
    ['retired on the day', rule('r1', 'ann', { regionPrefixes: ['42'] }, { validTo: '2026-03-02' })],
    ['owner inactive (TER-10)', rule('r1', 'gone', { regionPrefixes: ['42'] })],
    ['other named accounts', rule('r1', 'ann', { accountCodes: ['K2'] })],
  ])('%s', (_, only) =>
    expect(decide([only])).toMatchObject({ cause: 'CATCH_ALL', territoryId: 'C', ownerId: 'boss' }),
  );

  test("an inactive person's pin no longer holds", () =>
    expect(
      decide([rule('r1', 'ann', { regionPrefixes: ['42'] })], { pin: { ownerId: 'gone', ref: 'p' } }),
    ).toMatchObject({ cause: 'RULE', ownerId: 'ann' }));
});

const anyGroup = fc.record({
  regionPrefixes: fc.subarray(['4', '42', '4201', '43']),
  customerTypes: fc.subarray(['CONTRACTOR', 'RETAIL'] as const),
  industries: fc.subarray(['E', 'E47', 'C']),
  sizeBands: fc.subarray(['LARGE', 'SMALL'] as const),
  accountCodes: fc.subarray(['K1', 'K2'], { maxLength: 1 }),
});
const anyRule = fc
  .record({
    id: fc.uuid(),
    territoryId: fc.constantFrom('T1', 'T2', 'T3'),
    ownerId: fc.constantFrom('ann', 'bob', 'gone'),
    groups: fc.array(anyGroup, { minLength: 1, maxLength: 3 }),
    rank: fc.integer({ min: 1, max: 3 }),
    validTo: fc.constantFrom(null, '2026-03-02', '2026-03-03'),
  })
  .map(({ id, ownerId, groups, ...more }) => rule(id, ownerId, groups, more));
const anyRules = fc.uniqueArray(anyRule, { selector: (made) => made.id, maxLength: 12 });
const anyAccount = fc.record({
  code: fc.constantFrom('K1', 'K2', 'K3'),
  regionCode: fc.constantFrom(null, '42', '420106', '430100', '5'),
  customerType: fc.constantFrom('CONTRACTOR', 'RETAIL', 'OTHER'),
  industry: fc.constantFrom(null, 'E4710', 'C3021'),
  sizeBand: fc.constantFrom(null, 'LARGE', 'SMALL'),
}) as fc.Arbitrary<AccountFacts>;
const anyGrounds = fc.record(
  {
    pin: fc.record({ ownerId: fc.constantFrom('ann', 'gone'), ref: fc.constant('p') }),
    claim: fc.record({ ownerId: fc.constantFrom('bob', 'gone'), ref: fc.constant('l') }),
  },
  { requiredKeys: [] },
);

test('TER-2: the same data and rules in any order give the same owners, nobody inactive, never nowhere', () => {
  fc.assert(
    fc.property(anyRules, fc.nat(), (rules, turn) => {
      const at = turn % (rules.length + 1);
      const turned = [...rules.slice(at), ...rules.slice(0, at)].reverse();
      expect(decide(turned)).toEqual(decide(rules));
      expect(decide(rules).ownerId).not.toBe('gone');
      expect(decide(rules).territoryId).not.toBeNull();
    }),
  );
});

test('TER-2: the compiled rules of a run say what the chain says rule by rule, for every account', () => {
  fc.assert(
    fc.property(
      anyRules,
      fc.array(fc.tuple(anyAccount, anyGrounds), { maxLength: 12 }),
      (rules, accounts) => {
        const drawn = model(rules, [
          territory('T1'),
          territory('T2', { path: '/T1/T2/', rank: 9 }),
          territory('T3', { path: '/T3/' }),
          territory('C', { isCatchAll: true, managerId: 'boss' }),
        ]);
        const compiled = compileTerritories(drawn, '2026-03-02');
        for (const [one, grounds] of accounts) {
          expect(compiled.decide(one, grounds)).toEqual(decideNaively(one, drawn, '2026-03-02', grounds));
        }
      },
    ),
    { numRuns: 400 },
  );
});
