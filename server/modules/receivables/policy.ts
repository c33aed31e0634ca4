import { definePolicy } from '../../core/policy';

export interface ReceivablesPolicy {
  readonly chequeSafetyDays: number;
  readonly billSafetyDays: number;
  readonly alertMonths: number;
  readonly toppedOutMonths: number;
  readonly pastDueMonths: number;
  readonly collectionsMonths: number;
  readonly noMovementMonths: number;
  readonly lettersBeforeStop: number;
  readonly promiseToleranceDays: number;
  readonly promiseToleranceBp: number;
  readonly promiseHoldDays: number;
  readonly interestDailyPpm: number;
}

/** Numbers of receivables: COM-3 (when instruments count), REC-2 (classes), DUN-2 (letters before the stop), DUN-3 (promises), REC-9 (interest). */
export const receivablesPolicy = definePolicy<ReceivablesPolicy>({
  area: 'receivables',
  title: { zh: '应收账款', en: 'Receivables' },
  defaults: {
    chequeSafetyDays: 3,
    billSafetyDays: 3,
    alertMonths: 15,
    toppedOutMonths: 18,
    pastDueMonths: 12,
    collectionsMonths: 6,
    noMovementMonths: 6,
    lettersBeforeStop: 3,
    promiseToleranceDays: 3,
    promiseToleranceBp: 200,
    promiseHoldDays: 15,
    interestDailyPpm: 0,
  },
  fields: {
    chequeSafetyDays: { zh: '支票到期后的安全天数', en: 'Safety days after a cheque matures', unit: 'days' },
    billSafetyDays: { zh: '汇票到期后的安全天数', en: 'Safety days after a bill matures', unit: 'days' },
    alertMonths: {
      zh: '主体完成后多少个月预警将转 B 类',
      en: 'Months after structural completion when class B is announced',
      unit: 'months',
    },
    toppedOutMonths: {
      zh: '封顶后超过多少个月为 B 类',
      en: 'Months after topping-out that make class B when exceeded',
      unit: 'months',
    },
    pastDueMonths: {
      zh: '逾期超过多少个月为 B 类',
      en: 'Months past due that make class B when exceeded',
      unit: 'months',
    },
    collectionsMonths: {
      zh: '移交清欠办满多少个月为 C 类',
      en: 'Months with the collections office that make class C',
      unit: 'months',
    },
    noMovementMonths: {
      zh: '多少个月无动态为 A 类',
      en: 'Months without movement that make class A',
      unit: 'months',
    },
    lettersBeforeStop: {
      zh: '连续几次催款函后停供',
      en: 'Consecutive letters that stop supply',
      unit: 'count',
    },
    promiseToleranceDays: {
      zh: '付款承诺宽限天数',
      en: 'Days after which a promise to pay is broken',
      unit: 'days',
    },
    promiseToleranceBp: {
      zh: '付款承诺允许差额',
      en: 'Share of a promise that may be missing',
      unit: 'bp',
    },
    promiseHoldDays: {
      zh: '付款承诺最多暂缓发函天数',
      en: 'Most days that a promise holds the next letter',
      unit: 'days',
    },
    interestDailyPpm: {
      zh: '逾期利息日利率（百万分之，0 为不计）',
      en: 'Interest a day on overdue money, in parts per million (0: off)',
      unit: 'count',
    },
  },
  check: (value) => {
    if (value.alertMonths > value.toppedOutMonths) return 'class B would begin before it is announced';
    if (value.noMovementMonths > value.pastDueMonths)
      return 'class A by no movement would begin after class B: the classes overlap';
    if (value.promiseToleranceBp > 10_000) return 'a promise would be kept by paying nothing';
    if (value.interestDailyPpm > 1_000) return 'interest above 36.5 % a year is not lawful';
    if (value.lettersBeforeStop < 1) return 'supply cannot stop without a letter';
    const months = [
      value.toppedOutMonths,
      value.pastDueMonths,
      value.collectionsMonths,
      value.noMovementMonths,
    ];
    return months.some((length) => length < 1) ? 'a class would begin at once' : null;
  },
});
