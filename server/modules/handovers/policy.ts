import { definePolicy } from '../../core/policy';

export interface HandoversPolicy {
  /** Minutes within which a hand-over can be undone. */
  readonly undoMinutes: number;
}

export const handoversPolicy = definePolicy<HandoversPolicy>({
  area: 'handovers',
  title: { zh: '业务移交', en: 'Hand-overs' },
  defaults: { undoMinutes: 10 },
  fields: { undoMinutes: { zh: '可撤销时限（分钟）', en: 'Undone within (minutes)', unit: 'count' } },
});
