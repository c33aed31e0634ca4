import { emptyDraft, inputOf, timeLeft } from './wizard';

test('the act gets what the chosen scope and method take, and nothing else', () => {
  const draft = {
    ...emptyDraft,
    fromUserId: 'a',
    toUserId: 'b',
    team: ['c'],
    tiers: ['GENERAL' as const],
    byTier: { GENERAL: 'd' },
    reason: 'r',
  };
  expect(inputOf(draft)).toEqual({
    fromUserId: 'a',
    scope: 'ALL',
    method: 'NAMED',
    toUserId: 'b',
    reason: 'r',
  });
  expect(inputOf({ ...draft, scope: 'TIERS', method: 'BY_TIER' })).toEqual({
    fromUserId: 'a',
    scope: 'TIERS',
    tiers: ['GENERAL'],
    method: 'BY_TIER',
    byTier: [{ tier: 'GENERAL', toUserId: 'd' }],
    reason: 'r',
  });
  expect(inputOf({ ...draft, method: 'ROUND_ROBIN' })).toMatchObject({ team: ['c'] });
});

test.each([
  [600_000, '10:00'],
  [61_500, '1:01'],
  [999, null],
])('of %i ms there are %s left', (left, shown) => {
  expect(timeLeft('2026-03-02T00:10:00.000Z', Date.parse('2026-03-02T00:10:00.000Z') - left)).toBe(shown);
});
