import { definePolicy } from '../../core/policy';

export interface LeadsPolicy {
  readonly protectionDaysH: number;
  readonly protectionDaysA: number;
  readonly protectionDaysB: number;
  readonly protectionDaysC: number;
  readonly maxExtensions: number;
  readonly intervalDaysH: number;
  readonly intervalDaysA: number;
  readonly intervalDaysB: number;
  readonly intervalDaysC: number;
  readonly followUpGraceDays: number;
  readonly firstWarningDays: number;
  readonly secondWarningDays: number;
  readonly lastWarningDays: number;
  readonly managerHoldHours: number;
  readonly coolDownDays: number;
  readonly freshPoolHours: number;
  readonly maxActiveClaims: number;
  readonly maxClaimsPerDay: number;
  readonly maxOpenedPerDay: number;
  readonly probesShownToManager: number;
  readonly hurriedSigningHours: number;
  /** Days after a contact in which it may still be entered, marked as late (INT-3). */
  readonly followUpLateDays: number;
  /** Days for which a consent to visit outside one's territory lasts (TER-6). */
  readonly outsideGrantDays: number;
}

/** Protection, follow-up and limits of leads (LEAD-5 to LEAD-9, INT-3). */
export const leadsPolicy = definePolicy<LeadsPolicy>({
  area: 'leads',
  title: { zh: '线索保护与认领', en: 'Leads: protection and claims' },
  defaults: {
    protectionDaysH: 15,
    protectionDaysA: 30,
    protectionDaysB: 60,
    protectionDaysC: 90,
    maxExtensions: 2,
    intervalDaysH: 1,
    intervalDaysA: 3,
    intervalDaysB: 7,
    intervalDaysC: 15,
    followUpGraceDays: 7,
    firstWarningDays: 7,
    secondWarningDays: 3,
    lastWarningDays: 1,
    managerHoldHours: 24,
    coolDownDays: 14,
    freshPoolHours: 24,
    maxActiveClaims: 50,
    maxClaimsPerDay: 10,
    maxOpenedPerDay: 50,
    probesShownToManager: 20,
    hurriedSigningHours: 72,
    followUpLateDays: 7,
    outsideGrantDays: 90,
  },
  fields: {
    protectionDaysH: { zh: 'H 级保护天数', en: 'Protection, level H', unit: 'days' },
    protectionDaysA: { zh: 'A 级保护天数', en: 'Protection, level A', unit: 'days' },
    protectionDaysB: { zh: 'B 级保护天数', en: 'Protection, level B', unit: 'days' },
    protectionDaysC: { zh: 'C 级保护天数', en: 'Protection, level C', unit: 'days' },
    maxExtensions: { zh: '无需经理的延长次数', en: 'Further terms without the manager', unit: 'count' },
    intervalDaysH: { zh: 'H 级跟进间隔', en: 'Follow-up interval, level H', unit: 'days' },
    intervalDaysA: { zh: 'A 级跟进间隔', en: 'Follow-up interval, level A', unit: 'days' },
    intervalDaysB: { zh: 'B 级跟进间隔', en: 'Follow-up interval, level B', unit: 'days' },
    intervalDaysC: { zh: 'C 级跟进间隔', en: 'Follow-up interval, level C', unit: 'days' },
    followUpGraceDays: { zh: '跟进逾期宽限', en: 'Grace for late follow-up', unit: 'days' },
    firstWarningDays: { zh: '首次提醒（剩余天数）', en: 'First warning, days left', unit: 'days' },
    secondWarningDays: { zh: '二次提醒（剩余天数）', en: 'Second warning, days left', unit: 'days' },
    lastWarningDays: { zh: '末次提醒（剩余天数）', en: 'Last warning, days left', unit: 'days' },
    managerHoldHours: { zh: '经理暂留小时数', en: 'Hold by a manager', unit: 'hours' },
    coolDownDays: { zh: '原持有人冷却天数', en: 'Cool-down of former holders', unit: 'days' },
    freshPoolHours: {
      zh: '入公海后不可认领小时数',
      en: 'No claims after coming into the pool',
      unit: 'hours',
    },
    maxActiveClaims: { zh: '每人持有上限', en: 'Active claims per rep', unit: 'count' },
    maxClaimsPerDay: { zh: '每人每日认领上限', en: 'Claims from the pool per rep and day', unit: 'count' },
    maxOpenedPerDay: {
      zh: '每人每日查看公海联系方式上限',
      en: 'Contacts of the pool opened per rep and day',
      unit: 'count',
    },
    probesShownToManager: {
      zh: '每日查重提示经理的次数',
      en: 'Checks a day that the manager hears of',
      unit: 'count',
    },
    hurriedSigningHours: {
      zh: '报备至签约过短（小时）',
      en: 'Signing too soon after registration',
      unit: 'hours',
    },
    followUpLateDays: { zh: '跟进补录期限', en: 'Days to enter a contact late', unit: 'days' },
    outsideGrantDays: { zh: '跨区拜访同意有效天数', en: 'Consent to visits outside lasts', unit: 'days' },
  },
  check: (policy) =>
    policy.firstWarningDays >= policy.secondWarningDays && policy.secondWarningDays >= policy.lastWarningDays
      ? null
      : 'each warning comes later than the one before',
});

export interface CollisionsPolicy {
  readonly rulingWorkingDays: number;
  readonly minShareBp: number;
  readonly maxShareBp: number;
  readonly maxTotalShareBp: number;
  /** Working days after a ruling in which a side may appeal (COLL-5). */
  readonly appealWorkingDays: number;
  /** Hours before the term in which a case is shown as due soon. */
  readonly dueSoonHours: number;
  /** The greatest fine for a violation (COLL-8). */
  readonly maxFine: number;
}

/** Rulings on collisions (COLL-4, COLL-5). */
export const collisionsPolicy = definePolicy<CollisionsPolicy>({
  area: 'collisions',
  title: { zh: '撞单裁定', en: 'Collisions' },
  defaults: {
    rulingWorkingDays: 2,
    minShareBp: 500,
    maxShareBp: 1000,
    maxTotalShareBp: 2000,
    appealWorkingDays: 3,
    dueSoonHours: 24,
    maxFine: 500_000,
  },
  fields: {
    rulingWorkingDays: { zh: '裁定期限（工作日）', en: 'Working days to rule', unit: 'days' },
    minShareBp: { zh: '协助人分成下限', en: 'Least share of an assistant', unit: 'bp' },
    maxShareBp: { zh: '协助人分成上限', en: 'Greatest share of an assistant', unit: 'bp' },
    maxTotalShareBp: { zh: '协助人分成合计上限', en: 'Shares of all assistants together', unit: 'bp' },
    appealWorkingDays: { zh: '申诉期限（工作日）', en: 'Working days to appeal', unit: 'days' },
    dueSoonHours: { zh: '即将到期提示（小时）', en: 'Shown as due soon', unit: 'hours' },
    maxFine: { zh: '违规罚款上限', en: 'Greatest fine for a violation', unit: 'money' },
  },
  check: (policy) =>
    policy.minShareBp <= policy.maxShareBp && policy.maxTotalShareBp < 10_000 ? null : 'bounds out of order',
});
