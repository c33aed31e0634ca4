import { defineVocabulary, type CodeOf } from './define';

export const reconciliationState = defineVocabulary(
  'ReconciliationState',
  'Life of a monthly reconciliation (CON-7).',
  {
    OPEN: ['对账中', 'Being reconciled'],
    CLOSED: ['已关账', 'Closed and locked'],
  },
);
export const ReconciliationState = reconciliationState.codes;
export type ReconciliationState = CodeOf<typeof reconciliationState>;

export const reconciliationSide = defineVocabulary(
  'ReconciliationSide',
  'Who reconciles the contract ledger (CON-7).',
  {
    SALES: ['销售', 'Sales'],
    FINANCE: ['财务', 'Finance'],
  },
);
export const ReconciliationSide = reconciliationSide.codes;
export type ReconciliationSide = CodeOf<typeof reconciliationSide>;

export const reconciliationMark = defineVocabulary(
  'ReconciliationMark',
  'What a side says of a line (CON-7).',
  {
    PENDING: ['待核对', 'To be looked at'],
    AGREED: ['一致', 'Agreed'],
    DISPUTED: ['有异议', 'Disputed'],
  },
);
export const ReconciliationMark = reconciliationMark.codes;
export type ReconciliationMark = CodeOf<typeof reconciliationMark>;
