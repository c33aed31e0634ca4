import type { Money } from '../../../../shared/money';
import type { PriceDecider, PriceReason } from '../../../../shared/vocabulary/prices';
import type { PricesPolicy } from '../policy';

export interface ListedPrice {
  readonly guidePrice: Money;
  readonly floorPrice: Money;
}

export interface PriceJudgement {
  /** The first who may grant the price. */
  readonly decider: PriceDecider;
  readonly because: PriceReason;
  /** How far below the guide price, in 1/10,000 of it, rounded up; 0 at the guide price and above. */
  readonly deviationBp: number;
}

/**
 * Who may grant a price: below the guide price each by their step, below the floor only the VP. Compared without
 * rounding: a fen beyond a step is beyond it.
 *
 * Rule CRE-4.
 *
 * @example guide ¥400.00, floor ¥350.00, steps 2/5/10 % → ¥392.00 REP, ¥391.99 MANAGER, ¥360.00 REVIEW, ¥359.99 VP
 */
export function judgePrice(price: Money, listed: ListedPrice | null, steps: PricesPolicy): PriceJudgement {
  if (listed === null)
    return { decider: steps.unlistedNeedsVp ? 'VP' : 'REP', because: 'NOT_LISTED', deviationBp: 0 };
  const deviationBp = deviationOf(price, listed.guidePrice);
  if (price < listed.floorPrice) return { decider: 'VP', because: 'BELOW_FLOOR', deviationBp };
  if (deviationBp === 0) return { decider: 'REP', because: 'AT_GUIDE', deviationBp };
  const ladder = [
    ['REP', steps.repStepBp],
    ['MANAGER', steps.managerStepBp],
    ['REVIEW', steps.reviewStepBp],
  ] as const;
  const found = ladder.find(([, step]) => deviationBp <= step);
  return found
    ? { decider: found[0], because: 'WITHIN_STEP', deviationBp }
    : { decider: 'VP', because: 'BEYOND_STEPS', deviationBp };
}

function deviationOf(price: Money, guidePrice: Money): number {
  if (price >= guidePrice) return 0;
  const guide = BigInt(guidePrice);
  const below = (guide - BigInt(price)) * 10_000n;
  return Number((below + guide - 1n) / guide);
}
