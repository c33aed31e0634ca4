import { definePolicy } from '../../core/policy';

export interface VisitsPolicy {
  /** Visits a rep may plan a day (VIS-3). */
  readonly visitsPerDay: number;
  /** Weekday (1 = Monday) and hour of the week before, by which a plan is to be handed in (VIS-1). */
  readonly submitWeekday: number;
  readonly submitHour: number;
  /** Days after the visit within which the report is on time (VIS-6). */
  readonly reportDays: number;
}

export const visitsPolicy = definePolicy<VisitsPolicy>({
  area: 'visits',
  title: { zh: '拜访计划', en: 'Visit plans' },
  defaults: { visitsPerDay: 6, submitWeekday: 5, submitHour: 18, reportDays: 1 },
  fields: {
    visitsPerDay: { zh: '每日拜访上限', en: 'Visits a day at most', unit: 'count' },
    submitWeekday: {
      zh: '提交截止（上周星期几）',
      en: 'Handed in by (weekday of the week before)',
      unit: 'count',
    },
    submitHour: { zh: '提交截止（小时）', en: 'Handed in by (hour)', unit: 'hours' },
    reportDays: { zh: '报告期限（天）', en: 'Report within (days)', unit: 'days' },
  },
  check: ({ submitWeekday, submitHour }) =>
    submitWeekday < 1 || submitWeekday > 7 || submitHour > 24 ? 'weekday 1–7, hour 0–24' : null,
});
