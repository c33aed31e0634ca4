import type { ErrorText } from './define';

export const inKindErrors = {
  'in_kind.same_person': {
    zh: '申请、估价、验收须由三个不同的人办理',
    en: 'Applying, appraising and accepting are done by three different people',
    rule: 'KIND-1',
    status: 403,
  },
  'in_kind.above_open': {
    zh: '抵款 {amount} 元超过合同未收余额 {open} 元',
    en: 'The goods count ¥{amount}, more than the ¥{open} open on the contract',
    rule: 'KIND-1',
    status: 409,
  },
  'in_kind.nothing_open': {
    zh: '该合同没有未收余额',
    en: 'Nothing is open on this contract',
    rule: 'KIND-1',
    status: 409,
  },
  'in_kind.running': {
    zh: '该合同已有办理中的抵款申请（{number}）',
    en: 'Another case of this contract is under way ({number})',
    rule: 'KIND-1',
    status: 409,
  },
  'in_kind.not_by_hand': {
    zh: '以物抵款由验收入账，不能直接登记为收款',
    en: 'Goods are booked by their acceptance, not as a receipt by hand',
    rule: 'KIND-1',
    status: 400,
  },
} as const satisfies Record<string, ErrorText>;
