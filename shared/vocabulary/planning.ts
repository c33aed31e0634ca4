import { defineVocabulary, type CodeOf } from './define';

export const needSource = defineVocabulary('NeedSource', 'Why a visit is proposed (VIS-0).', {
  UNDONE: ['上周未完成', 'Undone last week'],
  COLLECTION: ['到期货款', 'Money due'],
  FOLLOW_UP: ['到期跟进', 'Follow-up due'],
  DUTY: ['应访任务', 'Visit owed'],
});
export const NeedSource = needSource.codes;
export type NeedSource = CodeOf<typeof needSource>;

export const planCheckKind = defineVocabulary(
  'PlanCheckKind',
  'What a week plan lacks or overdoes (VIS-3).',
  {
    UNDONE_NOT_PLANNED: ['上周未完成的还没排', 'Undone last week, not planned'],
    DUTY_UNMET: ['应访客户还没排', 'Visit owed, not planned'],
    FOLLOW_UP_DUE: ['到期跟进还没排', 'Follow-up due, not planned'],
    MONEY_NOT_PLANNED: ['到期货款还没排催收', 'Money due, not planned'],
    MONEY_AT_CUSTOMER: ['同一客户有到期货款，顺便催收', 'Money is due at the same customer'],
    SUPPLY_STOP: ['客户已停供', 'Customer in supply stop'],
    DAY_OVERFULL: ['当天排得过满', 'The day is over-full'],
    DAY_OFF: ['当天放假或请假', 'Holiday or leave'],
    SCATTERED_DAY: ['当天跑的区域过多', 'Too many areas in a day'],
    RESERVE_USED: ['没有留足计划外时间', 'The reserve is planned away'],
    REPORTS_OWED: ['还欠拜访报告', 'Reports are owed'],
  },
);
export const PlanCheckKind = planCheckKind.codes;
export type PlanCheckKind = CodeOf<typeof planCheckKind>;

export const monthGoalState = defineVocabulary(
  'MonthGoalState',
  'Life of the goals of a month (VIS-1, VIS-10).',
  {
    SUBMITTED: ['待确认', 'To confirm'],
    RETURNED: ['已退回', 'Returned'],
    CONFIRMED: ['已确认', 'Confirmed'],
    SUMMED_UP: ['已总结', 'Summed up'],
  },
);
export const MonthGoalState = monthGoalState.codes;
export type MonthGoalState = CodeOf<typeof monthGoalState>;

export const meetingKind = defineVocabulary(
  'MeetingKind',
  'What the weekly meeting goes through, in this order (VIS-4).',
  {
    MISSING_PLAN: ['缺交计划', 'Plan missing'],
    HARD_CONFLICT: ['硬冲突', 'Hard conflict'],
    PLAN_READY: ['可冻结的计划', 'Plan ready to freeze'],
    SECOND_REVIEW: ['待二次审查的报备', 'Registration for second review'],
    OUTSIDE_REQUEST: ['跨区申请', 'Outside request'],
    DUTY_OVERDUE: ['即将逾期的应访', 'Visit owed, about to be missed'],
    PROTECTION_ENDING: ['即将到期的保护', 'Protection about to end'],
    OFF_PLAN: ['上周计划外', 'Off plan last week'],
  },
);
export const MeetingKind = meetingKind.codes;
export type MeetingKind = CodeOf<typeof meetingKind>;

export const complianceBy = defineVocabulary('ComplianceBy', 'What compliance is told apart by (VIS-9).', {
  REP: ['业务员', 'Rep'],
  TEAM: ['团队', 'Team'],
  TIER: ['客户级别', 'Tier'],
  WEEK: ['周', 'Week'],
});
export const ComplianceBy = complianceBy.codes;
export type ComplianceBy = CodeOf<typeof complianceBy>;
