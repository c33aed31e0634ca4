import type { ErrorText } from './define';

export const invoicesErrors = {
  'invoice.below_share': {
    zh: '已回款占结算额的 {share} %，未达 {least} %，须由有例外审批权的人说明原因后开票',
    en: '{share} % of what was billed is collected, less than {least} %: only who may make exceptions issues it, with a reason',
    rule: 'CON-3',
    status: 403,
  },
  'invoice.above_billed': {
    zh: '超过未开票的结算额 {left} 元',
    en: 'More than the ¥{left} billed that no invoice covers yet',
    rule: 'CON-3',
    status: 409,
  },
  'invoice.number_taken': {
    zh: '发票号码 {number} 已存在',
    en: 'Invoice number {number} is taken',
    rule: 'CON-3',
    status: 409,
  },
  'invoice.cancelled_already': {
    zh: '该发票已红冲',
    en: 'The invoice was cancelled already',
    rule: 'CON-3',
    status: 409,
  },
  'invoice.day_outside': {
    zh: '日期须在 {from} 至 {to} 之间',
    en: 'The day lies between {from} and {to}',
    rule: 'CON-3',
    status: 400,
  },
  'delivery.service_before_payment': {
    zh: '首笔款到账前不能派出服务（{product}）',
    en: 'No service ({product}) is dispatched before the first payment is in',
    rule: 'CON-3',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
