import fc from 'fast-check';
import {
  decideOwner,
  type AccountFacts,
  type RuleFacts,
  type TerritoryFacts,
  type TerritoryModel,
} from './decide-owner';

const territory = (id: string, more: Partial<TerritoryFacts> = {}): TerritoryFacts => ({
  id,
  path: `/${id}/`,
  rank: 10,
  isCatchAll: false,
  managerId: null,
  ...more,
});
const rule = (id: string, ownerId: string, more: Partial<RuleFacts> = {}): RuleFacts => ({
  id,
  territoryId: 'T1',
  ownerId,
  regionPrefixes: [],
  customerTypes: [],
  accountCodes: [],
  rank: 10,
  validFrom: '2026-01-01',
  validTo: null,
  ...more,
});
const account: AccountFacts = { code: 'K1', regionCode: '420106', customerType: 'CONTRACTOR' };
const model = (
  rules: RuleFacts[],
  territories = [
    territory('T1'),
    territory('T2', { path: '/T1/T2/' }),
    territory('C', { isCatchAll: true, managerId: 'boss' }),
  ],
): TerritoryModel => ({
  territories,
  rules,
  activePeople: new Set(['ann', 'bob', 'boss']),
});
const decide = (rules: RuleFacts[], grounds = {}) =>
  decideOwner(account, model(rules), '2026-03-02', grounds);

describe('TER-2: the chain that decides', () => {
  const wide = rule('r1', 'ann', { regionPrefixes: ['42'] });
  test.each([
    ['only one matches', [wide], 'ann', 'ONLY'],
    [
      'rank stands above specificity',
      [rule('r2', 'bob', { regionPrefixes: ['4201'], rank: 11 }), wide],
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
      [rule('r2', 'bob', { regionPrefixes: ['42'], territoryId: 'T2' }), wide],
      'bob',
      'DEPTH',
    ],
    ['lowest id last', [rule('r2', 'bob', { regionPrefixes: ['42'] }), wide], 'ann', 'LOWEST_ID'],
    [
      'a named account stands above rank',
      [rule('r2', 'bob', { accountCodes: ['K1'], rank: 99 }), wide],
      'bob',
      'SPECIFICITY',
    ],
  ])('%s', (_, rules, ownerId, decidedBy) => expect(decide(rules)).toMatchObject({ ownerId, decidedBy }));

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

describe('TER-1: what no rule matches falls into the catch-all', () => {
  test.each([
    ['other region', rule('r1', 'ann', { regionPrefixes: ['43'] })],
    ['other type', rule('r1', 'ann', { customerTypes: ['RETAIL'] })],
    ['not yet in force', rule('r1', 'ann', { regionPrefixes: ['42'], validFrom: '2026-03-03' })],
    ['retired on the day', rule('r1', 'ann', { regionPrefixes: ['42'], validTo: '2026-03-02' })],
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

test('TER-2: the decision does not depend on the order of the rules and never names an inactive person', () => {
  const anyRule = fc.record({
    id: fc.uuid(),
    territoryId: fc.constantFrom('T1', 'T2'),
    ownerId: fc.constantFrom('ann', 'bob', 'gone'),
    regionPrefixes: fc.subarray(['4', '42', '4201', '43']),
    customerTypes: fc.subarray(['CONTRACTOR', 'RETAIL'] as const),
    accountCodes: fc.subarray(['K1', 'K2']),
    rank: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(anyRule, { selector: (made) => made.id, maxLength: 8 }),
      fc.nat(),
      (made, turn) => {
        const rules = made.map((one) =>
          rule(one.id, one.ownerId, {
            ...one,
            regionPrefixes: [...one.regionPrefixes],
            customerTypes: [...one.customerTypes],
          }),
        );
        const turned = [
          ...rules.slice(turn % (rules.length + 1)),
          ...rules.slice(0, turn % (rules.length + 1)),
        ].reverse();
        expect(decide(turned)).toEqual(decide(rules));
        expect(decide(rules).ownerId).not.toBe('gone');
        expect(decide(rules).territoryId).not.toBeNull();
      },
    ),
  );
});
