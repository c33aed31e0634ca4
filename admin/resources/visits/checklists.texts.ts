import { defineTexts } from '../../i18n/define';

export const checklistTexts = defineTexts({
  'checklist.menu': ['拜访清单', 'Checklists'],
  'checklist.intro': [
    '每类拜访的准备、现场和事后步骤。发布新版本后，当天起的拜访按新版本；以前的拜访保留原清单。',
    'What to prepare, do and write at each type of visit. A new version holds for visits from its day on; past visits keep theirs.',
  ],
  'checklist.of': ['清单：%{type}', 'Checklist: %{type}'],
  'checklist.progress': ['已完成 %{done}/%{all}', '%{done} of %{all} done'],
  'checklist.steps': ['%{count} 步', '%{count} steps'],
  'checklist.shipped': ['出厂清单', 'as shipped'],
  'checklist.version': ['第 %{number} 版', 'version %{number}'],
  'checklist.publish': ['修改清单', 'Change'],
  'checklist.publish_of': ['修改清单：%{name}', 'Change the checklist: %{name}'],
  'checklist.publish_says': [
    '保存即发布新版本，旧版本保留可查。保留的步骤不影响已打的勾。',
    'Saving publishes a new version; the old one stays to be read. Steps that stay keep their ticks.',
  ],
  'checklist.published': ['新版本已发布', 'The new version is published'],
  'checklist.list': ['步骤', 'Steps'],
  'checklist.phase': ['阶段', 'Phase'],
  'checklist.zh': ['中文', 'Chinese'],
  'checklist.en': ['英文', 'English'],
  'checklist.note': ['修改说明', 'What was changed'],
  'checklist.number': ['版本', 'Version'],
  'checklist.from': ['生效日', 'From'],
  'checklist.by': ['发布人', 'Published by'],
  'checklist.versions': ['历史版本', 'Versions'],
  'checklist.no_versions': ['还没有修改过出厂清单。', 'The list is as it shipped.'],
});
