import type { Match } from '../../accounts';
import { collisionsPolicy } from '../policy';
import { assertMayAppeal } from './assert-appeal';
import { assertRuling, type Ruling } from './assert-ruling';
import { assistantMayAct } from './assistant-may-act';
import { deviatesFromClauses, weighClauses } from './clauses';
import { strengthOf } from './collision-strength';
import { commonSuperiors } from './common-superiors';
import { leadStates } from './lead-states';

const match = (verdict: Match['verdict']): Match => ({ verdict, reasons: [], score: 0 });
const thing = (siteKey = '', productLine = '') => ({ siteKey, productLine });

test.each([
  ['same firm as a whole', match('BLOCK'), thing(), thing(), 'HARD'],
  ['same site', match('BLOCK'), thing('万科城2期'), thing('万科城2期'), 'HARD'],
  ['one site lies in the other', match('BLOCK'), thing('万科城'), thing('武汉万科城'), 'HARD'],
  ['a whole customer holds its sites', match('BLOCK'), thing(), thing('万科城'), 'HARD'],
  ['other site is information', match('BLOCK'), thing('万科城1期'), thing('万科城2期'), 'WEAK'],
  ['other product is information', match('BLOCK'), thing('', 'C30'), thing('', '砂浆'), 'WEAK'],
  ['similar firm', match('REVIEW'), thing(), thing(), 'SOFT'],
  ['different firm', match('NONE'), thing(), thing(), null],
])('COLL-1: %s', (_, found, mine, theirs, strength) =>
  expect(strengthOf(found, mine, theirs)).toBe(strength),
);

describe('COLL-4: who rules', () => {
  const people = [
    { userId: 'ma', unitPath: '/1/e/a/', vp: false },
    { userId: 'me', unitPath: '/1/e/', vp: false },
    { userId: 'vp', unitPath: '/1/', vp: true },
    { userId: 'mw', unitPath: '/1/w/', vp: false },
  ];
  const rep = (repId: string, unitPath: string) => ({ repId, unitPath });
  test.each([
    ['one team', [rep('a', '/1/e/a/'), rep('b', '/1/e/a/')], false, ['ma', 'me', 'vp']],
    ['two teams of a region', [rep('a', '/1/e/a/'), rep('b', '/1/e/b/')], false, ['me', 'vp']],
    ['two regions', [rep('a', '/1/e/a/'), rep('b', '/1/w/x/')], false, ['vp']],
    ['a manager is a party: one up', [rep('me', '/1/e/'), rep('b', '/1/e/b/')], false, ['vp']],
    ['strategic: the VP', [rep('a', '/1/e/a/'), rep('b', '/1/e/a/')], true, ['vp']],
  ])('%s', (_, parties, strategic, expected) =>
    expect(commonSuperiors(parties, people, strategic).map((person) => person.userId)).toEqual(expected),
  );
});

describe('COLL-4: clauses', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 2, day));
  const findings = weighClauses({
    parties: ['ann', 'bob'],
    registrations: [
      { repId: 'bob', at: at(3) },
      { repId: 'ann', at: at(2) },
      { repId: 'eve', at: at(1) },
    ],
    effectiveContacts: [
      { repId: 'ann', at: at(4) },
      { repId: 'bob', at: at(5) },
    ],
    territoryRepId: 'eve',
    ownerId: 'ann',
  });
  test('each favours a party or nobody', () =>
    expect(Object.fromEntries(findings.map((finding) => [finding.clause, finding.repId]))).toEqual({
      FIRST_REGISTRANT: 'ann',
      TERRITORY: null,
      LAST_EFFECTIVE_CONTACT: 'bob',
      EXISTING_OWNER: 'ann',
      CUSTOMER_WISH: null,
    }));
  test("the customer's written wish counts for the side it names, and for nobody else", () => {
    const wish = (wishedRepId: string | null) =>
      weighClauses({
        parties: ['ann', 'bob'],
        registrations: [],
        effectiveContacts: [],
        territoryRepId: null,
        ownerId: null,
        wishedRepId,
      }).find(({ clause }) => clause === 'CUSTOMER_WISH')?.repId;
    expect([wish('bob'), wish('eve'), wish(null)]).toEqual(['bob', null, null]);
  });
  test('for ann is with them, for bob against them', () => {
    expect(deviatesFromClauses(findings, 'ann')).toBe(false);
    expect(deviatesFromClauses(findings, 'bob')).toBe(true);
  });
});

