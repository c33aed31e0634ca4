import type { LeadState } from '../../../../shared/vocabulary/leads';
import type { Protection } from './protection';

export type Exemption =
  | 'WAITING_FOR_REVIEW'
  | 'OPEN_CASE'
  | 'HELD_BY_MANAGER'
  | 'STRATEGIC'
  | 'OPEN_CONTRACT'
  | 'OPEN_RECEIVABLE'
  | 'FROZEN_WEEK';

export interface ExemptionFacts {
  readonly state: LeadState;
  readonly heldUntil: Date | null;
  readonly strategic: boolean;
  readonly openContract: boolean;
  readonly openReceivable: boolean;
  readonly inFrozenWeek: boolean;
}

/**
 * Why a lead stays with its holder although its protection ended; null where nothing holds it.
 *
 * Rule LEAD-7.
 *
 * @example an open contract and a visit in a frozen week → OPEN_CONTRACT
 */
export function exemptionOf(facts: ExemptionFacts, now: Date): Exemption | null {
  if (facts.state === 'REGISTERED') return 'WAITING_FOR_REVIEW';
  if (facts.state === 'DISPUTED') return 'OPEN_CASE';
  if (facts.heldUntil && facts.heldUntil > now) return 'HELD_BY_MANAGER';
  if (facts.strategic) return 'STRATEGIC';
  if (facts.openContract) return 'OPEN_CONTRACT';
  if (facts.openReceivable) return 'OPEN_RECEIVABLE';
  return facts.inFrozenWeek ? 'FROZEN_WEEK' : null;
}

export type FallBack = 'POOL' | 'WARN' | 'EXEMPT';

/**
 * What the night does with a held lead: into the pool where protection ended and nothing holds it, a warning where the next
 * threshold is reached that was not warned of, else nothing. The preview and the job ask this one function.
 *
 * Rule LEAD-7.
 *
 * @example 3 days left, warned at 7 → WARN; warned at 3 → null; protection ended yesterday, open contract → EXEMPT
 */
export function fallBackOf(
  protection: Pick<Protection, 'daysLeft' | 'warn'>,
  warnedDays: number | null,
  exemption: Exemption | null,
): FallBack | null {
  const ended = protection.daysLeft < 0;
  const warned = protection.warn === null || (warnedDays !== null && warnedDays <= protection.warn);
  if (!ended && warned) return null;
  if (exemption) return 'EXEMPT';
  return ended ? 'POOL' : 'WARN';
}
