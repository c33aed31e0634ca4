import { money, type Money } from '../../../../shared/money';
import { divideRounded } from '../../../../shared/rate';
import type { PlanClauses } from './commission-facts';

/** How far the money is in, on a day. */
export interface Collected {
  readonly collected: Money;
  /** What is to be collected: settled or contract value, by the plan. */
  readonly base: Money;
  /** No open balance on what was settled, and the contract marked delivered in full (COM-3). */
  readonly full: boolean;
}

/** A share as an exact fraction, so that nothing is rounded before the amount is. */
export interface Fraction {
  readonly of: bigint;
  readonly over: bigint;
}

const NOTHING: Fraction = { of: 0n, over: 1n };
const ALL: Fraction = { of: 1n, over: 1n };

/**
 * The share of what the primary earned that the plan releases (COM-2). The ratio is capped at 1; overpayment never
 * raises it, and nothing is released before anything is to be collected.
 *
 * @example FULL, 280,000 of 400,000 collected → 0
 * @example PROPORTIONAL with 20 % holdback, 280,000 of 400,000 → 0.7 × 0.8 = 0.56
 */
export function releaseFraction(plan: PlanClauses, { collected, base, full }: Collected): Fraction {
  if (base <= 0) return NOTHING;
  if (full) return ALL;
  const got = Math.max(0, Math.min(collected, base));
  const reached = (bp: number): boolean => BigInt(got) * 10_000n >= BigInt(base) * BigInt(bp);
  switch (plan.releaseRule) {
    case 'FULL':
      return NOTHING;
    case 'PROPORTIONAL':
      return { of: BigInt(got) * BigInt(10_000 - plan.holdbackBp), over: BigInt(base) * 10_000n };
    case 'THRESHOLD':
      if (!reached(plan.thresholdBp)) return NOTHING;
      return plan.thresholdReleasesAll ? ALL : { of: BigInt(got), over: BigInt(base) };
    case 'STEPS': {
      const step = plan.steps.filter(({ atBp }) => reached(atBp)).at(-1);
      return step ? { of: BigInt(step.releaseBp), over: 10_000n } : NOTHING;
    }
  }
}

/** Why a release rule cannot be, or null: shares lie within 0–100 %, steps rise in both values and end at 100 % (COM-2). */
export function faultOfRelease(
  plan: Pick<PlanClauses, 'releaseRule' | 'steps' | 'holdbackBp' | 'thresholdBp'>,
): 'SHARE' | 'RISE' | 'LAST' | null {
  const share = (bp: number): boolean => Number.isSafeInteger(bp) && bp >= 0 && bp <= 10_000;
  if (!share(plan.holdbackBp) || !share(plan.thresholdBp)) return 'SHARE';
  if (plan.releaseRule !== 'STEPS') return null;
  let before = { atBp: 0, releaseBp: 0 };
  for (const step of plan.steps) {
    if (!share(step.atBp) || !share(step.releaseBp)) return 'SHARE';
    if (step.atBp <= before.atBp || step.releaseBp < before.releaseBp) return 'RISE';
    before = step;
  }
  return before.atBp === 10_000 && before.releaseBp === 10_000 ? null : 'LAST';
}

/** The part of an amount that a fraction releases, rounded once, half away from zero. */
export function releasedPart(amount: Money, { of, over }: Fraction): Money {
  return money(Number(divideRounded(BigInt(amount) * of, over)));
}
