import type { ErrorText } from './define';

export const advanceErrors = {
  'advance.not_yours': {
    zh: '只有清欠项目的责任业务员可以借支该项目的提成',
    en: 'Only the rep who follows the project with the collections office may draw on it',
    rule: 'REC-7',
    status: 403,
  },
  'advance.above_limit': {
    zh: '超过可借支额 {limit} 元',
    en: 'More than the ¥{limit} that may be drawn',
    rule: 'REC-7',
    status: 409,
  },
  'advance.waiting_already': {
    zh: '该项目已有待审批的借支',
    en: 'An advance on this project waits already',
    rule: 'REC-7',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
