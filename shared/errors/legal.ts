import type { ErrorText } from './define';

export const legalErrors = {
  'legal.nothing_open': {
    zh: '该合同没有未收余额，无需移交法务',
    en: 'Nothing is open on this contract: there is nothing to sue for',
    rule: 'REC-5',
    status: 409,
  },
  'legal.running': {
    zh: '该合同已有法务案件（{number}）',
    en: 'This contract has a legal case already ({number})',
    rule: 'REC-5',
    status: 409,
  },
  'legal.ended': {
    zh: '案件已结束',
    en: 'The case has ended',
    rule: 'REC-5',
    status: 409,
  },
  'legal.class_c': {
    zh: 'C 类欠款由法务办理到收清或核销，不能退回',
    en: 'A class C debt stays with legal affairs until it is paid or written off',
    rule: 'REC-5',
    status: 409,
  },
  'legal.step_day': {
    zh: '日期须在 {from} 至 {to} 之间',
    en: 'The day lies between {from} and {to}',
    rule: 'REC-5',
    status: 400,
  },
  'legal.amount_missing': {
    zh: '此步骤须填写金额',
    en: 'This step needs its amount',
    rule: 'REC-5',
    status: 400,
  },
  'legal.nothing_to_take_back': {
    zh: '没有可撤销的步骤',
    en: 'There is no step to take back',
    rule: 'REC-5',
    status: 409,
  },
  'legal.other_contract': {
    zh: '该送货单不属于本案合同',
    en: 'This delivery belongs to another contract',
    rule: 'REC-5',
    status: 400,
  },
} as const satisfies Record<string, ErrorText>;
