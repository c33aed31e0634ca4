import { definePolicy } from '../../core/policy';

export interface AssignmentPolicy {
  readonly freezeFromDay: number;
  readonly freezeToDay: number;
  /** What makes up a rep's load, against each other (TER-8). */
  readonly volumeWeight: number;
  readonly visitsWeight: number;
  readonly openWeight: number;
  readonly placesWeight: number;
  /** Gap between the highest and the lowest load that a balance leaves, of the mean. */
  readonly balanceToleranceBp: number;
}

/** The days of the monthly collection check, in which owners stay put (TER-4). */
export const assignmentPolicy = definePolicy<AssignmentPolicy>({
  area: 'assignment',
  title: { zh: '区域分配', en: 'Territory assignment' },
  defaults: {
    freezeFromDay: 20,
    freezeToDay: 25,
    volumeWeight: 40,
    visitsWeight: 30,
    openWeight: 20,
    placesWeight: 10,
    balanceToleranceBp: 1000,
  },
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
    volumeWeight: { zh: '负荷权重：预计金额', en: 'Load: expected volume', unit: 'count' },
    visitsWeight: { zh: '负荷权重：每月拜访职责', en: 'Load: visit duty a month', unit: 'count' },
    openWeight: { zh: '负荷权重：未收应收款', en: 'Load: open receivables', unit: 'count' },
    placesWeight: { zh: '负荷权重：客户处所数', en: 'Load: places', unit: 'count' },
    balanceToleranceBp: {
      zh: '均衡容差（占平均负荷）',
      en: 'Gap a balance leaves, of the mean load',
      unit: 'bp',
    },
  },
  check: ({ freezeFromDay, freezeToDay, ...load }) => {
    const weights = [load.volumeWeight, load.visitsWeight, load.openWeight, load.placesWeight];
    if (weights.some((weight) => weight < 0) || weights.every((weight) => weight === 0))
      return 'the weights of a load are not below 0, and one is above';
    return freezeFromDay < 1 || freezeToDay > 31 || freezeFromDay > freezeToDay
      ? 'the days of the check are days of a month, the first not after the last'
      : null;
  },
});
