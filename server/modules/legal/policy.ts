import { definePolicy } from '../../core/policy';

export interface LegalPolicy {
  readonly limitationMonths: number;
  readonly enforcementMonths: number;
  readonly warnDays: number;
  readonly idleDays: number;
}

/**
 * Days of legal affairs (REC-5). Limitation: three years, Civil Code of the PRC art. 188; enforcement: two years, Civil
 * Procedure Law art. 250. Other laws, other numbers: hence a policy.
 */
export const legalPolicy = definePolicy<LegalPolicy>({
  area: 'legal',
  title: { zh: '法务案件', en: 'Legal cases' },
  defaults: { limitationMonths: 36, enforcementMonths: 24, warnDays: 90, idleDays: 30 },
  fields: {
    limitationMonths: {
      zh: '诉讼时效（民法典第 188 条：三年）',
      en: 'Limitation of action (Civil Code art. 188: three years)',
      unit: 'months',
    },
    enforcementMonths: {
      zh: '申请执行期限（民事诉讼法第 250 条：二年）',
      en: 'Time to apply for enforcement (Civil Procedure Law art. 250: two years)',
      unit: 'months',
    },
    warnDays: { zh: '时效届满前提醒天数', en: 'Days of warning before the limitation ends', unit: 'days' },
    idleDays: {
      zh: '案件多少天无进展即提醒',
      en: 'Days without a step after which a case waits',
      unit: 'days',
    },
  },
  check: (value) =>
    value.limitationMonths < 1 || value.enforcementMonths < 1
      ? 'a limitation that ends at once'
      : value.warnDays < 1 || value.idleDays < 1
        ? 'a warning that comes too late'
        : null,
});
