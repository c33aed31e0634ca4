import { definePolicy } from '../../core/policy';

export interface InKindPolicy {
  readonly discountBp: number;
}

/** KIND-1: what goods count less than their appraised value, because they have to be sold or stored. */
export const inKindPolicy = definePolicy<InKindPolicy>({
  area: 'in_kind',
  title: { zh: '以物抵款', en: 'Payment in kind' },
  defaults: { discountBp: 1000 },
  fields: {
    discountBp: {
      zh: '抵款金额按估价下浮的比例',
      en: 'How much less than the appraised value goods count',
      unit: 'bp',
    },
  },
  check: ({ discountBp }) => (discountBp >= 10_000 ? 'goods would count for nothing' : null),
});
