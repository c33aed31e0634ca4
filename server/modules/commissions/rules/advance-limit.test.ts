import fc from 'fast-check';
import { money } from '../../../../shared/money';
import { advanceLimit, nettedAdvances, type AdvanceFacts } from './advance-limit';

const yuan = (amount: number) => money(Math.round(amount * 100));
const facts: AdvanceFacts = {
  recovered: yuan(200_000),
  earned: yuan(30_000),
  base: yuan(1_000_000),
  drawn: yuan(0),
  held: yuan(30_000),
};

test.each<[string, Partial<AdvanceFacts>, number]>([
  ['a tenth of the commission on what was recovered', {}, 600],
  ['less what was drawn', { drawn: yuan(250) }, 350],
  ['nothing left', { drawn: yuan(600) }, 0],
  ['more drawn than now stands, after a bounce', { drawn: yuan(700) }, 0],
  ['never more than is held', { held: yuan(100) }, 100],
  ['nothing recovered', { recovered: yuan(0) }, 0],
  ['nothing earned', { earned: yuan(0) }, 0],
  ['no base', { base: yuan(0) }, 0],
  ['more recovered than the base, by interest or rounding', { recovered: yuan(1_200_000) }, 3000],
])('REC-7: advance, %s', (_, more, expected) => {
  expect(advanceLimit({ ...facts, ...more }, 1000)).toBe(yuan(expected));
});

test('REC-7: drawing in small steps or at once ends at the same sum, and a switch of the policy to 0 ends it', () => {
  let drawn = 0;
  for (let step = 0; step < 20; step += 1)
    drawn += Math.min(yuan(37), advanceLimit({ ...facts, drawn: money(drawn) }, 1000));
  expect(drawn).toBe(advanceLimit(facts, 1000));
  expect(advanceLimit(facts, 0)).toBe(0);
});

test.each<[string, [kind: 'ADVANCE' | 'CLAWBACK' | 'RELEASE', amount: number][], number]>([
  ['nothing released', [['ADVANCE', 300]], 0],
  [
    'released in full',
    [
      ['ADVANCE', 300],
      ['RELEASE', 1000],
    ],
    300,
  ],
  [
    'released in parts',
    [
      ['ADVANCE', 300],
      ['RELEASE', 100],
      ['RELEASE', 100],
    ],
    200,
  ],
  [
    'released before it was drawn',
    [
      ['RELEASE', 1000],
      ['ADVANCE', 300],
    ],
    0,
  ],
  [
    'a bounce opens it again',
    [
      ['ADVANCE', 300],
      ['RELEASE', 1000],
      ['CLAWBACK', -1000],
    ],
    0,
  ],
  [
    'and the money again',
    [
      ['ADVANCE', 300],
      ['RELEASE', 1000],
      ['CLAWBACK', -1000],
      ['RELEASE', 1000],
    ],
    300,
  ],
])('REC-7: netting, %s', (_, entries, expected) => {
  const rows = entries.map(([kind, amount]) => ({ kind, amount: money(amount) }));
  expect(nettedAdvances(rows)).toBe(expected);
});

test('REC-7: never more is netted than was drawn, nor less than nothing', () => {
  const entry = fc.oneof(
    fc.record({ kind: fc.constant('ADVANCE' as const), amount: fc.integer({ min: 1, max: 500 }) }),
    fc.record({ kind: fc.constant('RELEASE' as const), amount: fc.integer({ min: 1, max: 900 }) }),
    fc.record({ kind: fc.constant('CLAWBACK' as const), amount: fc.integer({ min: -900, max: -1 }) }),
  );
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
      const rows = entries.map(({ kind, amount }) => ({ kind, amount: money(amount) }));
      const drawn = entries.reduce((sum, { kind, amount }) => sum + (kind === 'ADVANCE' ? amount : 0), 0);
      const netted = nettedAdvances(rows);
      expect(netted).toBeGreaterThanOrEqual(0);
      expect(netted).toBeLessThanOrEqual(drawn);
    }),
  );
});
