import { definePolicy } from '../../core/policy';

export interface CommissionsPolicy {
  readonly advanceBp: number;
}

/** REC-7: how much of the commission on what was recovered its rep may draw before it is released. */
export const commissionsPolicy = definePolicy<CommissionsPolicy>({
  area: 'commissions',
  title: { zh: '提成', en: 'Commissions' },
  defaults: { advanceBp: 1000 },
  fields: {
    advanceBp: {
      zh: '清欠项目可借支提成的比例（按已收回款）',
      en: 'Share of the commission on what was recovered that may be drawn ahead',
      unit: 'bp',
    },
  },
  check: ({ advanceBp }) => (advanceBp > 10_000 ? 'more would be drawn than was earned' : null),
});
