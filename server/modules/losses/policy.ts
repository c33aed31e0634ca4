import { definePolicy } from '../../core/policy';

export interface LossesPolicy {
  /** Days in which the responsible rep files the record. */
  readonly filingDays: number;
  /** Days in which anybody may add evidence. */
  readonly scrutinyDays: number;
}

/** Losses: how soon they are accounted for, how long they stay open (LOSS-1, LOSS-2). */
export const lossesPolicy = definePolicy<LossesPolicy>({
  area: 'losses',
  title: { zh: '丢单填报与监督', en: 'Losses' },
  defaults: { filingDays: 3, scrutinyDays: 90 },
  fields: {
    filingDays: { zh: '丢单记录填报期限', en: 'Days to file a loss record', unit: 'days' },
    scrutinyDays: { zh: '公开监督天数', en: 'Days open to evidence', unit: 'days' },
  },
  check: ({ filingDays, scrutinyDays }) =>
    filingDays < 0 || scrutinyDays < filingDays ? 'a loss is open at least until it is to be filed' : null,
});
