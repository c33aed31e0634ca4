import { defineVocabulary, type CodeOf } from './define';

export const letterTone = defineVocabulary(
  'LetterTone',
  'How firmly a letter about overdue money speaks; each tone has its template (DUN-1).',
  {
    REMIND: ['提醒', 'Reminder'],
    PRESS: ['催告', 'Demand'],
    FINAL: ['最后催告（停供）', 'Final demand (supply stops)'],
  },
);
export const LetterTone = letterTone.codes;
export type LetterTone = CodeOf<typeof letterTone>;

export const letterTemplateSource = defineVocabulary(
  'LetterTemplateSource',
  'Where a version of a template comes from.',
  { SHIPPED: ['系统自带', 'Shipped'], UPLOADED: ['上传', 'Uploaded'] },
);
export const LetterTemplateSource = letterTemplateSource.codes;
export type LetterTemplateSource = CodeOf<typeof letterTemplateSource>;

export const letterDocumentState = defineVocabulary(
  'LetterDocumentState',
  'How far the document of a letter has come (DUN-1).',
  { ISSUED: ['待财务签发', 'To be signed off'], SIGNED_OFF: ['已签发', 'Signed off'] },
);
export const LetterDocumentState = letterDocumentState.codes;
export type LetterDocumentState = CodeOf<typeof letterDocumentState>;

export const letterChannel = defineVocabulary('LetterChannel', 'How a letter went to the customer (DUN-1).', {
  POST: ['邮寄', 'Post'],
  EMAIL: ['电子邮件', 'E-mail'],
  HAND: ['当面送达', 'By hand'],
});
export const LetterChannel = letterChannel.codes;
export type LetterChannel = CodeOf<typeof letterChannel>;

export const letterDeliveryState = defineVocabulary('LetterDeliveryState', 'What became of one sending.', {
  SENT: ['已寄出', 'Sent'],
  RECEIVED: ['已签收', 'Received'],
  RETURNED: ['已退回', 'Returned'],
});
export const LetterDeliveryState = letterDeliveryState.codes;
export type LetterDeliveryState = CodeOf<typeof letterDeliveryState>;

export const letterProof = defineVocabulary('LetterProof', 'Whether it is proven that a letter arrived.', {
  NOT_SENT: ['未寄出', 'Not sent'],
  MISSING: ['缺签收凭证', 'Proof missing'],
  PROVEN: ['已签收', 'Received'],
  RETURNED: ['全部退回', 'All returned'],
});
export const LetterProof = letterProof.codes;
export type LetterProof = CodeOf<typeof letterProof>;

export const letterForm = defineVocabulary('LetterForm', 'What kind of file a letter is given as.', {
  PDF: ['PDF 文件', 'PDF'],
  DOCX: ['Word 文件', 'Word'],
});
export const LetterForm = letterForm.codes;
export type LetterForm = CodeOf<typeof letterForm>;

export const analysisKey = defineVocabulary(
  'AnalysisKey',
  'What the monthly analysis is grouped by (RPT-2).',
  {
    CUSTOMER: ['客户', 'Customer'],
    CONTRACT: ['合同', 'Contract'],
  },
);
export const AnalysisKey = analysisKey.codes;
export type AnalysisKey = CodeOf<typeof analysisKey>;
