/** Notices of legal affairs (REC-5), advances (REC-7) and ends of credit overrides (CRE-5). */
export const legalNotices = {
  'legal.opened': {
    zh: '{customer} 的欠款已移交法务（{number}）',
    en: 'The debt of {customer} is with legal affairs ({number})',
  },
  'legal.reopened': {
    zh: '{customer} 的回款被冲销，法务案件恢复（{number}）',
    en: 'Money of {customer} was taken back: the legal case is open again ({number})',
  },
  'legal.step': {
    zh: '{customer} 的法务案件有新进展（{number}）',
    en: 'The legal case of {customer} took a step ({number})',
  },
  'legal.returned': {
    zh: '{customer} 的法务案件已退回销售（{number}）',
    en: 'The legal case of {customer} was returned to sales ({number})',
  },
  'legal.ended': {
    zh: '{customer} 的法务案件已结束（{number}）',
    en: 'The legal case of {customer} has ended ({number})',
  },
  'legal.limitation': {
    zh: '{customer} 的欠款诉讼时效将于 {day} 届满，请催告、对账或起诉',
    en: 'The limitation of a debt of {customer} ends on {day}: demand, have it confirmed or sue',
  },
  'credit.override_ending': {
    zh: '{customer} 的超限放行将于 {until} 到期；敞口 {exposure} 元，额度 {limit} 元',
    en: 'Leave of {customer} to go over the limit ends on {until}; exposure ¥{exposure}, limit ¥{limit}',
  },
  'credit.override_ended': {
    zh: '{customer} 的超限放行已于 {until} 到期，敞口 {exposure} 元仍高于额度 {limit} 元',
    en: 'Leave of {customer} to go over the limit ended on {until}, and its exposure of ¥{exposure} is beyond ¥{limit}',
  },
  'advance.asked': {
    zh: '{rep} 申请借支提成 {amount} 元，请审批',
    en: '{rep} asks for an advance of ¥{amount}: please decide',
  },
  'advance.decided': {
    zh: '提成借支 {amount} 元已审批',
    en: 'Your advance of ¥{amount} was decided',
  },
} as const;
