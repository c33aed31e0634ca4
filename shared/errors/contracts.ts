import type { ErrorText } from './define';

export const contractsErrors = {
  'contract.lead_required': {
    zh: '业务员申报合同必须有本人的报备线索',
    en: 'A rep applies for a contract from a registered lead only',
    rule: 'LEAD-1',
    status: 400,
  },
  'contract.lead_not_yours': {
    zh: '该线索由他人负责',
    en: 'The lead is held by somebody else',
    rule: 'LEAD-1',
    status: 403,
  },
  'contract.lead_has_contract': {
    zh: '该线索已有合同或申报单',
    en: 'The lead already has a contract or an application',
    rule: 'CON-1',
  },
  'contract.account_required': { zh: '请选择客户', en: 'Name the customer', status: 400 },
  'contract.account_differs': {
    zh: '客户与线索的客户不一致',
    en: 'The lead belongs to another customer',
    status: 400,
  },
  'contract.no_lines': {
    zh: '合同至少有一行产品',
    en: 'A contract has at least one line',
    rule: 'CON-4',
    status: 400,
  },
  'contract.not_applicant': {
    zh: '只有申报人可以修改或提交',
    en: 'Only the applicant changes and submits an application',
    rule: 'CON-1',
    status: 403,
  },
  'contract.own_approval': {
    zh: '申报人不能审批自己的合同',
    en: 'Nobody approves a contract they applied for',
    rule: 'CON-1',
    status: 403,
  },
  'contract.not_your_department': {
    zh: '您不能代表{department}发表会审意见',
    en: 'You do not speak for {department} in the joint review',
    rule: 'CRE-3',
    status: 403,
  },
  'contract.second_voice': {
    zh: '您在本轮会审中已发表意见：每个部门、分管副总须由不同的人表态',
    en: 'You have spoken in this round already: each department and the VP are different people',
    rule: 'CRE-3',
    status: 403,
  },
  'contract.own_benefit': {
    zh: '不能自己安排自己从合同中获益，请由上级处理',
    en: 'Nobody decides what they earn by: a superior does',
    rule: 'COM-11',
    status: 403,
  },
  'contract.verdict_given': {
    zh: '{department}本轮已发表意见',
    en: '{department} has already given its verdict in this round',
    rule: 'CRE-3',
  },
  'contract.beyond_tier': {
    zh: '条款超出{tier}的权限（{what}），须由分管副总明确同意',
    en: 'The terms go beyond what {tier} allows ({what}): the VP must agree to it expressly',
    rule: 'TIER-4',
  },
  'contract.terms_changed': {
    zh: '合同条款已变更，请按第 {round} 轮重新审阅',
    en: 'The terms changed meanwhile: look at round {round}',
    rule: 'CRE-3',
  },
  'contract.signed_already': {
    zh: '合同已签订，条款不能再改',
    en: 'The terms of a signed contract do not change',
    rule: 'CRE-3',
  },
  'contract.not_signed': { zh: '合同尚未签订', en: 'The contract is not signed', rule: 'CON-1' },
  'contract.rep_suspended': {
    zh: '{name} 已被暂停销售工作，不能签约',
    en: '{name} is suspended from selling and signs no contracts',
    rule: 'ORG-4',
  },
  'contract.number_taken': { zh: '合同编号 {number} 已存在', en: 'Contract number {number} is taken' },
  'contract.primary_inactive': {
    zh: '{name} 已离职，不能担任主跟踪人',
    en: '{name} is not active and cannot be primary',
    rule: 'TER-10',
  },
  'contract.assistant_share': {
    zh: '协助人比例须在 {least}–{most} 基点之间，合计不超过 {together}',
    en: 'An assistant has {least} to {most} basis points, all together at most {together}',
    rule: 'COM-6',
    status: 400,
  },
  'contract.assistant_twice': {
    zh: '同一人不能兼任或重复列入',
    en: 'Each person has one part in a contract',
    rule: 'COM-6',
    status: 400,
  },
  'contract.not_your_rep': {
    zh: '只有主跟踪人的上级可以变更责任人',
    en: 'Only a superior of the primary rep hands a contract over',
    rule: 'COM-9',
    status: 403,
  },
  'contract.parties_backdated': {
    zh: '责任人变更不能早于 {since}',
    en: 'The parties cannot change before {since}, when the present ones began',
    rule: 'COM-9',
    status: 400,
  },
  'contract.terms_not_whole': {
    zh: '付款条件各项合计 {percent} %，须为 100 %',
    en: 'The payment terms add up to {percent} %, not to 100 %',
    rule: 'CON-4',
    status: 400,
  },
  'contract.day_in_future': {
    zh: '日期不能晚于今天（{today}）',
    en: 'The day is after today ({today})',
    status: 400,
  },
  'contract.delivered_later': {
    zh: '{day} 仍有供货记录，不能早于该日标记供货完毕',
    en: 'There is a delivery on {day}: delivered in full cannot be earlier',
    rule: 'COM-3',
    status: 400,
  },
} as const satisfies Record<string, ErrorText>;
