import type { ErrorText } from './define';

export const amendmentsErrors = {
  'amendment.open_already': {
    zh: '该合同的第 {no} 号变更正在审批',
    en: 'Amendment {no} of this contract is under way',
    rule: 'CON-4',
    status: 409,
  },
  'amendment.nothing_changes': {
    zh: '没有任何变更',
    en: 'Nothing changes',
    rule: 'CON-4',
    status: 400,
  },
  'amendment.line_unknown': {
    zh: '合同没有该产品行，或遗漏了原有产品行',
    en: 'A line is not of this contract, or one of its lines is left out',
    rule: 'CON-4',
    status: 400,
  },
  'amendment.below_delivered': {
    zh: '{product} 已供货 {delivered}，不能改得更少',
    en: '{delivered} of {product} are delivered: it cannot be less',
    rule: 'CON-4',
    status: 409,
  },
  'amendment.not_running': {
    zh: '只有履行中的合同可以变更',
    en: 'Only a contract under way is amended',
    rule: 'CON-4',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
