import { defineVocabulary, type CodeOf } from './define';

export const lossSubject = defineVocabulary('LossSubject', 'What was lost (LOSS-1).', {
  LEAD: ['线索', 'Lead'],
  ACCOUNT: ['客户', 'Customer'],
});
export const LossSubject = lossSubject.codes;
export type LossSubject = CodeOf<typeof lossSubject>;

export const lossState = defineVocabulary('LossState', 'Whether the loss is accounted for (LOSS-1).', {
  OPEN: ['待填报', 'To be filed'],
  FILED: ['已填报', 'Filed'],
});
export const LossState = lossState.codes;
export type LossState = CodeOf<typeof lossState>;

export const lossFinding = defineVocabulary('LossFinding', 'What the manager found about a loss (LOSS-2).', {
  CLEAN: ['正常流失', 'Clean'],
  DIVERSION_SUSPECTED: ['疑似倒单', 'Diversion suspected'],
  DIVERSION_PROVEN: ['倒单属实', 'Diversion proven'],
});
export const LossFinding = lossFinding.codes;
export type LossFinding = CodeOf<typeof lossFinding>;
