import type { AccountTier } from '../../../shared/vocabulary/accounts';
import { definePolicy } from '../../core/policy';

export interface TierTermsPolicy {
  readonly strategicDiscountBp: number;
  readonly importantDiscountBp: number;
  readonly generalDiscountBp: number;
  readonly strategicCreditFactorBp: number;
  readonly importantCreditFactorBp: number;
  readonly generalCreditFactorBp: number;
  readonly strategicTermDays: number;
  readonly importantTermDays: number;
  readonly generalTermDays: number;
  readonly strategicPriority: number;
  readonly importantPriority: number;
  readonly generalPriority: number;
  /** Months back over which the going price of a product is taken, and the contracts it needs. */
  readonly goingPriceMonths: number;
  readonly goingPriceContracts: number;
}

/** What a tier gives a customer: price, credit, days to pay, place in the queue for supply (TIER-4). */
export const tierTermsPolicy = definePolicy<TierTermsPolicy>({
  area: 'tierTerms',
  title: { zh: '分级商务条件', en: 'Terms by tier' },
  defaults: {
    strategicDiscountBp: 800,
    importantDiscountBp: 500,
    generalDiscountBp: 200,
    strategicCreditFactorBp: 15_000,
    importantCreditFactorBp: 12_000,
    generalCreditFactorBp: 10_000,
    strategicTermDays: 90,
    importantTermDays: 60,
    generalTermDays: 30,
    strategicPriority: 1,
    importantPriority: 2,
    generalPriority: 3,
    goingPriceMonths: 12,
    goingPriceContracts: 3,
  },
  fields: {
    strategicDiscountBp: { zh: '战略客户：最大让价', en: 'Strategic: largest discount', unit: 'bp' },
    importantDiscountBp: { zh: '重要客户：最大让价', en: 'Important: largest discount', unit: 'bp' },
    generalDiscountBp: { zh: '一般客户：最大让价', en: 'General: largest discount', unit: 'bp' },
    strategicCreditFactorBp: { zh: '战略客户：授信系数', en: 'Strategic: credit factor', unit: 'bp' },
    importantCreditFactorBp: { zh: '重要客户：授信系数', en: 'Important: credit factor', unit: 'bp' },
    generalCreditFactorBp: { zh: '一般客户：授信系数', en: 'General: credit factor', unit: 'bp' },
    strategicTermDays: { zh: '战略客户：最长账期', en: 'Strategic: longest term', unit: 'days' },
    importantTermDays: { zh: '重要客户：最长账期', en: 'Important: longest term', unit: 'days' },
    generalTermDays: { zh: '一般客户：最长账期', en: 'General: longest term', unit: 'days' },
    strategicPriority: { zh: '战略客户：供货优先级', en: 'Strategic: delivery priority', unit: 'count' },
    importantPriority: { zh: '重要客户：供货优先级', en: 'Important: delivery priority', unit: 'count' },
    generalPriority: { zh: '一般客户：供货优先级', en: 'General: delivery priority', unit: 'count' },
    goingPriceMonths: { zh: '市场均价：取最近月数', en: 'Going price: months back', unit: 'months' },
    goingPriceContracts: { zh: '市场均价：最少合同数', en: 'Going price: contracts at least', unit: 'count' },
  },
  check: (value) =>
    Math.max(value.strategicDiscountBp, value.importantDiscountBp, value.generalDiscountBp) > 10_000
      ? 'a discount above 100 %'
      : null,
});

export interface TierTerms {
  readonly tier: AccountTier;
  /** How far below the going price a contract may go without the VP, in 1/10,000. */
  readonly discountBp: number;
  /** What the credit limit of the rating is multiplied by, in 1/10,000. */
  readonly creditFactorBp: number;
  readonly termDays: number;
  /** 1 is served first. */
  readonly deliveryPriority: number;
}

/**
 * The terms a tier carries.
 *
 * Rule TIER-4.
 *
 * @example tierTerms('STRATEGIC', defaults) → discount 8 %, credit × 1.5, 90 days, served first
 */
export function tierTerms(tier: AccountTier, policy: TierTermsPolicy): TierTerms {
  const of = {
    STRATEGIC: [
      policy.strategicDiscountBp,
      policy.strategicCreditFactorBp,
      policy.strategicTermDays,
      policy.strategicPriority,
    ],
    IMPORTANT: [
      policy.importantDiscountBp,
      policy.importantCreditFactorBp,
      policy.importantTermDays,
      policy.importantPriority,
    ],
    GENERAL: [
      policy.generalDiscountBp,
      policy.generalCreditFactorBp,
      policy.generalTermDays,
      policy.generalPriority,
    ],
  } as const;
  const [discountBp, creditFactorBp, termDays, deliveryPriority] = of[tier];
  return { tier, discountBp, creditFactorBp, termDays, deliveryPriority };
}
