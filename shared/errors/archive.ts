import type { ErrorText } from './define';

export const archiveErrors = {
  'archive.day_in_future': {
    zh: '日期不能晚于今天（{today}）',
    en: 'The day cannot be after today ({today})',
    rule: 'ARC-1',
    status: 400,
  },
  'archive.tax_no_wrong': {
    zh: '纳税人识别号有误，请核对',
    en: 'The tax number is wrong; check it',
    rule: 'ARC-6',
    status: 400,
  },
  'archive.account_no_wrong': {
    zh: '银行账号应为 6 至 32 位数字',
    en: 'A bank account number has 6 to 32 digits',
    rule: 'ARC-1',
    status: 400,
  },
  'archive.retired': { zh: '该条目已停用', en: 'This entry was retired', rule: 'ARC-1', status: 409 },
  'archive.alias_known': {
    zh: '该俗称已登记',
    en: 'This alias is known already',
    rule: 'ARC-1',
    status: 409,
  },
  'archive.contact_elsewhere': {
    zh: '联系人不属于该客户',
    en: 'The contact belongs to another customer',
    rule: 'TIER-8',
    status: 400,
  },
  'archive.by_steps': {
    zh: '投诉须按五步处理，不能直接答复或确认',
    en: 'A complaint is handled in its five steps, not answered or confirmed directly',
    rule: 'SVC-1',
    status: 409,
  },
  'archive.not_strategic': {
    zh: '只有战略客户需要月度档案检查',
    en: 'Only the files of strategic customers are reviewed monthly',
    rule: 'TIER-7',
    status: 409,
  },
  'archive.reviewed_today': {
    zh: '今天已检查过该档案',
    en: 'The file was reviewed today already',
    rule: 'TIER-7',
    status: 409,
  },
  'archive.masked_stays': {
    zh: '您看到的是掩码，不能改写号码；请联系负责人',
    en: 'You see a mask here and cannot write over the number; ask its owner',
    rule: 'ARC-3',
    status: 403,
  },
  'archive.nothing_to_reveal': {
    zh: '没有可显示的内容',
    en: 'There is nothing to reveal',
    rule: 'ARC-3',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
