import type { ErrorText } from './define';

export const tiersErrors = {
  'tier.review_open': {
    zh: '已有一次级别评审待决定，请先采纳或取消',
    en: 'A tier review is open already: accept or cancel it first',
    rule: 'TIER-3',
    status: 409,
  },
  'tier.review_closed': {
    zh: '该级别评审已结束',
    en: 'This tier review is closed',
    rule: 'TIER-3',
    status: 409,
  },
  'tier.nobody_active': {
    zh: '没有活跃客户可评审',
    en: 'There is no active customer to review',
    rule: 'TIER-2',
    status: 409,
  },
  'tier.reason_needed': {
    zh: '改变建议的级别必须说明理由',
    en: 'Overriding a proposal needs a reason',
    rule: 'TIER-3',
    status: 400,
  },
  'tier.until_in_the_past': {
    zh: '有效期不能早于今天（{today}）',
    en: 'A decision cannot end before today ({today})',
    rule: 'TIER-3',
    status: 400,
  },
  'tier.debtor_not_strategic': {
    zh: '{code} 有 {class} 类欠款，不能列为战略客户',
    en: '{code} has a class {class} debt and cannot be strategic',
    rule: 'TIER-2',
    status: 409,
  },
  'tier.stale': {
    zh: '评审后有 {count} 个客户的级别已变化（{codes}），请重新评审',
    en: 'The tier of {count} customers changed since the review ({codes}); review again',
    rule: 'TIER-3',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
