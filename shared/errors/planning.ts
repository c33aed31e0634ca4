import type { ErrorText } from './define';

export const planningErrors = {
  'plan.proposal_gone': {
    zh: '该建议已不存在（已安排或已放弃），请刷新',
    en: 'This proposal is gone: planned or left meanwhile',
    rule: 'VIS-0',
  },
  'plan.no_room': {
    zh: '本周已排满，请为 {customer} 指定日期和时段',
    en: 'The week is full: name a day and half-day for {customer}',
    rule: 'VIS-0',
    status: 400,
  },
  'plan.month_out_of_reach': {
    zh: '只能制定本月和下月的目标，不能是 {month}',
    en: 'Goals are set for this month and the next one, not for {month}',
    rule: 'VIS-1',
    status: 400,
  },
  'plan.own_goal': {
    zh: '不能确认或退回自己的月目标',
    en: 'Nobody confirms or returns their own goals',
    rule: 'VIS-1',
    status: 403,
  },
  'plan.month_not_over': {
    zh: '{month} 还没到最后一个工作日，不能总结',
    en: '{month} is summed up from its last working day on',
    rule: 'VIS-10',
  },
  'plan.unfinished_missing': {
    zh: '本月有 {count} 个拜访未完成，请说明原因并转入下月',
    en: '{count} visits of the month were not made: say why, for the next plan',
    rule: 'VIS-10',
    status: 400,
  },
  'plan.span_too_long': {
    zh: '一次最多查看 {days} 天',
    en: 'At most {days} days at once',
    rule: 'VIS-9',
    status: 400,
  },
} as const satisfies Record<string, ErrorText>;
