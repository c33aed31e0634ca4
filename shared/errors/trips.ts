import type { ErrorText } from './define';

export const tripsErrors = {
  'trip.findings': {
    zh: '出差计划不符合要求：{findings}',
    en: 'The trip plan falls short: {findings}',
    rule: 'TRIP-1',
    status: 409,
  },
  'trip.too_long': {
    zh: '一次出差最多 {most} 天',
    en: 'A trip lasts at most {most} days',
    rule: 'TRIP-1',
    status: 400,
  },
  'trip.subject_missing': {
    zh: '每一站请选客户或线索，二选一',
    en: 'Each stop names a customer or a lead, one of them',
    rule: 'TRIP-1',
    status: 400,
  },
  'trip.not_yours': { zh: '这不是您的出差', en: 'This trip is not yours', rule: 'TRIP-1', status: 403 },
  'trip.own': {
    zh: '不能审批自己的出差',
    en: 'Nobody approves their own trip',
    rule: 'TRIP-2',
    status: 403,
  },
  'trip.director_approves': {
    zh: '{days} 天的出差由销售总监审批',
    en: 'A trip of {days} days is approved by the director',
    rule: 'TRIP-2',
    status: 403,
  },
  'trip.exception_reason': {
    zh: '该计划有例外（{findings}），批准须写明理由',
    en: 'This plan is an exception ({findings}); approving it needs the reason',
    rule: 'TRIP-4',
    status: 400,
  },
  'trip.reason_missing': {
    zh: '不批准须写明理由',
    en: 'Turning a trip down needs the reason',
    rule: 'TRIP-2',
    status: 400,
  },
  'trip.over': {
    zh: '出差日期已过（{day}），不能再提交或批准',
    en: 'The days of this trip are over ({day}): it is neither handed in nor approved any more',
    rule: 'TRIP-2',
    status: 409,
  },
  'trip.flight_unapproved': {
    zh: '乘坐飞机须单独批准',
    en: 'The flight needs an express approval',
    rule: 'TRIP-3',
    status: 400,
  },
  'trip.not_over': {
    zh: '出差最后一天（{day}）起才能报告',
    en: 'A trip is reported from its last day on ({day})',
    rule: 'TRIP-4',
    status: 409,
  },
  'trip.reported_already': { zh: '已报告', en: 'It is reported already', rule: 'TRIP-4', status: 409 },
} as const satisfies Record<string, ErrorText>;
