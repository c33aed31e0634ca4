import { definePolicy } from '../../core/policy';

export interface VisitsPolicy {
  /** Visits a rep may plan a day (VIS-3). */
  readonly visitsPerDay: number;
  /** Weekday (1 = Monday) and hour of the week before, by which a plan is to be handed in (VIS-1). */
  readonly submitWeekday: number;
  readonly submitHour: number;
  /** Hour of the day before, by which the day plan stands (VIS-1). */
  readonly dayPlanHour: number;
  /** Working days after the visit within which the report is on time (VIS-6). */
  readonly reportDays: number;
  /** Share of a week's half-days kept free for unplanned work (VIS-3, VIS-5). */
  readonly reserveBp: number;
  /** People who normally go to a visit; more need a reason (VIS-8). */
  readonly personsPerVisit: number;
  /** Another rep at the same customer within so many days is a hint (COLL-2). */
  readonly nearbyDays: number;
  /** More people of ours at one customer in a week than this is a hint (COLL-2). */
  readonly visitorsPerWeek: number;
  /** Own stock below this share of a month's usual sales may run out, above that one it is slow (VIS-6). */
  readonly stockLowBp: number;
  readonly stockHighBp: number;
}

export const visitsPolicy = definePolicy<VisitsPolicy>({
  area: 'visits',
  title: { zh: '拜访计划', en: 'Visit plans' },
  defaults: {
    visitsPerDay: 6,
    submitWeekday: 5,
    submitHour: 18,
    dayPlanHour: 20,
    reportDays: 1,
    reserveBp: 2000,
    personsPerVisit: 2,
    nearbyDays: 3,
    visitorsPerWeek: 2,
    stockLowBp: 3000,
    stockHighBp: 15_000,
  },
  fields: {
    visitsPerDay: { zh: '每日拜访上限', en: 'Visits a day at most', unit: 'count' },
    submitWeekday: {
      zh: '提交截止（上周星期几）',
      en: 'Handed in by (weekday of the week before)',
      unit: 'count',
    },
    submitHour: { zh: '提交截止（小时）', en: 'Handed in by (hour)', unit: 'hours' },
    dayPlanHour: {
      zh: '日计划截止（前一天几点）',
      en: 'Day plan by (hour of the day before)',
      unit: 'hours',
    },
    reportDays: { zh: '报告期限（工作日）', en: 'Report within (working days)', unit: 'days' },
    reserveBp: { zh: '计划外预留比例', en: 'Reserve for unplanned work', unit: 'bp' },
    personsPerVisit: { zh: '每次拜访通常人数', en: 'People who normally go to a visit', unit: 'count' },
    nearbyDays: {
      zh: '前后几天有同事拜访即提示',
      en: 'Hint when a colleague visits within (days)',
      unit: 'days',
    },
    visitorsPerWeek: {
      zh: '同一客户一周来访人数上限',
      en: 'People at one customer in a week before a hint',
      unit: 'count',
    },
    stockLowBp: { zh: '库存偏低线（占月销量）', en: "Stock is low below (of a month's sales)", unit: 'bp' },
    stockHighBp: { zh: '库存偏高线（占月销量）', en: "Stock is high above (of a month's sales)", unit: 'bp' },
  },
  check: ({ submitWeekday, submitHour, dayPlanHour, stockLowBp, stockHighBp, personsPerVisit }) =>
    submitWeekday < 1 || submitWeekday > 7 || submitHour > 24 || dayPlanHour > 24
      ? 'weekday 1–7, hour 0–24'
      : stockLowBp > stockHighBp
        ? 'the low line of stock is not above the high one'
        : personsPerVisit < 1
          ? 'at least one person goes'
          : null,
});
