import type { ErrorText } from './define';

export const accountsErrors = {
  'account.duplicate': {
    zh: '该客户已存在：{code}（{reasons}）',
    en: 'This customer exists already: {code} ({reasons})',
    rule: 'ARC-2',
    status: 409,
  },
  'account.suspected_duplicate': {
    zh: '疑似与 {code} 重复（{reasons}），确认不同请填写理由',
    en: 'Looks like {code} ({reasons}); give a reason if it is a different customer',
    rule: 'ARC-2',
    status: 409,
  },
  'account.code_taken': { zh: '客户编号 {code} 已存在', en: 'Account code {code} is taken', status: 409 },
  'account.name_empty': { zh: '客户名称不能为空', en: 'A customer needs a name', rule: 'ARC-2', status: 400 },
  'account.uscc_malformed': {
    zh: '统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z）',
    en: 'A credit code has 18 digits or capital letters (without I, O, S, V, Z)',
    rule: 'ARC-6',
    status: 400,
  },
  'account.uscc_unconfirmed': {
    zh: '信用代码校验位不符（机构代码正确），请核对后确认',
    en: 'The check digit of the credit code is wrong although its organisation code is right; check it and confirm',
    rule: 'ARC-6',
    status: 409,
  },
  'account.uscc_wrong': {
    zh: '信用代码有误，经理可说明理由后录入',
    en: 'The credit code is wrong; a manager may record it with a reason',
    rule: 'ARC-6',
    status: 400,
  },
  'account.uscc_taken': {
    zh: '信用代码已属于客户 {code}',
    en: 'The credit code belongs to customer {code}',
    rule: 'ARC-6',
    status: 409,
  },
  'account.phone_unreadable': {
    zh: '电话号码无法识别',
    en: 'Not a phone number',
    rule: 'ARC-7',
    status: 400,
  },
  'account.owner_inactive': {
    zh: '{name} 已离职，不能负责客户',
    en: '{name} is inactive and cannot own customers',
    rule: 'TER-10',
    status: 400,
  },
  'account.strategic_owner': {
    zh: '战略客户 {code} 的负责人只能由分管副总变更',
    en: 'Only the VP changes the owner of strategic customer {code}',
    rule: 'TIER-6',
    status: 403,
  },
  'account.pinned': {
    zh: '客户 {code} 已锁定：{reason}',
    en: 'Customer {code} is pinned: {reason}',
    rule: 'TER-4',
    status: 409,
  },
  'account.not_pinned': { zh: '客户未锁定', en: 'The customer is not pinned', rule: 'TER-4', status: 409 },
  'account.pin_in_the_past': {
    zh: '锁定到期日不能早于今天（{today}）',
    en: 'A pin cannot end before today ({today})',
    rule: 'TER-4',
    status: 400,
  },
  'account.backdated_owner': {
    zh: '变更日期早于现负责人开始日期（{from}）',
    en: 'The change would begin before the present owner did ({from})',
    rule: 'TER-5',
    status: 409,
  },
  'account.tier_unchanged': { zh: '级别未变', en: 'The tier is the same', rule: 'TIER-3', status: 409 },
  'account.not_stopped': {
    zh: '客户未处于停供状态',
    en: 'Supply to this customer is not stopped',
    rule: 'DUN-2',
    status: 409,
  },
  'account.reason_needed': { zh: '请填写理由', en: 'A reason is needed', rule: 'AUD-1', status: 400 },
} as const satisfies Record<string, ErrorText>;
