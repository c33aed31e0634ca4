import { defineVocabulary, type CodeOf } from './define';

export const contractState = defineVocabulary('ContractState', 'Life of a contract (CON-1).', {
  DRAFT: ['申报草稿', 'Draft'],
  SUBMITTED: ['待经理审批', 'Submitted'],
  IN_REVIEW: ['会审中', 'Joint review'],
  REVIEWED: ['待副总批准', 'Reviewed'],
  APPROVED: ['待签订', 'Approved'],
  SIGNED: ['履行中', 'Signed'],
  DELIVERED: ['供货完毕', 'Delivered'],
  CLOSED: ['已结清', 'Closed'],
  REJECTED: ['未通过', 'Rejected'],
});
export const ContractState = contractState.codes;
export type ContractState = CodeOf<typeof contractState>;

export const reviewDepartment = defineVocabulary(
  'ReviewDepartment',
  'Who takes part in the joint review (CRE-3).',
  {
    SALES: ['销售部', 'Sales'],
    MARKETING: ['市场部', 'Marketing'],
    FINANCE: ['财务部', 'Finance'],
  },
);
export const ReviewDepartment = reviewDepartment.codes;
export type ReviewDepartment = CodeOf<typeof reviewDepartment>;

export const verdict = defineVocabulary('Verdict', 'What a department says.', {
  YES: ['同意', 'Yes'],
  NO: ['不同意', 'No'],
});
export const Verdict = verdict.codes;
export type Verdict = CodeOf<typeof verdict>;

export const contractMilestone = defineVocabulary(
  'ContractMilestone',
  'What a building site reaches (CON-4), and the end of supply (COM-3).',
  {
    STRUCTURE_COMPLETE: ['主体完成', 'Structure complete'],
    TOPPED_OUT: ['封顶', 'Topped out'],
    DELIVERED_IN_FULL: ['供货完毕', 'Delivered in full'],
  },
);
export const ContractMilestone = contractMilestone.codes;
export type ContractMilestone = CodeOf<typeof contractMilestone>;

export const paymentTrigger = defineVocabulary(
  'PaymentTrigger',
  'What a part of the payment falls due after (CON-4).',
  {
    DELIVERY: ['供货', 'Delivery'],
    STRUCTURE_COMPLETE: ['主体完成', 'Structure complete'],
    TOPPED_OUT: ['封顶', 'Topped out'],
    DELIVERED_IN_FULL: ['供货完毕', 'Delivered in full'],
  },
);
export const PaymentTrigger = paymentTrigger.codes;
export type PaymentTrigger = CodeOf<typeof paymentTrigger>;

export const tierExcessKind = defineVocabulary(
  'TierExcessKind',
  "What a contract asks beyond its customer's tier (TIER-4).",
  {
    TERM: ['账期', 'Days to pay'],
    PRICE: ['让价', 'Discount'],
  },
);
export const TierExcessKind = tierExcessKind.codes;
export type TierExcessKind = CodeOf<typeof tierExcessKind>;
