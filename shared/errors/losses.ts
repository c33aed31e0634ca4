import type { ErrorText } from './define';

export const lossesErrors = {
  'loss.not_filed': {
    zh: '您有 {count} 份丢单记录逾期未填报（最早：{customer}，应于 {due} 前填报），填报后才能报备或认领',
    en: '{count} of your loss records are overdue (first: {customer}, due {due}); file them before you register or claim',
    rule: 'LOSS-1',
    status: 409,
  },
  'loss.already_filed': {
    zh: '该丢单记录已填报',
    en: 'This loss record is filed already',
    rule: 'LOSS-1',
    status: 409,
  },
  'loss.not_yours': {
    zh: '丢单记录由负责的业务员本人填报',
    en: 'A loss record is filed by the rep who was responsible',
    rule: 'LOSS-1',
    status: 403,
  },
  'loss.nobody_responsible': {
    zh: '该客户没有负责人，请先指定负责人',
    en: 'Nobody is responsible for this customer; give it an owner first',
    rule: 'LOSS-1',
    status: 409,
  },
  'loss.account_open': {
    zh: '该客户已登记流失（{since}），公开期内不能重复登记',
    en: 'This customer was recorded as lost on {since}; not again while that loss is open',
    rule: 'LOSS-1',
    status: 409,
  },
  'loss.scrutiny_over': {
    zh: '该丢单的公开监督已结束',
    en: 'This loss is no longer open to evidence',
    rule: 'LOSS-2',
    status: 409,
  },
  'loss.superior_decides': {
    zh: '此记录须由更上一级结论',
    en: 'A superior further up closes this one',
    rule: 'LOSS-2',
    status: 403,
  },
  'loss.already_found': {
    zh: '该丢单已有结论',
    en: 'There is a finding on this loss already',
    rule: 'LOSS-2',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
