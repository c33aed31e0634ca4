import type { ErrorText } from './define';

export const serviceErrors = {
  'service.step_order': {
    zh: '请按顺序处理：下一步是第 {number} 步',
    en: 'The steps are taken in order: step {number} is next',
    rule: 'SVC-1',
    status: 409,
  },
  'service.closed': {
    zh: '客户已确认，该投诉已办结',
    en: 'The customer confirmed it: this complaint is closed',
    rule: 'SVC-1',
    status: 409,
  },
  'service.no_steps': {
    zh: '表扬和其他反馈直接答复，不走投诉五步',
    en: 'Praise and other feedback is answered directly, not by the steps of a complaint',
    rule: 'SVC-1',
    status: 409,
  },
  'service.verdict_missing': {
    zh: '核实时须写明客户是否满意',
    en: 'To verify, say whether the customer is satisfied',
    rule: 'SVC-1',
    status: 400,
  },
  'service.not_theirs': {
    zh: '所选合同或供货单不属于该客户',
    en: 'The contract or delivery belongs to another customer',
    rule: 'SVC-1',
    status: 400,
  },
  'service.day_in_future': {
    zh: '回访日期不能晚于今天（{today}）',
    en: 'The day of a call cannot be after today ({today})',
    rule: 'SVC-2',
    status: 400,
  },
  'service.too_late': {
    zh: '回访须在 {days} 天内登记',
    en: 'A call-back is recorded within {days} days',
    rule: 'SVC-2',
    status: 400,
  },
  'service.words_missing': {
    zh: '请写下客户说了什么',
    en: 'Write down what the customer said',
    rule: 'SVC-2',
    status: 400,
  },
  'service.only_when_reached': {
    zh: '未与客户沟通，不能登记满意度或投诉',
    en: 'Satisfaction or a complaint needs a customer who was spoken to',
    rule: 'SVC-2',
    status: 400,
  },
} as const satisfies Record<string, ErrorText>;
