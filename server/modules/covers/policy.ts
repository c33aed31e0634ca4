import { definePolicy } from '../../core/policy';

export interface CoversPolicy {
  /** Days that one absence cover lasts at most. */
  readonly maxDays: number;
}

export const coversPolicy = definePolicy<CoversPolicy>({
  area: 'covers',
  title: { zh: '请假代理', en: 'Absence cover' },
  defaults: { maxDays: 60 },
  fields: { maxDays: { zh: '一次代理最长天数', en: 'Longest cover', unit: 'days' } },
  check: ({ maxDays }) => (maxDays < 1 ? 'a cover lasts at least a day' : null),
});
