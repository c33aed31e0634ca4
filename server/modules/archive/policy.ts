import { definePolicy } from '../../core/policy';

export interface ArchivePolicy {
  readonly feedbackAnswerDays: number;
  readonly fileReviewDays: number;
  readonly strategicContactDays: number;
  readonly dormantDays: number;
  readonly classAYearly: number;
  readonly classBYearly: number;
  readonly unmergeDays: number;
}

/** Numbers of the archive: SVC-1 (answers), TIER-7 (strategic files), ARC-4 and ARC-5 (service class, dormant), ARC-2 (un-merge). */
export const archivePolicy = definePolicy<ArchivePolicy>({
  area: 'archive',
  title: { zh: '客户档案', en: 'Customer archive' },
  defaults: {
    feedbackAnswerDays: 3,
    fileReviewDays: 31,
    strategicContactDays: 15,
    dormantDays: 180,
    classAYearly: 500_000_000,
    classBYearly: 30_000_000,
    unmergeDays: 30,
  },
  fields: {
    feedbackAnswerDays: { zh: '投诉答复期限', en: 'Days to answer a complaint', unit: 'days' },
    fileReviewDays: {
      zh: '战略客户档案检查间隔',
      en: 'Days between reviews of a strategic file',
      unit: 'days',
    },
    strategicContactDays: {
      zh: '战略客户联系间隔',
      en: 'Days between contacts with a strategic customer',
      unit: 'days',
    },
    dormantDays: { zh: '多少天无订单为休眠', en: 'Days without an order that make dormant', unit: 'days' },
    classAYearly: { zh: 'A 类：年供货额起点', en: 'Class A: value of a year from', unit: 'money' },
    classBYearly: { zh: 'B 类：年供货额起点', en: 'Class B: value of a year from', unit: 'money' },
    unmergeDays: { zh: '合并可撤销天数', en: 'Days within which a merge can be undone', unit: 'days' },
  },
  check: (policy) => (policy.classAYearly > policy.classBYearly ? null : 'class A begins above class B'),
});
