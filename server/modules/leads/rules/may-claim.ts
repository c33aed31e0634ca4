import { DomainError } from '../../../core/errors';
import type { LeadsPolicy } from '../policy';
import type { LimitSource } from './claim-limits';

export interface ClaimingFacts {
  readonly pooledAt: Date | null;
  /** Ends of the claims this rep ever had on the lead. */
  readonly formerEnds: readonly Date[];
  readonly activeClaims: number;
  readonly claimsToday: number;
  readonly limits: Pick<LimitSource, 'maxActiveClaims' | 'maxClaimsPerDay'>;
}

const HOUR = 3_600_000;
const minute = (instant: number): string => new Date(instant).toISOString().slice(0, 16).replace('T', ' ');

/**
 * Whether a rep may take a lead from the pool now: not just fallen in, not held by them lately, within the limits.
 *
 * Rules LEAD-8, LEAD-9.
 *
 * @throws DomainError lead.fresh_in_pool, lead.cooling_down, lead.too_many_claims, lead.too_many_claims_today
 */
export function assertMayClaim(facts: ClaimingFacts, policy: LeadsPolicy, now: Date): void {
  const free = (facts.pooledAt?.getTime() ?? 0) + policy.freshPoolHours * HOUR;
  if (facts.pooledAt && now.getTime() < free)
    throw new DomainError('lead.fresh_in_pool', { until: minute(free) }, 'leadId');
  const lastEnd = Math.max(0, ...facts.formerEnds.map((end) => end.getTime()));
  const cooled = lastEnd + policy.coolDownDays * 24 * HOUR;
  if (lastEnd > 0 && now.getTime() < cooled)
    throw new DomainError('lead.cooling_down', { until: minute(cooled) }, 'leadId');
  assertBelowLimit(facts.activeClaims, facts.limits);
  const { limit } = facts.limits.maxClaimsPerDay;
  if (facts.claimsToday >= limit) throw new DomainError('lead.too_many_claims_today', { limit });
}

/** @throws DomainError lead.too_many_claims (LEAD-9) */
export function assertBelowLimit(activeClaims: number, limits: Pick<LimitSource, 'maxActiveClaims'>): void {
  const { limit } = limits.maxActiveClaims;
  if (activeClaims >= limit) throw new DomainError('lead.too_many_claims', { limit });
}
