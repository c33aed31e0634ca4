import { defineVocabulary, type CodeOf } from './define';

export const amendmentState = defineVocabulary(
  'AmendmentState',
  'Life of an amendment of a signed contract (CON-4).',
  {
    SUBMITTED: ['待经理审批', 'Submitted'],
    IN_REVIEW: ['会审中', 'Joint review'],
    REVIEWED: ['待副总批准', 'Reviewed'],
    APPROVED: ['待签订', 'Approved'],
    IN_FORCE: ['已生效', 'In force'],
    REJECTED: ['未通过', 'Rejected'],
    WITHDRAWN: ['已撤回', 'Withdrawn'],
  },
);
export const AmendmentState = amendmentState.codes;
export type AmendmentState = CodeOf<typeof amendmentState>;

export const amendedField = defineVocabulary('AmendedField', 'What an amendment changes (CON-4).', {
  PAYMENT_TERM_DAYS: ['账期（天）', 'Days to pay'],
  QUANTITY: ['数量', 'Quantity'],
  UNIT_PRICE: ['单价', 'Price'],
  LINE: ['产品', 'Line'],
  AMOUNT: ['合同金额', 'Amount'],
});
export const AmendedField = amendedField.codes;
export type AmendedField = CodeOf<typeof amendedField>;
