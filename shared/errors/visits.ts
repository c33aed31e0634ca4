import type { ErrorText } from './define';

export const visitsErrors = {
  'visit.subject_missing': {
    zh: '请选择要拜访的客户或线索（二选一）',
    en: 'Name the account or the lead to visit, one of them',
    rule: 'VIS-2',
    status: 400,
  },
  'visit.not_registered': {
    zh: '该客户尚未报备或不在您名下，不能安排拜访',
    en: 'Not registered or not yours: no visit before registration',
    rule: 'LEAD-1',
    status: 403,
  },
  'visit.outside_week': {
    zh: '{day} 不在 {week} 这一周',
    en: '{day} is not in the week of {week}',
    rule: 'VIS-4',
    status: 400,
  },
  'visit.week_past': {
    zh: '{week} 这一周已经过去',
    en: 'The week of {week} is past',
    rule: 'VIS-4',
    status: 400,
  },
  'visit.plan_not_draft': {
    zh: '计划已提交或冻结，不能直接修改；冻结后请用“计划外”并说明原因',
    en: 'The plan is handed in or frozen; after the freeze changes need a reason code',
    rule: 'VIS-4',
  },
  'visit.plan_empty': { zh: '计划中还没有拜访', en: 'The plan has no visit yet', rule: 'VIS-4', status: 400 },
  'visit.too_many': {
    zh: '{day} 已有 {count} 个拜访，超过每日上限 {most}',
    en: '{day} has {count} visits already, the limit is {most}',
    rule: 'VIS-3',
  },
  'visit.hard_conflicts': {
    zh: '还有 {count} 个未解决的硬冲突，不能冻结：{customers}',
    en: '{count} unsolved hard conflicts, the week cannot freeze: {customers}',
    rule: 'VIS-4',
  },
  'visit.reports_missing': {
    zh: '{name} 还有 {count} 个过去的拜访没有报告，不能批准新计划',
    en: '{name} owes {count} visit reports; no new plan is approved before',
    rule: 'VIS-6',
  },
  'visit.own_plan': {
    zh: '不能冻结自己的计划',
    en: 'Nobody freezes their own plan',
    rule: 'VIS-4',
    status: 403,
  },
  'visit.reason_needed': {
    zh: '冻结后的增删需要原因代码',
    en: 'Changes after the freeze need a reason code',
    rule: 'VIS-4',
    status: 400,
  },
  'visit.not_yet': {
    zh: '拜访日期未到，不能报告',
    en: 'The visit is still to come',
    rule: 'VIS-6',
    status: 400,
  },
  'visit.already_reported': { zh: '该拜访已有报告', en: 'This visit is reported already', rule: 'VIS-6' },
  'visit.disputed': {
    zh: '该客户正在撞单裁定中，裁定前双方不得拜访',
    en: 'A collision case is open on this customer; neither side visits before the ruling',
    rule: 'COLL-5',
  },
  'visit.outside_pending': {
    zh: '跨区拜访尚未获得区域经理同意',
    en: 'The manager of the territory has not consented to this visit',
    rule: 'TER-6',
  },
  'visit.outside_unsettled': {
    zh: '还有跨区拜访未获区域经理同意，不能冻结：{customers}',
    en: 'Visits outside the territory still lack consent, the week cannot freeze: {customers}',
    rule: 'TER-6',
  },
  'visit.too_many_persons': {
    zh: '共 {count} 人前往，超过通常的 {most} 人，请说明原因',
    en: '{count} people would go, normally {most} at most: say why',
    rule: 'VIS-8',
    status: 400,
  },
  'visit.person_twice': {
    zh: '同一人不能在一次拜访中出现两次',
    en: 'A person goes to a visit once',
    rule: 'VIS-8',
    status: 400,
  },
  'visit.times_out_of_order': {
    zh: '结束时间须晚于开始时间，并在所选时段内',
    en: 'The end comes after the start, both within the part of the day',
    rule: 'VIS-2',
    status: 400,
  },
  'visit.step_unknown': {
    zh: '该拜访的清单中没有这一步',
    en: "The visit's checklist has no such step",
    rule: 'VIS-7',
    status: 400,
  },
  'visit.checklist_empty': {
    zh: '清单至少要有一步，且步骤不重复',
    en: 'A checklist has at least one step, and no step twice',
    rule: 'VIS-7',
    status: 400,
  },
  'visit.same_day': {
    zh: '请选择另一天或另一时段',
    en: 'Choose another day or part of the day',
    rule: 'VIS-5',
    status: 400,
  },
  'visit.day_past': {
    zh: '{day} 已经过去',
    en: '{day} is past',
    rule: 'VIS-5',
    status: 400,
  },
  'visit.pair_incomplete': {
    zh: '承诺金额和日期、订货数量和产品、自有库存和平常销量须成对填写',
    en: 'Promise and its date, quantity and product, stock and usual sales belong together',
    rule: 'VIS-6',
    status: 400,
  },
  'visit.complaint_without_account': {
    zh: '该线索还没有客户档案，投诉请先建档后登记',
    en: 'The lead has no account yet; a complaint needs one',
    rule: 'VIS-6',
    status: 400,
  },
} as const satisfies Record<string, ErrorText>;
