import type { ErrorText } from './define';

export const coreErrors = {
  'common.not_found': {
    zh: '找不到该{type}，或您无权查看',
    en: 'No such {type}, or not yours to see',
    status: 404,
  },
  'common.changed_meanwhile': {
    zh: '该{type}刚被他人修改，请刷新后重试',
    en: 'The {type} was changed by someone else meanwhile; reload and try again',
    status: 409,
  },
  'common.invalid_input': { zh: '输入有误：{fields}', en: 'Invalid input: {fields}', status: 400 },
  'common.invalid_state': {
    zh: '当前状态“{from}”不能变为“{to}”',
    en: 'Cannot go from state {from} to {to}',
    status: 409,
  },
  'common.idempotency_mismatch': {
    zh: '同一幂等键已用于另一请求',
    en: 'This idempotency key was already used for another request',
    status: 409,
  },
  'common.outcome_unknown': {
    zh: '数据库连接中断，结果未知，请先核对再重试',
    en: 'The connection was lost while saving; check whether it was done before trying again',
    status: 503,
  },
  'common.busy': { zh: '系统繁忙，请稍后重试', en: 'The system is busy, please try again', status: 503 },
  'common.unexpected': {
    zh: '系统内部错误（编号 {requestId}）',
    en: 'Internal error (reference {requestId})',
  },
  'common.too_large': { zh: '请求过大', en: 'The request is too large', status: 413 },
  'common.query_too_complex': {
    zh: '查询过于复杂：{detail}',
    en: 'The query is too complex: {detail}',
    status: 400,
  },
  'common.sort_unknown': { zh: '不支持按“{field}”排序', en: 'Cannot sort by {field}', status: 400 },
  'common.dates_out_of_order': {
    zh: '日期先后有误：{later} 早于 {earlier}',
    en: 'Dates out of order: {later} is before {earlier}',
    status: 400,
  },
  'auth.unauthenticated': { zh: '请先登录', en: 'Please sign in', status: 401 },
  'auth.bad_credentials': { zh: '用户名或密码错误', en: 'Wrong user name or password', status: 401 },
  'auth.throttled': {
    zh: '尝试次数过多，请 {seconds} 秒后再试',
    en: 'Too many attempts; try again in {seconds} seconds',
    status: 429,
  },
  'auth.forbidden': {
    zh: '您没有此操作的权限（{permission}）',
    en: 'You may not do this ({permission})',
    status: 403,
  },
  'auth.cross_site': { zh: '请求来源不被允许', en: 'Request from a foreign origin', status: 403 },
  'user.suspended_from_selling': {
    zh: '您已被暂停销售工作，只能从事清欠',
    en: 'You are suspended from selling and may only collect',
    rule: 'ORG-4',
    status: 403,
  },
  'user.suspended_already': {
    zh: '{name} 已被暂停销售',
    en: '{name} is suspended from selling already',
    rule: 'ORG-4',
  },
  'user.not_suspended': { zh: '{name} 没有被暂停销售', en: '{name} is not suspended', rule: 'ORG-4' },
  'user.username_taken': { zh: '用户名 {username} 已存在', en: 'User name {username} is taken', status: 409 },
  'user.own_roles': {
    zh: '不能修改自己的角色',
    en: 'Nobody changes their own roles',
    rule: 'ORG-2',
    status: 403,
  },
  'unit.company': {
    zh: '公司是最上级单位，不能移动、改级或删除',
    en: 'The company stands at the top: it is not moved, re-levelled or removed',
    rule: 'ORG-1',
    status: 400,
  },
  'unit.cycle': {
    zh: '单位不能隶属于自己的下级',
    en: 'A unit cannot stand below itself',
    rule: 'ORG-1',
    status: 400,
  },
  'unit.too_deep': {
    zh: '组织层级最多 {most} 级',
    en: 'A tree of units has at most {most} levels',
    rule: 'ORG-1',
    status: 400,
  },
  'unit.not_empty': {
    zh: '单位仍有 {people} 名人员（含已离职）和 {units} 个下级单位，不能删除',
    en: 'The unit still has {people} people, former ones included, and {units} units below it',
    rule: 'ORG-1',
    status: 409,
  },
  'user.password_weak': { zh: '密码至少 12 位', en: 'A password has at least 12 characters', status: 400 },
  'policy.invalid': { zh: '政策内容不合规：{detail}', en: 'The policy does not hold: {detail}', status: 400 },
  'policy.backdated': {
    zh: '新政策的生效日期不能早于今天（{today}）',
    en: 'A new policy cannot take effect before today ({today})',
    status: 400,
  },
} as const satisfies Record<string, ErrorText>;
