import { money, ZERO, type Money } from '../../../../shared/money';
import { mulDiv } from '../../../../shared/rate';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { CreditRating } from '../../../../shared/vocabulary/credit';
import type { CreditPolicy } from '../policy';

export interface CreditLine {
  readonly limit: Money;
  readonly termDays: number;
  /** Rated D: every delivery is paid before it leaves (CRE-2). */
  readonly cashOnly: boolean;
}

/**
 * How much and how long a customer may owe: the tier's limit times the tier's factor times the rating's share. A limit
 * that passed the joint review stands instead of it; a D takes every credit away.
 *
 * Rules CRE-1, CRE-2, TIER-4.
 *
 * @example IMPORTANT, tier limit ¥25,000,000, factor 1.2, rated B (60 %) → ¥18,000,000, 60 days
 */
export function creditLine(
  customer: {
    readonly tier: AccountTier;
    readonly rating: CreditRating | null;
    /** The tier's credit factor in 1/10,000. */
    readonly factorBp: number;
    readonly individual: { readonly amount: Money; readonly termDays: number } | null;
  },
  policy: CreditPolicy,
): CreditLine {
  const { tier, rating, factorBp, individual } = customer;
  if (rating === 'D') return { limit: ZERO, termDays: 0, cashOnly: true };
  if (individual) return { limit: individual.amount, termDays: individual.termDays, cashOnly: false };
  const ofTier = {
    STRATEGIC: policy.strategicLimit,
    IMPORTANT: policy.importantLimit,
    GENERAL: policy.generalLimit,
  }[tier];
  const [shareBp, termDays] = {
    A: [policy.aShareBp, policy.aDays] as const,
    B: [policy.bShareBp, policy.bDays] as const,
    C: [policy.cShareBp, policy.cDays] as const,
    NONE: [policy.unratedShareBp, policy.unratedDays] as const,
  }[rating ?? 'NONE'];
  const limit = money(mulDiv(mulDiv(ofTier, factorBp, 10_000), shareBp, 10_000));
  return { limit, termDays, cashOnly: false };
}
