import { defineTexts } from '../../i18n/define';

export const unitTexts = defineTexts({
  'resources.units.name': ['组织单位', 'Unit |||| Units'],
  'resources.units.fields.name': ['名称', 'Name'],
  'resources.units.fields.kind': ['级别', 'Level'],
  'resources.units.fields.parentId': ['上级单位', 'Unit above'],
  'resources.units.empty': ['还没有组织单位。', 'There are no units yet.'],
  'resources.units.invite': [
    '从公司开始，逐级添加大区和团队。',
    'Begin with the company, then add regions and teams.',
  ],
  'units.intro': [
    '经理看到并管理本单位及其全部下级单位的客户、线索和款项。',
    'A manager sees and rules over the accounts, leads and money of their unit and of all units below it.',
  ],
  'units.add': ['添加下级单位', 'Add a unit below'],
  'units.add_says': ['将在“%{name}”之下添加一个单位。', 'Adds a unit below %{name}.'],
  'units.people': ['%{count} 人', '%{count} people'],
});
