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
  'resources.units.fields.people': ['人员', 'People'],
  'units.managers': ['负责人：%{names}', 'Headed by %{names}'],
  'units.no_manager': ['无负责人', 'Nobody heads it'],
  'units.edit': ['修改', 'Change'],
  'units.edit_says': [
    '移动单位时，其下级单位和人员一并移动；上级经理从下一次操作起按新位置查看。',
    'A unit moves with the units and people below it; from their next step on managers see it at its new place.',
  ],
  'units.remove': ['删除', 'Remove'],
  'units.remove_says': [
    '只能删除没有人员和下级单位的空单位。',
    'Only an empty unit, without people and units below, can be removed.',
  ],
  'units.people': ['%{count} 人', '%{count} people'],
});
