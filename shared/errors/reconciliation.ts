import type { ErrorText } from './define';

export const reconciliationErrors = {
  'ledger.month_closed': {
    zh: '{month} 已关账，日期请改为 {from} 或以后',
    en: '{month} is closed: date it {from} or later',
    rule: 'CON-7',
    status: 409,
  },
  'reconciliation.month_running': {
    zh: '{month} 尚未结束，不能对账',
    en: '{month} is not over: it is not reconciled yet',
    rule: 'CON-7',
    status: 400,
  },
  'reconciliation.opened_already': {
    zh: '{month} 已开始对账',
    en: '{month} is being reconciled already',
    rule: 'CON-7',
    status: 409,
  },
  'reconciliation.month_locked': {
    zh: '{month} 及以前的月份已关账',
    en: '{month} and the months before it are closed',
    rule: 'CON-7',
    status: 409,
  },
  'reconciliation.closed': {
    zh: '该月已关账，不能再改',
    en: 'The month is closed and does not change',
    rule: 'CON-7',
    status: 409,
  },
  'reconciliation.out_of_order': {
    zh: '请先关 {month}：月份须依次关账',
    en: 'Close {month} first: months close in order',
    rule: 'CON-7',
    status: 409,
  },
  'reconciliation.not_agreed': {
    zh: '还有 {count} 行未经双方一致确认',
    en: '{count} lines are not agreed by both sides yet',
    rule: 'CON-7',
    status: 409,
  },
  'reconciliation.figures_changed': {
    zh: '对账后有 {count} 行数字变化，已退回重新核对',
    en: 'The figures of {count} lines changed since: refresh, and look at them again',
    rule: 'CON-7',
    status: 409,
  },
  'reconciliation.note_required': {
    zh: '有异议须写明差异',
    en: 'A dispute says what differs',
    rule: 'CON-7',
    status: 400,
  },
  'reconciliation.not_your_side': {
    zh: '您不能代表{side}核对',
    en: 'You do not reconcile for {side}',
    rule: 'CON-7',
    status: 403,
  },
  'reconciliation.second_voice': {
    zh: '同一行的销售与财务须由不同的人核对',
    en: 'Sales and finance of a line are two people',
    rule: 'CON-7',
    status: 403,
  },
} as const satisfies Record<string, ErrorText>;
