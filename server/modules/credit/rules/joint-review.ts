import {
  reviewDepartment,
  type ReviewDepartment,
  type Verdict,
} from '../../../../shared/vocabulary/contracts';
import type { Role } from '../../../../shared/vocabulary/identity';

export type ReviewOutcome = 'PENDING' | 'REVIEWED' | 'REJECTED';

/**
 * Where a round of the joint review stands: any "no" stops the contract, all three "yes" pass it on to the VP.
 *
 * Rule CRE-3.
 *
 * @example [SALES YES, FINANCE NO] → REJECTED
 */
export function reviewOutcome(
  verdicts: readonly { readonly department: ReviewDepartment; readonly verdict: Verdict }[],
): ReviewOutcome {
  if (verdicts.some(({ verdict }) => verdict === 'NO')) return 'REJECTED';
  const spoken = new Set(verdicts.map(({ department }) => department));
  return reviewDepartment.list.every((department) => spoken.has(department)) ? 'REVIEWED' : 'PENDING';
}

const voice: Record<ReviewDepartment, Role> = {
  SALES: 'SALES_MANAGER',
  MARKETING: 'MARKETING',
  FINANCE: 'FINANCE',
};

/**
 * Whether somebody with these roles speaks for a department in the joint review.
 *
 * Rule CRE-3.
 *
 * @example mayGiveVerdict(['FINANCE'], 'SALES') → false
 */
export function mayGiveVerdict(roles: readonly Role[], department: ReviewDepartment): boolean {
  return roles.includes(voice[department]);
}