describe('COLL-4: what a ruling may say', () => {
  const facts = { parties: ['ann', 'bob', 'eve'], kind: 'REGISTRATION' as const, deviates: false };
  const shares = (...bps: number[]) =>
    bps.map((shareBp, at) => ({ repId: ['bob', 'eve', 'zoe'][at] ?? '', shareBp }));
  const ruling = (more: Partial<Ruling>): Ruling => ({
    outcome: 'PRIMARY_WITH_ASSISTANTS',
    primaryRepId: 'ann',
    ...more,
  });
  test.each<[string, Ruling, object, string | null]>([
    ['92/8', ruling({ assistants: shares(800) }), {}, null],
    ['two assistants, 20 % together', ruling({ assistants: shares(1000, 1000) }), {}, null],
    ['4.99 %', ruling({ assistants: shares(499) }), {}, 'collision.share_out_of_bounds'],
    ['10.01 %', ruling({ assistants: shares(1001) }), {}, 'collision.share_out_of_bounds'],
    ['a stranger', ruling({ assistants: [{ repId: 'zoe', shareBp: 500 }] }), {}, 'collision.not_a_party'],
    ['primary twice', ruling({ assistants: [{ repId: 'ann', shareBp: 500 }] }), {}, 'collision.not_a_party'],
    ['nobody primary', ruling({ primaryRepId: null }), {}, 'collision.outcome_incomplete'],
    ['pool with a primary', { outcome: 'POOL', primaryRepId: 'ann' }, {}, 'collision.outcome_incomplete'],
    ['joint visit for registrations', { outcome: 'JOINT_VISIT' }, {}, 'collision.outcome_incomplete'],
    ['joint visit for visits', { outcome: 'JOINT_VISIT' }, { kind: 'WEEK_PLAN' }, null],
    ['deviation without reason', ruling({}), { deviates: true }, 'collision.deviation_reason'],
    ['deviation with reason', ruling({ reason: '客户点名' }), { deviates: true }, null],
  ])('%s', (_, given, more, code) => {
    const act = () => assertRuling(given, { ...facts, ...more }, collisionsPolicy.defaults);
    if (code) expect(act).toThrow(expect.objectContaining({ code }));
    else expect(act).not.toThrow();
  });
});

test('LEAD-11: every state but the final ones has a way out', () => {
  const final = Object.entries(leadStates.moves)
    .filter(([, moves]) => moves.length === 0)
    .map(([state]) => state);
  expect(final.sort()).toEqual(['LOST', 'WON']);
});

test.each([
  ['open still', { state: 'OPEN' }, '2026-03-05', 'collision.not_ruled'],
  ['on the last day', {}, '2026-03-05', null],
  ['a day later', {}, '2026-03-06', 'collision.appeal_late'],
  ['by the other side while one is open', { appealState: 'OPEN' }, '2026-03-05', null],
  ['after the next level decided', { appealState: 'UPHELD' }, '2026-03-05', 'collision.appeal_final'],
  ['a second time', { appealed: true, appealState: 'OPEN' }, '2026-03-05', 'collision.appealed_already'],
] as const)('COLL-5: an appeal %s', (_, change, today, code) => {
  const facts = { state: 'RULED', appealUntil: '2026-03-05', appealState: null, appealed: false } as const;
  const act = () => assertMayAppeal({ ...facts, ...change }, today);
  if (code) expect(act).toThrow(expect.objectContaining({ code }) as Error);
  else expect(act).not.toThrow();
});

test.each([
  [false, false, true],
  [false, true, true],
  [true, false, false],
  [true, true, true],
])('COLL-6: an assistant acts: won %s, collecting %s → %s', (won, collecting, may) =>
  expect(assistantMayAct({ won, collecting })).toBe(may),
);
