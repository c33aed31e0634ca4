import type { ErrorText } from './define';

export const collectionsErrors = {
  'collection_plan.sum': {
    zh: '各步金额合计 {sum}，应等于须收金额 {amount}',
    en: 'The steps add up to {sum}; they must be {amount}',
    rule: 'REC-3',
    status: 400,
  },
  'collection_plan.step_day': {
    zh: '步骤日期须在 {from} 至 {to} 之间，且由早到晚',
    en: 'Days of steps lie between {from} and {to}, earliest first',
    rule: 'REC-3',
    status: 400,
  },
  'collection_plan.not_yours': {
    zh: '只有合同责任人可以办理',
    en: 'This is for the responsible rep of the contract',
    rule: 'REC-3',
  },
  'collection_plan.above_open': {
    zh: '超过合同未收余额 {open}',
    en: 'More than is open on the contract ({open})',
    rule: 'REC-3',
    status: 400,
  },
  'user.suspended_for_debt': {
    zh: '{name} 有 B 类欠款项目未收清，收清后自动恢复',
    en: '{name} has class B projects that are not collected: selling resumes by itself when they are',
    rule: 'REC-7',
  },
  'debt.marked_already': {
    zh: '该应收款已标记为不可归责',
    en: 'The item is already marked as not attributable',
    rule: 'COM-15',
  },
  'debt.nothing_open': {
    zh: '该应收款没有未收余额',
    en: 'Nothing is open on the item',
    rule: 'COM-15',
  },
  'collection_task.month': {
    zh: '只能编制本月或下月的任务书',
    en: 'A task is drafted for this month or the next',
    rule: 'TASK-1',
    status: 400,
  },
  'collection_task.signed': {
    zh: '已有部门签认，不能重新编制',
    en: 'A department has signed it off: it is drafted anew no more',
    rule: 'TASK-1',
  },
  'collection_task.issued': {
    zh: '{month} 任务书已下达',
    en: 'The task of {month} is issued',
    rule: 'TASK-1',
  },
  'collection_task.same_person': {
    zh: '市场与财务须由两人分别签认',
    en: 'Marketing and finance sign off by two people',
    rule: 'TASK-1',
  },
  'collection_task.signed_already': {
    zh: '该部门已签认',
    en: 'That department has signed off already',
    rule: 'TASK-1',
  },
  'collection_task.empty': {
    zh: '任务书没有内容，无法签认',
    en: 'There is nothing in the task to sign off',
    rule: 'TASK-1',
  },
  'collection_task.unchanged': {
    zh: '金额未变',
    en: 'The amount is the same',
    rule: 'TASK-3',
    status: 400,
  },
} as const satisfies Record<string, ErrorText>;
