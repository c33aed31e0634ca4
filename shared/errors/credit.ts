import type { ErrorText } from './define';

export const creditErrors = {
  'credit.over_limit': {
    zh: '{customer} 超出授信额度：额度 {limit}，已占用 {exposure}，本次 {asked}，超出 {over}',
    en: '{customer} goes over the credit limit: limit {limit}, exposure {exposure}, asked {asked}, over by {over}',
    rule: 'CRE-5',
  },
  'credit.cash_first': {
    zh: '{customer} 为 D 级，仅限款到发货：已到账未核销 {inHand}，本次供货 {asked}',
    en: '{customer} is rated D, cash before delivery: {inHand} in hand, {asked} asked',
    rule: 'CRE-2',
  },
  'credit.cash_only_terms': {
    zh: '{customer} 为 D 级，合同账期只能为 0 天',
    en: '{customer} is rated D: the contract has 0 days to pay',
    rule: 'CRE-2',
  },
  'credit.day_past': {
    zh: '截止日须晚于今天，且不晚于 {latest}',
    en: 'The last day is after today and not after {latest}',
    rule: 'CRE-3',
    status: 400,
  },
  'credit.day_in_future': {
    zh: '生效日不能晚于今天（{today}），也不能早于上次评级 {since}',
    en: 'Valid from {since}, the last rating, to {today}',
    rule: 'CRE-1',
    status: 400,
  },
  'credit.not_raised': {
    zh: '申请须高于现有额度 {limit} 或长于现有账期 {days} 天',
    en: 'An application asks for more than {limit} or longer than {days} days',
    rule: 'CRE-3',
    status: 400,
  },
  'credit.rated_d': {
    zh: '{customer} 为 D 级，须先重新评级才能申请授信',
    en: '{customer} is rated D: a better rating comes before credit',
    rule: 'CRE-2',
  },
  'credit.open_application': {
    zh: '该客户已有授信申请在会审中',
    en: 'An application for this customer is under review already',
    rule: 'CRE-3',
  },
  'credit.not_applicant': {
    zh: '只有申请人可以修改或撤回',
    en: 'Only the applicant changes or withdraws it',
    rule: 'CRE-3',
    status: 403,
  },
  'credit.own_side': {
    zh: '不能为自己负责或申请的客户审批授信',
    en: 'Nobody decides about credit of a customer they own or apply for',
    rule: 'CRE-3',
    status: 403,
  },
  'credit.not_your_department': {
    zh: '您不能代表{department}发表会审意见',
    en: 'You do not speak for {department} in the joint review',
    rule: 'CRE-3',
    status: 403,
  },
  'credit.second_voice': {
    zh: '您在本轮会审中已发表意见：每个部门、分管副总须由不同的人表态',
    en: 'You have spoken in this round already: each department and the VP are different people',
    rule: 'CRE-3',
    status: 403,
  },
  'credit.verdict_given': {
    zh: '{department}本轮已发表意见',
    en: '{department} has already given its verdict in this round',
    rule: 'CRE-3',
  },
  'credit.terms_changed': {
    zh: '申请内容已变更，请按第 {round} 轮重新审阅',
    en: 'What is asked changed meanwhile: look at round {round}',
    rule: 'CRE-3',
  },
  'credit.override_too_low': {
    zh: '放行额须高于现有额度 {limit}',
    en: 'An override lets the exposure go above the limit {limit}',
    rule: 'CRE-5',
    status: 400,
  },
  'credit.override_over': {
    zh: '该放行已结束',
    en: 'The override has ended',
    rule: 'CRE-5',
  },
} as const satisfies Record<string, ErrorText>;
