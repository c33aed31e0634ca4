import type { NeedSource } from '../vocabulary/planning';
import type { Label } from '../vocabulary/define';

/** What a proposed visit is to reach, written into the plan when the rep takes it; the rep changes it as they like. */
export const proposalGoals: Readonly<Record<NeedSource, Label>> = {
  UNDONE: { zh: '补上周未完成的拜访', en: 'Make up for the visit of last week' },
  COLLECTION: { zh: '催收到期货款，拿到日期和金额', en: 'Collect what is due, or get a day and an amount' },
  FOLLOW_UP: { zh: '按约定跟进下一步', en: 'Follow up as agreed' },
  DUTY: { zh: '完成本期应访，了解需求和问题', en: 'Make the visit owed; hear needs and problems' },
};
