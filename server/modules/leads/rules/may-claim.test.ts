import { leadsPolicy } from '../policy';
import { tightestLimits } from './claim-limits';
import { assertMayClaim, type ClaimingFacts } from './may-claim';

const now = new Date('2026-03-20T01:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const free: ClaimingFacts = {
  pooledAt: ago(24),
  formerEnds: [],
  activeClaims: 49,
  claimsToday: 9,
  limits: tightestLimits(leadsPolicy.defaults, []),
};

test.each<[string, Partial<ClaimingFacts>, string | null]>([
  ['LEAD-9: the last within both limits', {}, null],
  ['LEAD-8: in the pool for less than a day', { pooledAt: ago(23.9) }, 'lead.fresh_in_pool'],
  ['LEAD-8: held within 14 days', { formerEnds: [ago(24 * 90), ago(24 * 13)] }, 'lead.cooling_down'],
  ['LEAD-8: held 14 days ago', { formerEnds: [ago(24 * 14)] }, null],
  ['LEAD-9: 50 active', { activeClaims: 50 }, 'lead.too_many_claims'],
  ['LEAD-9: 10 today', { claimsToday: 10 }, 'lead.too_many_claims_today'],
])('%s', (_, change, code) => {
  const act = () => assertMayClaim({ ...free, ...change }, leadsPolicy.defaults, now);
  if (code) expect(act).toThrow(expect.objectContaining({ code }));
  else expect(act).not.toThrow();
});
