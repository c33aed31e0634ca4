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
  'territory.nothing_to_balance': {
    zh: '负荷已均衡，或没有可以调整的客户',
    en: 'The loads are even already, or nothing movable would even them',
    rule: 'TER-8',
    status: 409,
  },
  'territory.member_exists': {
    zh: '{name} 已是该区域成员，请先结束原任期',
    en: '{name} is a member of this territory already; end that membership first',
    rule: 'TER-1',
    status: 409,
  },
  'territory.member_overlap': {
    zh: '{name} 在该区域的任期与已有任期（{from} 起）重叠',
    en: 'This membership of {name} overlaps the one from {from}',
    rule: 'TER-1',
    status: 409,
  },
  'territory.model_sealed': {
    zh: '版本“{name}”已不是草案，不能再修改',
    en: 'Version “{name}” is no draft any more; its rules stay as they are',
    rule: 'TER-3',
    status: 409,
  },
  'territory.rule_superseded': {
    zh: '该规则已被新版本取代，请刷新',
    en: 'A later version replaced this rule; look at it again',
    rule: 'TER-9',
    status: 409,
  },
  'territory.rule_inactive_person': {
    zh: '规则“{rule}”（{territory}）指向已离职的 {name}',
    en: 'Rule “{rule}” of {territory} names {name}, who is inactive',
    rule: 'TER-10',
    status: 409,
  },
  'territory.not_simulated': {
    zh: '版本“{name}”尚未模拟，请先模拟并确认结果',
    en: 'Version “{name}” was not simulated yet; simulate it and confirm what you saw',
    rule: 'TER-3',
    status: 409,
  },
  'territory.freeze_days': {
    zh: '{day} 在每月 {from}–{to} 日的清欠核对期内，不执行分配；如确需执行，请以本人名义填写理由',
    en: 'No runs from the {from}th to the {to}th of a month, and {day} is one of them; override it in your name with a reason',
    rule: 'TER-4',
    status: 409,
  },
  'territory.run_in_the_past': {
    zh: '生效日不能早于今天（{today}）',
    en: 'A run cannot take effect before today ({today})',
    rule: 'TER-3',
    status: 400,
  },
  'territory.run_waits': {
    zh: '已有一次待执行的分配（{day}），请先取消',
    en: 'A run is scheduled for {day} already; cancel it first',
    rule: 'TER-3',
    status: 409,
  },
  'territory.run_started': {
    zh: '该次分配已不是待执行状态，不能取消',
    en: 'This run is not waiting any more, so it cannot be cancelled',
    rule: 'TER-3',
    status: 409,
  },
  'territory.not_rollable': {
    zh: '只有已执行的分配可以回退',
    en: 'Only a run that was done can be rolled back',
    rule: 'TER-3',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
