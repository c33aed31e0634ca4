import type { ErrorText } from './define';

export const mergesErrors = {
  'merge.same': {
    zh: '不能与自己合并',
    en: 'A customer cannot be merged with itself',
    rule: 'ARC-2',
    status: 400,
  },
  'merge.strategic': {
    zh: '战略客户 {code} 只能由分管副总合并',
    en: 'Only the VP merges strategic customer {code}',
    rule: 'TIER-6',
    status: 403,
  },
  'merge.open_cases': {
    zh: '双方各有未裁定的撞单 {first}、{second}，请先裁定其一',
    en: 'Both have an open collision, {first} and {second}; rule on one of them first',
    rule: 'ARC-2',
    status: 409,
  },
  'merge.leads_meet': {
    zh: '双方在“{site}”各有有效线索，请先按撞单裁定',
    en: 'Both have a live lead on “{site}”; have the collision ruled first',
    rule: 'LEAD-3',
    status: 409,
  },
  'merge.moved_meanwhile': {
    zh: '预览后数据已变化，请重新预览',
    en: 'The data moved since the preview; look again',
    rule: 'ARC-2',
    status: 409,
  },
  'merge.undone_already': {
    zh: '该合并已撤销',
    en: 'This merge was undone already',
    rule: 'ARC-2',
    status: 409,
  },
  'merge.too_late': {
    zh: '合并只能在 {until} 前撤销',
    en: 'A merge could be undone until {until}',
    rule: 'ARC-2',
    status: 409,
  },
  'merge.cannot_undo': {
    zh: '合并后发生的事项无法拆分：{what}。请先处理后再撤销',
    en: 'What happened since cannot be taken apart: {what}. Settle it first, then undo',
    rule: 'ARC-2',
    status: 409,
  },
  'merge.known_already': {
    zh: '这两个客户已确认为不同客户',
    en: 'These two are known to be different already',
    rule: 'ARC-2',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
