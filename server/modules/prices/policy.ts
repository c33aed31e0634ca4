import { definePolicy } from '../../core/policy';

export interface PricesPolicy {
  readonly repStepBp: number;
  readonly managerStepBp: number;
  readonly reviewStepBp: number;
  readonly unlistedNeedsVp: boolean;
}

/** CRE-4: how far below the guide price each may go; beyond all of them, and below the floor, it is the VP's. */
export const pricesPolicy = definePolicy<PricesPolicy>({
  area: 'prices',
  title: { zh: '价格', en: 'Prices' },
  defaults: { repStepBp: 200, managerStepBp: 500, reviewStepBp: 1000, unlistedNeedsVp: false },
  fields: {
    repStepBp: { zh: '业务员让价权限', en: 'How far below the guide price a rep may go', unit: 'bp' },
    managerStepBp: { zh: '销售经理让价权限', en: 'How far a sales manager may go', unit: 'bp' },
    reviewStepBp: { zh: '三方会审让价权限', en: 'How far the joint review may go', unit: 'bp' },
    unlistedNeedsVp: {
      zh: '价格表外的产品须由分管副总决定',
      en: 'What is not on the price list is for the VP',
      unit: 'flag',
    },
  },
  check: ({ repStepBp, managerStepBp, reviewStepBp }) => {
    if (repStepBp > managerStepBp || managerStepBp > reviewStepBp)
      return 'who decides later may not grant less';
    return reviewStepBp > 10_000 ? 'below nothing' : null;
  },
});
