import type { ErrorText } from './define';

export const territoriesErrors = {
  'territory.code_taken': {
    zh: '区域编码 {code} 已存在',
    en: 'Territory code {code} is taken',
    rule: 'TER-1',
    status: 409,
  },
  'territory.catch_all_exists': {
    zh: '兜底区域已存在（{name}），只能有一个',
    en: 'There is a catch-all territory already ({name}); there can be only one',
    rule: 'TER-1',
    status: 409,
  },
  'territory.catch_all_rules': {
    zh: '兜底区域接收未匹配客户，不能设置规则',
    en: 'The catch-all takes what no rule matches; it has no rules of its own',
    rule: 'TER-1',
    status: 400,
  },
  'territory.rule_empty': {
    zh: '规则至少需要一个条件',
    en: 'A rule needs at least one condition',
    rule: 'TER-1',
    status: 400,
  },
  'territory.rule_retired': {
    zh: '规则已停用',
    en: 'The rule is retired already',
    rule: 'TER-1',
    status: 409,
  },
  'territory.person_inactive': {
    zh: '{name} 已离职，不能负责区域或客户',
    en: '{name} is inactive and cannot hold a territory or an account',
    rule: 'TER-10',
    status: 400,
  },
  'territory.cycle': {
    zh: '区域不能隶属于自己的下级',
    en: 'A territory cannot stand below itself',
    rule: 'TER-1',
    status: 400,
  },
  'territory.moved_meanwhile': {
    zh: '预览后数据已变化，请重新预览',
    en: 'The data moved since the preview; look at it again',
    rule: 'TER-3',
    status: 409,
  },
  'territory.member_exists': {
    zh: '{name} 已是该区域成员，请先结束原任期',
    en: '{name} is a member of this territory already; end that membership first',
    rule: 'TER-1',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
