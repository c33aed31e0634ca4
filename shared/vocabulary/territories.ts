import { defineVocabulary, type CodeOf } from './define';

export const ownershipCause = defineVocabulary(
  'OwnershipCause',
  'Why an account has its owner, strongest first (TER-2).',
  {
    PIN: ['总监锁定', 'Pinned by a director'],
    RULING: ['撞单裁定', 'Collision ruling'],
    CLAIM: ['认领保护', 'Running protection'],
    NAMED: ['指定客户', 'Named account'],
    RULE: ['区域规则', 'Territory rule'],
    CATCH_ALL: ['兜底区域', 'Catch-all territory'],
    HAND_OVER: ['工作交接', 'Hand-over'],
    IMPORT: ['导入', 'Import'],
  },
);
export const OwnershipCause = ownershipCause.codes;
export type OwnershipCause = CodeOf<typeof ownershipCause>;

export const territoryRole = defineVocabulary('TerritoryRole', 'What a member does in a territory (TER-1).', {
  OWNER: ['负责人', 'Owner'],
  OVERLAY: ['协同成员', 'Overlay member'],
});
export const TerritoryRole = territoryRole.codes;
export type TerritoryRole = CodeOf<typeof territoryRole>;

export const decidedBy = defineVocabulary(
  'DecidedBy',
  'What decided between the territory rules that matched (TER-2).',
  {
    ONLY: ['唯一匹配', 'The only rule that matched'],
    RANK: ['规则优先级', 'Rank'],
    SPECIFICITY: ['条件更具体', 'More specific conditions'],
    DEPTH: ['下级区域优先', 'Deeper in the tree'],
    LOWEST_ID: ['先建立者', 'The older of two equal rules'],
  },
);
export const DecidedBy = decidedBy.codes;
export type DecidedBy = CodeOf<typeof decidedBy>;

export const assignMode = defineVocabulary('AssignMode', 'What a run of the assignment looks at (TER-3).', {
  FILL_UNASSIGNED: ['仅补全未分配', 'Fill the unassigned only'],
  REEVALUATE_ALL: ['全部重新评估', 'Re-evaluate all'],
});
export const AssignMode = assignMode.codes;
export type AssignMode = CodeOf<typeof assignMode>;
