import { defineVocabulary, type CodeOf } from './define';

export const receivableKind = defineVocabulary('ReceivableKind', 'What opened a receivable item (REC-1).', {
  DELIVERY: ['供货', 'Delivery'],
  ADJUSTMENT: ['量差调整', 'Adjustment'],
  OPENING: ['期初', 'Opening balance'],
  INTEREST: ['逾期利息', 'Interest'],
});
export const ReceivableKind = receivableKind.codes;
export type ReceivableKind = CodeOf<typeof receivableKind>;

export const instrument = defineVocabulary('Instrument', 'How money came in (COM-3).', {
  BANK: ['银行转账', 'Bank transfer'],
  CASH: ['现金', 'Cash'],
  CHEQUE: ['支票', 'Cheque'],
  BILL: ['承兑汇票', 'Bill'],
  IN_KIND: ['以物抵款', 'In kind'],
});
export const Instrument = instrument.codes;
export type Instrument = CodeOf<typeof instrument>;

export const allocationBasis = defineVocabulary('AllocationBasis', 'Why a receipt paid this item (REC-1).', {
  NAMED: ['指定', 'Named'],
  EXACT: ['金额相符', 'Exact amount'],
  OLDEST: ['最早到期', 'Oldest due'],
  RECOVERY: ['坏账收回', 'Recovery'],
});
export const AllocationBasis = allocationBasis.codes;
export type AllocationBasis = CodeOf<typeof allocationBasis>;

export const agingBucket = defineVocabulary('AgingBucket', 'Age of an open item on a date (REC-6).', {
  NOT_DUE: ['未到期', 'Not due'],
  D1_30: ['1–30 天', '1–30 days'],
  D31_60: ['31–60 天', '31–60 days'],
  D61_90: ['61–90 天', '61–90 days'],
  D91_180: ['91–180 天', '91–180 days'],
  D181_365: ['181–365 天', '181–365 days'],
  OVER_365: ['365 天以上', 'Over 365 days'],
});
export const AgingBucket = agingBucket.codes;
export type AgingBucket = CodeOf<typeof agingBucket>;

export const delinquencyClass = defineVocabulary('DelinquencyClass', 'Class of an overdue debt (REC-2).', {
  A: ['A 类欠款', 'Class A'],
  B: ['B 类欠款', 'Class B'],
  C: ['C 类欠款', 'Class C'],
});
export const DelinquencyClass = delinquencyClass.codes;
export type DelinquencyClass = CodeOf<typeof delinquencyClass>;

export const delinquencyReason = defineVocabulary(
  'DelinquencyReason',
  'What put a debt into its class (REC-2).',
  {
    HANDED_TO_COLLECTIONS: ['移交清欠办满 6 个月', 'With the collections office for 6 months'],
    TOPPED_OUT: ['封顶满 18 个月', '18 months since topping-out'],
    PAST_DUE_YEAR: ['逾期超过 1 年', 'More than 1 year past due'],
    STRUCTURE_COMPLETE: ['主体完成后仍有欠款', 'Open after structural completion'],
    NO_MOVEMENT: ['半年无动态', 'No movement for half a year'],
  },
);
export const DelinquencyReason = delinquencyReason.codes;
export type DelinquencyReason = CodeOf<typeof delinquencyReason>;

export const adjustmentKind = defineVocabulary(
  'AdjustmentKind',
  'What lowers a receivable without money (COM-3, REC-8).',
  {
    CREDIT_NOTE: ['红字/折让', 'Credit note'],
    WRITE_OFF: ['坏账核销', 'Write-off'],
    RECOVERY: ['坏账收回', 'Recovery'],
  },
);
export const AdjustmentKind = adjustmentKind.codes;
export type AdjustmentKind = CodeOf<typeof adjustmentKind>;

export const stopCause = defineVocabulary('StopCause', 'Why supply stopped (DUN-2).', {
  THREE_LETTERS: ['连续三次催款函', 'Three letters'],
  CREDIT_BREACH: ['D 级客户逾期', 'Rated D and overdue'],
  MANUAL: ['人工', 'By hand'],
});
export const StopCause = stopCause.codes;
export type StopCause = CodeOf<typeof stopCause>;

export const ageingKey = defineVocabulary('AgeingKey', 'What an ageing report is grouped by (REC-6).', {
  CUSTOMER: ['客户', 'Customer'],
  CONTRACT: ['合同', 'Contract'],
  REP: ['业务员', 'Rep'],
  UNIT: ['部门', 'Unit'],
  TERRITORY: ['区域', 'Territory'],
  TIER: ['客户等级', 'Tier'],
});
export const AgeingKey = ageingKey.codes;
export type AgeingKey = CodeOf<typeof ageingKey>;

export const letterOutcome = defineVocabulary(
  'LetterOutcome',
  'What a letter run did for a customer (DUN-1).',
  {
    ISSUED: ['已发函', 'Issued'],
    STOPPED: ['已发函并停供', 'Issued, supply stopped'],
    ALREADY: ['本月已发', 'Already this month'],
    NOTHING_OVERDUE: ['无逾期', 'Nothing overdue'],
    HELD: ['因承诺或异议暂缓', 'Held by a promise or dispute'],
  },
);
export const LetterOutcome = letterOutcome.codes;
export type LetterOutcome = CodeOf<typeof letterOutcome>;
