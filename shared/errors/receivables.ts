import type { ErrorText } from './define';

export const receivablesErrors = {
  'account.on_supply_stop': {
    zh: '{customer} 已暂停供货，任何渠道不得发货',
    en: 'Supply to {customer} is stopped: no delivery on any channel',
    rule: 'CON-6',
  },
  'delivery.not_deliverable': {
    zh: '合同状态“{state}”不能供货',
    en: 'Goods are delivered under a signed contract only (now {state})',
    rule: 'CON-1',
  },
  'delivery.above_contract': {
    zh: '超过合同数量（含允许偏差），最多还可供 {left}',
    en: 'More than the contract allows, tolerance included; {left} are left',
    rule: 'CON-4',
  },
  'delivery.day_outside': {
    zh: '日期须在 {from} 至 {to} 之间',
    en: 'The day must lie between {from} and {to}',
    status: 400,
  },
  'delivery.number_taken': {
    zh: '供货单号 {number} 已存在',
    en: 'Delivery note {number} is already recorded',
  },
  'delivery.reversed_already': {
    zh: '该供货单已冲销',
    en: 'The delivery was already taken back',
    rule: 'REC-1',
  },
  'delivery.settled_already': {
    zh: '该供货单的量差已处理',
    en: 'The quantity difference of this delivery is already settled',
    rule: 'CON-5',
  },
  'delivery.no_difference': {
    zh: '验收量与供货量一致',
    en: 'The accepted quantity is the delivered one',
    rule: 'CON-5',
    status: 400,
  },
  'receivable.collected': {
    zh: '该应收款已核销 {collected}，请先取消核销',
    en: '{collected} of this item are collected: un-apply them first',
    rule: 'COM-3',
  },
  'receivable.above_open': {
    zh: '超过未收余额 {open}',
    en: 'More than is open on the item ({open})',
    rule: 'REC-1',
  },
  'receivable.above_open_then': {
    zh: '{day} 当日可冲减余额不足（{open}）',
    en: 'On {day} less than that was open ({open})',
    rule: 'REC-1',
    status: 400,
  },
  'receivable.amount_not_positive': {
    zh: '金额必须大于零',
    en: 'The amount must be above zero',
    status: 400,
  },
  'receivable.other_account': {
    zh: '应收款 {number} 属于另一客户',
    en: 'Item {number} belongs to another customer',
    rule: 'REC-1',
    status: 400,
  },
  'receivable.named_twice': { zh: '同一应收款被指定两次', en: 'An item is named twice', status: 400 },
  'receipt.above_rest': {
    zh: '超过回款未核销余额 {rest}',
    en: 'More than is left of the receipt ({rest})',
    rule: 'REC-1',
  },
  'receipt.maturity_needed': {
    zh: '支票、汇票须填写到期日',
    en: 'A cheque or bill needs its day of maturity',
    rule: 'COM-3',
    status: 400,
  },
  'receipt.maturity_not_needed': {
    zh: '只有支票、汇票有到期日',
    en: 'Only cheques and bills mature',
    rule: 'COM-3',
    status: 400,
  },
  'receipt.reversed': { zh: '该回款已冲销', en: 'The receipt was already reversed', rule: 'REC-1' },
  'allocation.reversed': { zh: '该核销已取消', en: 'The allocation was already un-applied', rule: 'REC-1' },
  'receipt.day_outside': {
    zh: '日期须在 {from} 至 {to} 之间',
    en: 'The day must lie between {from} and {to}',
    status: 400,
  },
  'debt.not_for_collections': {
    zh: '仅 B 类欠款可移交清欠办（当前：{class}）',
    en: 'The collections office takes class B debts (now {class})',
    rule: 'REC-4',
  },
  'debt.taken_already': {
    zh: '已于 {since} 移交清欠办',
    en: 'With the collections office since {since}',
    rule: 'REC-4',
  },
} as const satisfies Record<string, ErrorText>;
