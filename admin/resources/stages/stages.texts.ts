import { defineTexts } from '../../i18n/define';

export const stageTexts = defineTexts({
  'stages.title': ['销售阶段', 'Stages of sales'],
  'stages.intro': [
    '线索按记录自动归入阶段，不用手工移动：有了离开某阶段的事实，就进入下一阶段。标出缺少记录的线索。',
    'The records put each lead into its stage, nobody moves a card: the fact that leaves a stage opens the next. Leads whose record lacks one are marked.',
  ],
  'stages.section': ['销售阶段', 'Stage of the sale'],
  'stages.next': ['进入下一阶段需要：%{exit}', 'To go on: %{exit}'],
  'stages.missing': ['缺少记录', 'Missing on record'],
  'stages.incomplete': ['%{count} 条缺记录', '%{count} with gaps'],
  'stages.not_asked': ['不要求', 'not asked'],
  'stages.more': ['另有 %{count} 条', '%{count} more'],
  'stages.leads': ['%{count} 条线索', '1 lead |||| %{count} leads'],
  'stages.empty': ['没有正在跟进的线索。', 'No lead is at work.'],
});
