import { defineVocabulary, type CodeOf } from './define';

export const creditRating = defineVocabulary(
  'CreditRating',
  'Credit rating of a customer (CRE-1): it sets limit and days; D is no credit at all.',
  {
    A: ['A 级', 'A'],
    B: ['B 级', 'B'],
    C: ['C 级', 'C'],
    D: ['D 级（现款现货）', 'D (cash on delivery)'],
  },
);
export const CreditRating = creditRating.codes;
export type CreditRating = CodeOf<typeof creditRating>;

export const ratingReason = defineVocabulary('RatingReason', 'What speaks for a credit rating (CRE-1).', {
  OFFICIAL_GRADE: ['官方信用等级', 'Official grade'],
  WORD_OF_MOUTH: ['口碑', 'Word of mouth'],
  LONGEST_OVERDUE: ['最长逾期天数', 'Longest overdue'],
  OVERDUE_SHARE: ['逾期占比', 'Overdue share'],
  BOUNCED: ['退票次数', 'Bounced payments'],
  NOT_VISITED: ['一年内无拜访', 'No visit within a year'],
  NO_HISTORY: ['无往来记录', 'No dealings yet'],
  GOOD_PAYER: ['付款及时', 'Pays in time'],
});
export const RatingReason = ratingReason.codes;
export type RatingReason = CodeOf<typeof ratingReason>;

export const exposurePart = defineVocabulary('ExposurePart', "A part of a customer's exposure (CRE-5).", {
  OPEN_RECEIVABLES: ['未收应收款', 'Open receivables'],
  NOT_MATURED: ['未到期票据', 'Bills and cheques not matured'],
  DELIVERED_NOT_SETTLED: ['已供未结算', 'Delivered, not settled'],
  RELEASED_NOT_DELIVERED: ['已签未供', 'Signed, not delivered'],
  MONEY_IN_HAND: ['预收未核销', 'Money in hand (lowers it)'],
});
export const ExposurePart = exposurePart.codes;
export type ExposurePart = CodeOf<typeof exposurePart>;

export const creditLevel = defineVocabulary('CreditLevel', 'How a customer stands to their limit (CRE-5).', {
  OVER: ['超限', 'Over the limit'],
  NEAR: ['接近上限', 'Near the limit'],
  WITHIN: ['额度内', 'Within the limit'],
  CASH_ONLY: ['仅现款', 'Cash only'],
});
export const CreditLevel = creditLevel.codes;
export type CreditLevel = CodeOf<typeof creditLevel>;

export const creditAct = defineVocabulary(
  'CreditAct',
  'An act that the credit limit is asked about (CRE-5).',
  {
    APPLICATION: ['合同申报', 'Contract application'],
    TERMS: ['条款变更', 'Change of terms'],
    SIGNING: ['合同签订', 'Signing'],
    DELIVERY: ['供货', 'Delivery'],
    QUANTITY_DIFFERENCE: ['量差', 'Quantity difference'],
    RELEASE: ['供货通知', 'Supply notice'],
    REOPENING: ['重新开放合同', 'Contract re-opened'],
    IMPORT: ['合同导入', 'Imported contract'],
    OPENING_BALANCE: ['期初余额', 'Opening balance'],
  },
);
export const CreditAct = creditAct.codes;
export type CreditAct = CodeOf<typeof creditAct>;

export const creditApplicationState = defineVocabulary(
  'CreditApplicationState',
  'Life of an application for credit (CRE-3).',
  {
    IN_REVIEW: ['会审中', 'Joint review'],
    REVIEWED: ['待副总批准', 'Waits for the VP'],
    APPROVED: ['已批准', 'Approved'],
    REJECTED: ['未通过', 'Rejected'],
    WITHDRAWN: ['已撤回', 'Withdrawn'],
    ENDED: ['已终止', 'Ended'],
  },
);
export const CreditApplicationState = creditApplicationState.codes;
export type CreditApplicationState = CodeOf<typeof creditApplicationState>;
