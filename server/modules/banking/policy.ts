import { definePolicy } from '../../core/policy';

export interface BankingPolicy {
  readonly autoPostFrom: number;
}

/** BANK-4: whether sure proposals may be posted together, without looking at each. */
export const bankingPolicy = definePolicy<BankingPolicy>({
  area: 'banking',
  title: { zh: '银行流水', en: 'Bank statements' },
  defaults: { autoPostFrom: 0 },
  fields: {
    autoPostFrom: {
      zh: '把握多少分以上可成批入账（0 为不启用）',
      en: 'Confidence from which proposals may be posted together (0: off)',
      unit: 'count',
    },
  },
  check: ({ autoPostFrom }) =>
    autoPostFrom === 0 || (autoPostFrom >= 85 && autoPostFrom <= 100)
      ? null
      : 'posting together needs a confidence of 85 to 100',
});
