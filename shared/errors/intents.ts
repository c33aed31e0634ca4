import type { ErrorText } from './define';

export const intentsErrors = {
  'intent.lead_closed': {
    zh: '该线索已不在跟进中，不能评分',
    en: 'This lead is no longer worked; it is not scored',
    rule: 'INT-2',
    status: 409,
  },
  'intent.rating_missing': {
    zh: '每项评分填 0 到 10，且各填一次',
    en: 'Every criterion is rated once, from 0 to 10',
    rule: 'INT-2',
    status: 400,
  },
  'intent.buys_in_past': {
    zh: '预计购买日不能早于今天',
    en: 'The expected day of buying is not in the past',
    rule: 'INT-1',
    status: 400,
  },
  'reception.phone_or_reason': {
    zh: '请填写电话；没有留电话的，请选原因',
    en: 'Enter the phone, or why none was left',
    rule: 'INT-6',
    status: 400,
  },
  'reception.customer_needed': {
    zh: '留了电话的来客请填写客户名称，系统据此查重报备',
    en: 'With a phone the name of the customer is needed: it is checked and registered by it',
    rule: 'INT-6',
    status: 400,
  },
  'reception.times': {
    zh: '到店时间不能晚于现在、不能早于 {days} 天前；离开时间不能早于到店时间',
    en: 'Arrival is neither in the future nor more than {days} days ago, and leaving not before it',
    rule: 'INT-6',
    status: 400,
  },
} as const satisfies Record<string, ErrorText>;
