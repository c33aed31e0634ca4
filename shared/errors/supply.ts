import type { ErrorText } from './define';

export const supplyErrors = {
  'supply.above_contract': {
    zh: '超过合同尚未下达的数量 {left}',
    en: 'More than the {left} of the contract that no notice released yet',
    rule: 'CON-1',
    status: 409,
  },
  'supply.needed_past': {
    zh: '需用日不能早于今天（{today}）',
    en: 'Goods are needed today ({today}) or later',
    rule: 'CON-1',
    status: 400,
  },
  'supply.withdrawn_already': {
    zh: '该通知已撤回',
    en: 'The notice was withdrawn already',
    rule: 'CON-1',
    status: 409,
  },
  'supply.delivered_already': {
    zh: '已按通知供货，只能撤回尚未供货的通知',
    en: 'What it released is delivered already',
    rule: 'CON-1',
    status: 409,
  },
  'supply.accepted_already': {
    zh: '该供货单已验收',
    en: 'The delivery was accepted already',
    rule: 'CON-5',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
