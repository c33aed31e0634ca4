import { defineVocabulary, type CodeOf } from './define';

export const legalStage = defineVocabulary('LegalStage', 'How far a legal case has come (REC-5).', {
  OPENED: ['已立卷', 'Opened'],
  LAWYER_LETTER: ['律师函', "Lawyer's letter"],
  SETTLEMENT: ['和解协议', 'Settlement'],
  SUIT: ['起诉立案', 'Suit filed'],
  JUDGMENT: ['判决/调解书', 'Judgment'],
  ENFORCEMENT: ['申请执行', 'Enforcement'],
});
export const LegalStage = legalStage.codes;
export type LegalStage = CodeOf<typeof legalStage>;

export const legalOutcome = defineVocabulary('LegalOutcome', 'How a legal case ended (REC-5).', {
  PAID: ['全额收回', 'Paid'],
  WRITTEN_OFF: ['坏账核销', 'Written off'],
  RETURNED: ['退回销售', 'Returned'],
});
export const LegalOutcome = legalOutcome.codes;
export type LegalOutcome = CodeOf<typeof legalOutcome>;

export const legalOrigin = defineVocabulary('LegalOrigin', 'What opened a legal case (REC-5).', {
  CLASS_C: ['转为 C 类', 'Became class C'],
  BY_HAND: ['人工移交', 'Handed over'],
});
export const LegalOrigin = legalOrigin.codes;
export type LegalOrigin = CodeOf<typeof legalOrigin>;

export const legalPaper = defineVocabulary('LegalPaper', 'What a paper added to a legal case is (REC-5).', {
  CONTRACT: ['合同扫描件', 'Contract'],
  DELIVERY_NOTE: ['签收送货单', 'Signed delivery note'],
  SETTLEMENT: ['结算单', 'Settlement of quantities'],
  CORRESPONDENCE: ['往来函件', 'Correspondence'],
  OTHER: ['其他', 'Other'],
});
export const LegalPaper = legalPaper.codes;
export type LegalPaper = CodeOf<typeof legalPaper>;

export const bundlePart = defineVocabulary(
  'BundlePart',
  'Parts of the evidence bundle, in the order of its index (REC-5).',
  {
    CONTRACT: ['合同', 'Contract'],
    DELIVERIES: ['送货单', 'Delivery notes'],
    SETTLEMENTS: ['结算', 'Settlements'],
    LETTERS: ['工作联系函及送达凭证', 'Letters with proof'],
    VISITS: ['拜访记录', 'Visit records'],
    CONFIRMATIONS: ['对账函', 'Confirmations of balance'],
    PROMISES: ['付款承诺', 'Promises to pay'],
    LEDGER: ['往来明细账', 'Ledger statement'],
    STEPS: ['法务办理记录', 'Steps of the case'],
    CORRESPONDENCE: ['往来函件', 'Correspondence'],
  },
);
export const BundlePart = bundlePart.codes;
export type BundlePart = CodeOf<typeof bundlePart>;

export const limitationCause = defineVocabulary(
  'LimitationCause',
  'What the limitation of action counts from (REC-5).',
  {
    DUE: ['到期日', 'Due date'],
    LETTER: ['催款函送达', 'Letter received'],
    PROMISE: ['付款承诺', 'Promise to pay'],
    CONFIRMATION: ['对账函签回', 'Balance confirmed'],
    PAYMENT: ['部分付款', 'Part payment'],
    LAWYER_LETTER: ['律师函', "Lawyer's letter"],
    SETTLEMENT: ['和解协议', 'Settlement'],
    JUDGMENT: ['判决生效', 'Judgment'],
  },
);
export const LimitationCause = limitationCause.codes;
export type LimitationCause = CodeOf<typeof limitationCause>;
