import { defineVocabulary, type CodeOf } from './define';

export const tierReviewState = defineVocabulary('TierReviewState', 'Life of a tier review (TIER-3).', {
  OPEN: ['待决定', 'Open'],
  ACCEPTED: ['已采纳', 'Accepted'],
  CANCELLED: ['已取消', 'Cancelled'],
});
export const TierReviewState = tierReviewState.codes;
export type TierReviewState = CodeOf<typeof tierReviewState>;

export const tierPart = defineVocabulary('TierPart', 'What a tier review scores in a customer (TIER-2).', {
  OPERATING: ['经营状况', 'Operating state'],
  CREDIT: ['信用', 'Credit'],
  PROJECT: ['项目规模', 'Project scale'],
  VOLUME: ['年供货额', 'Annual volume'],
  MARGIN: ['价格水平', 'Margin'],
  PAYMENT: ['付款表现', 'Payment behaviour'],
  GROWTH: ['增长', 'Growth'],
});
export const TierPart = tierPart.codes;
export type TierPart = CodeOf<typeof tierPart>;

export const tierBecause = defineVocabulary(
  'TierBecause',
  'Why a tier review proposes the tier it proposes (TIER-2).',
  {
    RANK: ['按得分排名', 'By rank'],
    HELD_BY_MARGIN: ['未越过分界缓冲，保持原级', 'Within the margin, stays'],
    DEBT_CAP: ['B/C 类欠款，不得为战略客户', 'Class B or C debt: not strategic'],
    OVERRIDE: ['总监指定', "Director's decision"],
  },
);
export const TierBecause = tierBecause.codes;
export type TierBecause = CodeOf<typeof tierBecause>;

export const tierSignal = defineVocabulary(
  'TierSignal',
  'What by itself makes a customer a candidate for strategic (TIER-2).',
  {
    BENCHMARK: ['行业标杆', 'Benchmark of its industry'],
    REPEAT: ['重复下单', 'Repeat orders'],
    TOP_VOLUME: ['贡献 80% 销量的 20% 客户', 'Among the 20 % that bring 80 %'],
  },
);
export const TierSignal = tierSignal.codes;
export type TierSignal = CodeOf<typeof tierSignal>;

export const dutyHolder = defineVocabulary('DutyHolder', 'Whose duty a visit is (TIER-5).', {
  LEADER: ['分管副总/总监', 'Leader'],
  MANAGER: ['销售经理', 'Sales manager'],
  REP: ['业务员', 'Rep'],
});
export const DutyHolder = dutyHolder.codes;
export type DutyHolder = CodeOf<typeof dutyHolder>;

export const dutyPeriod = defineVocabulary('DutyPeriod', 'The period in which a visit is owed (TIER-5).', {
  MONTH: ['每月', 'Month'],
  QUARTER: ['每季度', 'Quarter'],
});
export const DutyPeriod = dutyPeriod.codes;
export type DutyPeriod = CodeOf<typeof dutyPeriod>;

export const dutyState = defineVocabulary('DutyState', 'Where a duty to visit stands (TIER-5).', {
  DONE: ['已完成', 'Done'],
  OWED: ['待完成', 'Owed'],
  MISSED: ['未完成', 'Missed'],
});
export const DutyState = dutyState.codes;
export type DutyState = CodeOf<typeof dutyState>;
