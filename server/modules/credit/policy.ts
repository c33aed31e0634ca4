import { definePolicy } from '../../core/policy';

export interface CreditPolicy {
  readonly strategicLimit: number;
  readonly importantLimit: number;
  readonly generalLimit: number;
  readonly aShareBp: number;
  readonly bShareBp: number;
  readonly cShareBp: number;
  /** What a customer without a rating gets of the tier's limit, and in days. */
  readonly unratedShareBp: number;
  readonly aDays: number;
  readonly bDays: number;
  readonly cDays: number;
  readonly unratedDays: number;
  readonly countOpenReceivables: boolean;
  readonly countNotMatured: boolean;
  readonly countDeliveredNotSettled: boolean;
  readonly countReleasedNotDelivered: boolean;
  readonly countMoneyInHand: boolean;
  readonly warningShareBp: number;
  readonly longestLimitMonths: number;
  readonly longestOverrideDays: number;
  readonly overrideWarnDays: number;
  readonly bOverdueDays: number;
  readonly cOverdueDays: number;
  readonly dOverdueDays: number;
  readonly bOverdueShareBp: number;
  readonly cOverdueShareBp: number;
  readonly cBounces: number;
  readonly dBounces: number;
  /** Mean of opinions in hundredths of a point, 1.00 to 5.00. */
  readonly bOpinion: number;
  readonly cOpinion: number;
}

/** Credit: what ratings give and what brings them about (CRE-1), what counts as exposure and when to warn (CRE-5). */
export const creditPolicy = definePolicy<CreditPolicy>({
  area: 'credit',
  title: { zh: '客户授信', en: 'Credit' },
  defaults: {
    strategicLimit: 6_000_000_000,
    importantLimit: 2_500_000_000,
    generalLimit: 1_000_000_000,
    aShareBp: 10_000,
    bShareBp: 6_000,
    cShareBp: 3_000,
    unratedShareBp: 6_000,
    aDays: 90,
    bDays: 60,
    cDays: 30,
    unratedDays: 60,
    countOpenReceivables: true,
    countNotMatured: true,
    countDeliveredNotSettled: true,
    countReleasedNotDelivered: true,
    countMoneyInHand: true,
    warningShareBp: 8_000,
    longestLimitMonths: 12,
    longestOverrideDays: 90,
    overrideWarnDays: 3,
    bOverdueDays: 30,
    cOverdueDays: 90,
    dOverdueDays: 360,
    bOverdueShareBp: 2_000,
    cOverdueShareBp: 5_000,
    cBounces: 1,
    dBounces: 3,
    bOpinion: 300,
    cOpinion: 200,
  },
  fields: {
    strategicLimit: { zh: '战略客户：基准额度', en: 'Strategic: limit of the tier', unit: 'money' },
    importantLimit: { zh: '重要客户：基准额度', en: 'Important: limit of the tier', unit: 'money' },
    generalLimit: { zh: '一般客户：基准额度', en: 'General: limit of the tier', unit: 'money' },
    aShareBp: { zh: 'A 级：占基准额度', en: "A: share of the tier's limit", unit: 'bp' },
    bShareBp: { zh: 'B 级：占基准额度', en: "B: share of the tier's limit", unit: 'bp' },
    cShareBp: { zh: 'C 级：占基准额度', en: "C: share of the tier's limit", unit: 'bp' },
    unratedShareBp: { zh: '未评级：占基准额度', en: "Not rated: share of the tier's limit", unit: 'bp' },
    aDays: { zh: 'A 级：最长账期', en: 'A: longest term', unit: 'days' },
    bDays: { zh: 'B 级：最长账期', en: 'B: longest term', unit: 'days' },
    cDays: { zh: 'C 级：最长账期', en: 'C: longest term', unit: 'days' },
    unratedDays: { zh: '未评级：最长账期', en: 'Not rated: longest term', unit: 'days' },
    countOpenReceivables: { zh: '占用额度：未收应收款', en: 'Counts: open receivables', unit: 'flag' },
    countNotMatured: { zh: '占用额度：未到期票据', en: 'Counts: bills not matured', unit: 'flag' },
    countDeliveredNotSettled: {
      zh: '占用额度：已供未结算',
      en: 'Counts: delivered, not settled',
      unit: 'flag',
    },
    countReleasedNotDelivered: {
      zh: '占用额度：已签未供',
      en: 'Counts: signed, not delivered',
      unit: 'flag',
    },
    countMoneyInHand: { zh: '抵减额度占用：预收未核销', en: 'Lowers: money in hand', unit: 'flag' },
    warningShareBp: { zh: '预警线（占额度）', en: 'Warn from this share of the limit', unit: 'bp' },
    longestLimitMonths: { zh: '专项额度最长有效期', en: 'Longest individual limit', unit: 'months' },
    longestOverrideDays: { zh: '超限放行最长天数', en: 'Longest override', unit: 'days' },
    overrideWarnDays: {
      zh: '放行到期前几日提醒',
      en: 'Days before an override ends that people are told',
      unit: 'days',
    },
    bOverdueDays: { zh: '最多 B 级：逾期超过', en: 'B at most: overdue for more than', unit: 'days' },
    cOverdueDays: { zh: '最多 C 级：逾期超过', en: 'C at most: overdue for more than', unit: 'days' },
    dOverdueDays: { zh: 'D 级：逾期超过', en: 'D: overdue for more than', unit: 'days' },
    bOverdueShareBp: { zh: '最多 B 级：逾期占比超过', en: 'B at most: overdue share above', unit: 'bp' },
    cOverdueShareBp: { zh: '最多 C 级：逾期占比超过', en: 'C at most: overdue share above', unit: 'bp' },
    cBounces: { zh: '最多 C 级：一年内退票', en: 'C at most: bounces within a year', unit: 'count' },
    dBounces: { zh: 'D 级：一年内退票', en: 'D: bounces within a year', unit: 'count' },
    bOpinion: {
      zh: '最多 B 级：口碑低于（百分制分）',
      en: 'B at most: opinion below (1/100)',
      unit: 'count',
    },
    cOpinion: {
      zh: '最多 C 级：口碑低于（百分制分）',
      en: 'C at most: opinion below (1/100)',
      unit: 'count',
    },
  },
  check: (value) => {
    if (value.aShareBp < value.bShareBp || value.bShareBp < value.cShareBp)
      return 'a poorer rating would give more';
    if (value.aDays < value.bDays || value.bDays < value.cDays) return 'a poorer rating would give longer';
    if (value.warningShareBp < 1 || value.warningShareBp > 10_000) return 'a warning between 0 and 100 %';
    if (value.bOverdueDays > value.cOverdueDays || value.cOverdueDays > value.dOverdueDays)
      return 'a longer overdue would rate better';
    if (value.bOverdueShareBp > value.cOverdueShareBp) return 'a larger overdue share would rate better';
    if (value.cBounces < 1 || value.cBounces > value.dBounces) return 'more bounces would rate better';
    if (value.cOpinion > value.bOpinion) return 'a poorer opinion would rate better';
    return value.longestLimitMonths < 1 || value.longestOverrideDays < 1 ? 'nothing could be granted' : null;
  },
});
