import type { ErrorText } from './define';

export const commissionsErrors = {
  'commission.bands_empty': {
    zh: '费率表不能为空',
    en: 'The rate table has no rows',
    rule: 'COM-1',
    status: 400,
  },
  'commission.bands_overlap': {
    zh: '费率表第 {row} 行：上限须高于上一行，且只有最后一行不设上限',
    en: 'Row {row} of the rate table: its upper bound must lie above the row before, and only the last row is without one',
    rule: 'COM-1',
    status: 400,
  },
  'commission.bands_gap': {
    zh: '费率表第 {row} 行：最后一行不设上限，否则更大的量没有费率',
    en: 'Row {row} of the rate table: the last row has no upper bound, or larger volumes would have no rate',
    rule: 'COM-1',
    status: 400,
  },
  'commission.bands_rate': {
    zh: '费率表第 {row} 行：费率不能为负',
    en: 'Row {row} of the rate table: a rate is never negative',
    rule: 'COM-1',
    status: 400,
  },
  'commission.release_share': {
    zh: '释放规则：比例须在 0–100% 之间',
    en: 'The release rule holds a share outside 0–100 %',
    rule: 'COM-2',
    status: 400,
  },
  'commission.release_steps_rise': {
    zh: '释放规则：各档的回款比例与释放比例须逐档提高',
    en: 'The steps of the release must rise, in what is collected and in what is released',
    rule: 'COM-2',
    status: 400,
  },
  'commission.release_last_step': {
    zh: '释放规则：最后一档须为回款 100%、释放 100%',
    en: 'The last step of the release is 100 % at 100 % collected',
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
  'commission.same_person': {
    zh: '审批人不能同时担任财务确认人',
    en: 'Whoever approved a statement does not confirm the month as well',
    rule: 'COM-8',
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
