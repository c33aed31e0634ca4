import { definePolicy } from '../../core/policy';

export interface CollectionsPolicy {
  /** Working days from becoming class A to the plan. */
  readonly planWorkingDays: number;
  /** Last day of a step from the hand-in on. */
  readonly longestPlanDays: number;
  /** Days after the manager was told that the director hears of what is still overdue. */
  readonly escalateDays: number;
  readonly draftDay: number;
  readonly issueDay: number;
  readonly goodBp: number;
  readonly fairBp: number;
  readonly poorBp: number;
  readonly goodFactorBp: number;
  readonly fairFactorBp: number;
  readonly poorFactorBp: number;
  readonly worstFactorBp: number;
}

/** Numbers of getting money in: plans (REC-3), the monthly task and its bands (TASK-1, TASK-2). */
export const collectionsPolicy = definePolicy<CollectionsPolicy>({
  area: 'collections',
  title: { zh: '催收与收款任务', en: 'Collection plans and tasks' },
  defaults: {
    planWorkingDays: 5,
    longestPlanDays: 180,
    escalateDays: 5,
    draftDay: 20,
    issueDay: 25,
    goodBp: 10_000,
    fairBp: 8000,
    poorBp: 5000,
    goodFactorBp: 10_000,
    fairFactorBp: 9500,
    poorFactorBp: 9000,
    worstFactorBp: 8000,
  },
  fields: {
    planWorkingDays: {
      zh: '收款计划提交期限（工作日）',
      en: 'Plan owed within (working days)',
      unit: 'days',
    },
    longestPlanDays: { zh: '收款计划最长期限', en: 'Longest plan', unit: 'days' },
    escalateDays: {
      zh: '上报总监前的天数',
      en: 'Days from the manager to the director',
      unit: 'days',
    },
    draftDay: {
      zh: '编制次月任务的日期',
      en: "Day of the month when next month's task is drafted",
      unit: 'count',
    },
    issueDay: { zh: '最迟下达日期', en: 'Day of the month by which it is issued', unit: 'count' },
    goodBp: { zh: '完成率一档起点', en: 'First band from', unit: 'bp' },
    fairBp: { zh: '完成率二档起点', en: 'Second band from', unit: 'bp' },
    poorBp: { zh: '完成率三档起点', en: 'Third band from', unit: 'bp' },
    goodFactorBp: { zh: '一档系数', en: 'Factor of the first band', unit: 'bp' },
    fairFactorBp: { zh: '二档系数', en: 'Factor of the second band', unit: 'bp' },
    poorFactorBp: { zh: '三档系数', en: 'Factor of the third band', unit: 'bp' },
    worstFactorBp: { zh: '末档系数', en: 'Factor below', unit: 'bp' },
  },
  check: (value) => {
    if (!(value.goodBp > value.fairBp && value.fairBp > value.poorBp && value.poorBp > 0))
      return 'the bands overlap or leave a gap';
    if (value.draftDay < 1 || value.draftDay > value.issueDay || value.issueDay > 28)
      return 'a task is drafted before it is issued, and both within every month';
    return value.planWorkingDays < 1 || value.longestPlanDays < 1 ? 'a plan needs a day at least' : null;
  },
});
