import { defineTexts } from '../../i18n/define';

export const policyTexts = defineTexts({
  'resources.policies.name': ['业务政策', 'Policy |||| Policies'],
  'resources.policies.fields.title': ['政策', 'Policy'],
  'resources.policies.fields.effectiveFrom': ['现行版本生效于', 'In force since'],
  'resources.policies.fields.versions': ['版本', 'Versions'],
  'resources.policies.fields.summary': ['现行数值', 'Numbers in force'],
  'resources.policies.empty': ['没有可设置的政策。', 'There are no policies to set.'],
  'policies.intro': [
    '业务数值在此调整，无需发布新版本；新数值从生效日起适用，过去的事实仍按当时的政策判定。',
    'Business numbers are set here, without a release. New numbers hold from their day on; what happened before is judged by the policy of its day.',
  ],
  'policies.shipped': ['出厂设置', 'As shipped'],
  'policies.field': ['项目', 'Setting'],
  'policies.value': ['现行值', 'In force'],
  'policies.default': ['制度原值', 'Rule book'],
  'policies.changed': ['已调整', 'Changed'],
  'policies.publish': ['发布新版本', 'Publish a new version'],
  'policies.publish_says': [
    '从生效日起按新数值执行；历史数据不变。已发布的版本不能修改，只能再发布更新的版本。',
    'The new numbers hold from their day on and never change the past. A published version is never edited, only followed by a later one.',
  ],
  'policies.effective_from': ['生效日期', 'In force from'],
  'policies.nothing_changed': ['没有修改任何数值', 'No number was changed'],
  'policies.history': ['历次版本', 'Versions so far'],
  'policies.no_history': ['尚未调整过，执行出厂设置。', 'Never changed: the shipped numbers hold.'],
  'policies.upcoming': ['待生效', 'To come'],
  'policies.version_values': ['全部数值', 'All numbers'],
  'policies.published': ['已发布，%{day} 起生效', 'Published, in force from %{day}'],
  'policies.count': ['%{count} 个', '%{count}'],
});
