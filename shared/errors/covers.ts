import type { ErrorText } from './define';

export const coversErrors = {
  'cover.not_yours': {
    zh: '您今天不能以该人员的名义办理业务：没有有效的请假代理',
    en: 'You may not act in the name of this person today: no absence cover holds',
    rule: 'ORG-3',
    status: 403,
  },
  'cover.oneself': {
    zh: '不能由本人代理本人',
    en: 'Nobody stands in for themselves',
    rule: 'ORG-3',
    status: 400,
  },
  'cover.backdated': {
    zh: '代理不能从过去的日期开始（今天是 {today}）',
    en: 'A cover does not begin in the past (today is {today})',
    rule: 'ORG-3',
    status: 400,
  },
  'cover.too_long': {
    zh: '一次代理最多 {most} 天；更长的缺勤请办理业务移交',
    en: 'A cover lasts at most {most} days; hand the book over for a longer absence',
    rule: 'ORG-3',
    status: 400,
  },
  'cover.person_inactive': {
    zh: '{name} 已离职',
    en: '{name} is inactive',
    rule: 'ORG-3',
    status: 400,
  },
  'cover.no_shared_role': {
    zh: '{standIn} 与 {absent} 没有相同的销售岗位，不能代理',
    en: '{standIn} holds none of the selling roles of {absent} and cannot stand in',
    rule: 'ORG-3',
    status: 400,
  },
  'cover.overlap': {
    zh: '{name} 在 {from} 至 {to} 已有代理安排',
    en: '{name} has a cover already from {from} to {to}',
    rule: 'ORG-3',
    status: 409,
  },
  'cover.stand_in_absent': {
    zh: '代理人 {name} 自己在 {from} 至 {to} 请假',
    en: '{name} is away themselves from {from} to {to}',
    rule: 'ORG-3',
    status: 409,
  },
  'cover.over': {
    zh: '该代理已结束',
    en: 'This cover is over already',
    rule: 'ORG-3',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
