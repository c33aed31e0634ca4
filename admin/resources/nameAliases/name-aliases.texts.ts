import { defineTexts } from '../../i18n/define';

export const nameAliasTexts = defineTexts({
  'resources.nameAliases.name': ['企业别名', 'Alias |||| Aliases'],
  'resources.nameAliases.fields.aliasName': ['别名', 'Other name'],
  'resources.nameAliases.fields.firmName': ['企业名称', "Firm's own name"],
  'resources.nameAliases.fields.source': ['来源', 'Source'],
  'resources.nameAliases.fields.inUse': ['使用中', 'In use'],
  'resources.nameAliases.fields.recordedBy.name': ['记录人', 'Recorded by'],
  'resources.nameAliases.fields.createdAt': ['记录时间', 'Recorded'],
  'resources.nameAliases.fields.act': ['操作', 'Act'],
  'resources.nameAliases.empty': ['还没有别名。', 'No aliases yet.'],
  'resources.nameAliases.invite': [
    '撞单裁定和客户合并会自动记录别名；也可在此人工添加。',
    'Rulings and merges teach aliases by themselves; others are added here.',
  ],
  'aliases.intro': [
    '同一企业的不同叫法：查重时两者视为同一字号。大集团的常用简称（如“中建三局”）已内置，无需录入。',
    'What else a firm is called: the check reads both as one brand. Common short forms of the great groups are built in.',
  ],
  'aliases.add': ['添加别名', 'Add an alias'],
  'aliases.add_says': [
    '此后以任一名称报备或建档，都会识别为同一客户。',
    'From now on a registration under either name meets the same customer.',
  ],
  'aliases.retire': ['停用', 'Retire'],
  'aliases.retire_says': [
    '“%{alias}”不再被视为“%{firm}”；已作出的裁定和合并不变。',
    '"%{alias}" is no longer read as "%{firm}"; rulings and merges made with it stay.',
  ],
});
