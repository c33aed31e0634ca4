import { defineVocabulary, type CodeOf } from './define';

export const supplyNoticeState = defineVocabulary('SupplyNoticeState', 'Life of a supply notice (CON-1).', {
  ISSUED: ['已下达', 'Issued'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
});
export const SupplyNoticeState = supplyNoticeState.codes;
export type SupplyNoticeState = CodeOf<typeof supplyNoticeState>;
