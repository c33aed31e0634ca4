import { defineVocabulary, type CodeOf } from './define';

export const inKindState = defineVocabulary(
  'InKindState',
  'How far goods offered instead of money have come (KIND-1).',
  {
    APPLIED: ['待估价', 'To be appraised'],
    APPRAISED: ['待验收', 'To be accepted'],
    ACCEPTED: ['已验收入账', 'Accepted and booked'],
    REJECTED: ['已驳回', 'Rejected'],
    WITHDRAWN: ['已撤回', 'Withdrawn'],
  },
);
export const InKindState = inKindState.codes;
export type InKindState = CodeOf<typeof inKindState>;

export const inKindGoods = defineVocabulary('InKindGoods', 'What is offered instead of money (KIND-1).', {
  MATERIAL: ['材料', 'Materials'],
  EQUIPMENT: ['设备', 'Equipment'],
  VEHICLE: ['车辆', 'Vehicles'],
  PROPERTY: ['房产', 'Property'],
  OTHER: ['其他', 'Other'],
});
export const InKindGoods = inKindGoods.codes;
export type InKindGoods = CodeOf<typeof inKindGoods>;
