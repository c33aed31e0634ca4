import type { ErrorText } from './define';

/** Refusals of promises, disputes, requests of finance, recoveries, interest and confirmations. */
export const ledgerErrors = {
  'receivable.settled': { zh: '该应收款已结清', en: 'Nothing is open on this item', rule: 'REC-1' },
  'receivable.above_written_off': {
    zh: '超过已核销坏账余额 {writtenOff}',
    en: 'More than was written off on the item ({writtenOff})',
    rule: 'REC-8',
  },
  'receipt.future': {
    zh: '回款日期不能晚于今天 {today}',
    en: 'Money cannot have come in after today ({today})',
    rule: 'REC-1',
    status: 400,
  },
  'receipt.is_reversal': {
    zh: '冲销单不能再冲销',
    en: 'A reversal cannot itself be reversed',
    rule: 'REC-1',
  },
  'receipt.refunded': {
    zh: '该回款已退 {refunded}，不能整笔冲销',
    en: '{refunded} of the receipt were refunded: it cannot be reversed whole',
    rule: 'REC-1',
  },
  'receipt.does_not_mature': {
    zh: '只有支票、汇票才会兑付或拒付',
    en: 'Only cheques and bills are honoured or dishonoured',
    rule: 'COM-3',
    status: 400,
  },
  'receipt.honoured': {
    zh: '该票据已于 {on} 兑付',
    en: 'It was honoured on {on}',
    rule: 'COM-3',
  },
  'promise.open_already': {
    zh: '该应收款已有未到期的付款承诺',
    en: 'The item has an open promise already',
    rule: 'DUN-3',
  },
  'promise.day_outside': {
    zh: '承诺付款日须在 {from} 至 {to} 之间',
    en: 'The day of payment must lie between {from} and {to}',
    rule: 'DUN-3',
    status: 400,
  },
  'promise.not_open': { zh: '该承诺已有结果', en: 'The promise is decided already', rule: 'DUN-3' },
  'dispute.open_already': {
    zh: '该应收款已有未处理的异议',
    en: 'The item has an open dispute already',
    rule: 'DUN-4',
  },
  'dispute.settled': { zh: '该异议已处理', en: 'The dispute is settled already', rule: 'DUN-4' },
  'dispute.above_disputed': {
    zh: '超过异议金额 {disputed}',
    en: 'More than is disputed ({disputed})',
    rule: 'DUN-4',
    status: 400,
  },
  'request.waiting_already': {
    zh: '已有一笔申请在等待审批',
    en: 'A request for it is waiting already',
    rule: 'REC-8',
  },
  'request.decided': { zh: '该申请已有结论', en: 'The request is decided already', rule: 'REC-8' },
  'request.own': {
    zh: '申请人不能审批自己的申请，须由另一人批准',
    en: 'Whoever asks does not approve: a second person decides',
    rule: 'REC-8',
    status: 403,
  },
  'interest.off': {
    zh: '未启用逾期利息（日利率为 0）',
    en: 'Interest is off: its daily rate is zero',
    rule: 'REC-9',
  },
  'interest.month_not_over': {
    zh: '{month} 尚未结束，不能计息',
    en: 'Interest is charged for months that are over, not for {month}',
    rule: 'REC-9',
    status: 400,
  },
  'confirmation.future': {
    zh: '对账日不能晚于今天 {today}',
    en: 'A balance is confirmed as of a day up to today ({today})',
    rule: 'REC-10',
    status: 400,
  },
  'confirmation.nothing_owed': {
    zh: '该日没有未收款，无需对账',
    en: 'Nothing was owed on that day',
    rule: 'REC-10',
  },
  'confirmation.difference_needed': {
    zh: '核对不符须填写客户确认金额和原因',
    en: "A differing answer needs the customer's amount and the reason",
    rule: 'REC-10',
    status: 400,
  },
  'confirmation.no_difference': {
    zh: '客户确认的金额与账面一致，请选择“相符”',
    en: "The customer's amount is the balance: file it as agreed",
    rule: 'REC-10',
    status: 400,
  },
} as const satisfies Record<string, ErrorText>;
