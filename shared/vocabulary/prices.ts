import { defineVocabulary, type CodeOf } from './define';

export const priceDecider = defineVocabulary(
  'PriceDecider',
  'Who may grant a price: the rep, the manager, the joint review, the VP (CRE-4).',
  {
    REP: ['业务员', 'The rep'],
    MANAGER: ['销售经理', 'The manager'],
    REVIEW: ['三方会审', 'The joint review'],
    VP: ['分管副总', 'The VP'],
  },
);
export const PriceDecider = priceDecider.codes;
export type PriceDecider = CodeOf<typeof priceDecider>;

export const priceReason = defineVocabulary('PriceReason', 'Why a price is for somebody to grant (CRE-4).', {
  AT_GUIDE: ['不低于指导价', 'At the guide price or above'],
  WITHIN_STEP: ['在让价权限内', 'Within the step of deviation'],
  BEYOND_STEPS: ['超出会审权限', 'Beyond every step of deviation'],
  BELOW_FLOOR: ['低于底价', 'Below the floor'],
  NOT_LISTED: ['不在价格表内', 'Not on the price list'],
});
export const PriceReason = priceReason.codes;
export type PriceReason = CodeOf<typeof priceReason>;

export const priceListState = defineVocabulary('PriceListState', 'Life of a price list (CRE-4).', {
  DRAFT: ['编制中', 'Draft'],
  RELEASED: ['已发布', 'Released'],
  DISCARDED: ['已作废', 'Discarded'],
});
export const PriceListState = priceListState.codes;
export type PriceListState = CodeOf<typeof priceListState>;

export const priceChange = defineVocabulary(
  'PriceChange',
  'How a row of a price list stands to the version before (CRE-4).',
  {
    ADDED: ['新增', 'Added'],
    CHANGED: ['调整', 'Changed'],
    REMOVED: ['取消', 'Removed'],
    SAME: ['不变', 'Same'],
  },
);
export const PriceChange = priceChange.codes;
export type PriceChange = CodeOf<typeof priceChange>;
