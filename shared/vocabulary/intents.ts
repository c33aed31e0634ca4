import { defineVocabulary, type CodeOf } from './define';

export const intentCriterion = defineVocabulary(
  'IntentCriterion',
  'What the score card of a lead looks at (INT-2).',
  {
    PURCHASING_POWER: ['购买力与资金', 'Purchasing power'],
    FIT: ['项目与区域匹配', 'Project and area fit'],
    PRICE: ['单价与总价认可', 'Price accepted'],
    WANTS: ['产品优势打动客户', 'We win on what they care about'],
    BELIEF: ['认可利益、信任我们', 'Sees the benefit, trusts us'],
    IMPROVEMENT: ['优于现用方案', 'Better than today'],
    DECIDERS: ['决策人一致同意', 'Deciders agree'],
    LOCKED_ON: ['已锁定具体产品', 'Fixed on an item'],
    READY: ['现在就能定', 'Ready now'],
  },
);
export const IntentCriterion = intentCriterion.codes;
export type IntentCriterion = CodeOf<typeof intentCriterion>;

export const intentClass = defineVocabulary('IntentClass', 'Strength of intent by score (INT-2).', {
  A: ['A 类（强）', 'A (strong)'],
  B: ['B 类', 'B'],
  C: ['C 类', 'C'],
  D: ['D 类', 'D'],
});
export const IntentClass = intentClass.codes;
export type IntentClass = CodeOf<typeof intentClass>;

export const attentionMark = defineVocabulary(
  'AttentionMark',
  'How long a customer was not spoken to (INT-3).',
  {
    FRESH: ['近期已联系', 'Lately spoken to'],
    ATTENTION: ['关注下降', 'Falls in attention'],
    COOLING: ['意向降温', 'Cooling'],
  },
);
export const AttentionMark = attentionMark.codes;
export type AttentionMark = CodeOf<typeof attentionMark>;

export const receptionKind = defineVocabulary('ReceptionKind', 'How a customer came to us (INT-6).', {
  WALK_IN: ['来店', 'Walk-in'],
  CALL: ['来电', 'Call'],
});
export const ReceptionKind = receptionKind.codes;
export type ReceptionKind = CodeOf<typeof receptionKind>;

export const sex = defineVocabulary('Sex', 'As it is noted at the reception.', {
  MALE: ['男', 'Male'],
  FEMALE: ['女', 'Female'],
});
export const Sex = sex.codes;
export type Sex = CodeOf<typeof sex>;

export const noPhoneReason = defineVocabulary('NoPhoneReason', 'Why a visitor left no phone (INT-6).', {
  REFUSED: ['不愿留', 'Would not leave it'],
  HURRY: ['匆忙离开', 'In a hurry'],
  BROWSING: ['随便看看', 'Only looked'],
  RIVAL: ['疑似同行', 'Probably a competitor'],
  NOT_ASKED: ['未询问', 'Was not asked'],
});
export const NoPhoneReason = noPhoneReason.codes;
export type NoPhoneReason = CodeOf<typeof noPhoneReason>;

export const receptionChannel = defineVocabulary('ReceptionChannel', 'How a visitor heard of us (INT-6).', {
  NETWORK: ['网络', 'Web'],
  TV: ['电视', 'TV'],
  PAPER: ['报刊', 'Paper'],
  RADIO: ['广播', 'Radio'],
  FAIR: ['展会', 'Fair'],
  FRIEND: ['朋友介绍', 'A friend'],
  PASSING_BY: ['路过', 'Passing by'],
  OTHER: ['其他', 'Other'],
});
export const ReceptionChannel = receptionChannel.codes;
export type ReceptionChannel = CodeOf<typeof receptionChannel>;

export const receptionOutcome = defineVocabulary(
  'ReceptionOutcome',
  'What a reception led to by itself (INT-6).',
  {
    REGISTERED: ['已报备', 'Registered'],
    ATTACHED: ['并入本人线索', 'Added to an own lead'],
    TAKEN: ['他人客户，已立案', "Another's customer, case opened"],
    HELD_BACK: ['未能报备', 'Not registered'],
    ANONYMOUS: ['未留联系方式', 'Left no contact'],
  },
);
export const ReceptionOutcome = receptionOutcome.codes;
export type ReceptionOutcome = CodeOf<typeof receptionOutcome>;
