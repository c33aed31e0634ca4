import { definePolicy } from '../../core/policy';

export interface AssignmentPolicy {
  readonly freezeFromDay: number;
  readonly freezeToDay: number;
}

/** The days of the monthly collection check, in which owners stay put (TER-4). */
export const assignmentPolicy = definePolicy<AssignmentPolicy>({
  area: 'assignment',
  title: { zh: '区域分配', en: 'Territory assignment' },
  defaults: { freezeFromDay: 20, freezeToDay: 25 },
  fields: {
    freezeFromDay: {
      zh: '清欠核对期首日（每月几日）',
      en: 'No runs from this day of the month',
      unit: 'count',
    },
    freezeToDay: {
      zh: '清欠核对期末日（每月几日）',
      en: 'No runs until this day of the month',
      unit: 'count',
    },
  },
  check: ({ freezeFromDay, freezeToDay }) =>
    freezeFromDay < 1 || freezeToDay > 31 || freezeFromDay > freezeToDay
      ? 'the days of the check are days of a month, the first not after the last'
      : null,
});
