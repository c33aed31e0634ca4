import type { ErrorText } from './define';

export const commissionsErrors = {
  'commission.bands_invalid': {
    zh: '费率表第 {row} 行有误：{fault}',
    en: 'The rate table does not hold in row {row}: {fault}',
    rule: 'COM-1',
    status: 400,
  },
  'commission.release_invalid': {
    zh: '释放规则有误：{fault}',
    en: 'The release rule does not hold: {fault}',
    rule: 'COM-2',
    status: 400,
  },
  'commission.plan_day_taken': {
    zh: '{day} 起已有提成方案',
    en: 'A plan from {day} on exists already',
    rule: 'COM-1',
  },
  'commission.plan_would_rewrite': {
    zh: '{day} 以后已有 {count} 份合同按现行方案计提，新方案不能追溯',
    en: '{count} contracts signed from {day} on are paid by the plan in force; a new plan cannot reach back',
    rule: 'COM-1',
  },
  'commission.month_not_over': {
    zh: '{month} 尚未结束，不能结账',
    en: '{month} is not over yet',
    rule: 'COM-8',
  },
  'commission.earlier_month_open': {
    zh: '更早的 {month} 尚未发放',
    en: 'The earlier month {month} is still open',
    rule: 'COM-8',
  },
  'commission.contracts_waiting': {
    zh: '还有 {count} 份合同的变动未计算，请先重新计算',
    en: '{count} contracts changed since the last run; calculate again first',
    rule: 'COM-8',
  },
  'commission.own_pay': {
    zh: '不能审批本人的提成',
    en: 'Nobody approves their own pay',
    rule: 'COM-11',
    status: 403,
  },
  'commission.content_changed': {
    zh: '提成单内容已变化，请重新查看后再审批',
    en: 'The statement changed since you looked at it; look again before approving',
    rule: 'COM-11',
  },
  'commission.statements_unapproved': {
    zh: '还有 {count} 份提成单未审批',
    en: '{count} statements are not approved yet',
    rule: 'COM-8',
  },
} as const satisfies Record<string, ErrorText>;
