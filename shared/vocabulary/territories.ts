import { defineVocabulary, type CodeOf } from './define';

export const ownershipCause = defineVocabulary('OwnershipCause', 'Why an account has its owner, strongest first (TER-2).', {
  PIN: ['总监锁定', 'Pinned by a director'],
  RULING: ['撞单裁定', 'Collision ruling'],
  CLAIM: ['认领保护', 'Running protection'],
  NAMED: ['指定客户', 'Named account'],
  RULE: ['区域规则', 'Territory rule'],
  CATCH_ALL: ['兜底区域', 'Catch-all territory'],
  HAND_OVER: ['工作交接', 'Hand-over'],
  IMPORT: ['导入', 'Import'],
});
export const OwnershipCause = ownershipCause.codes;
export type OwnershipCause = CodeOf<typeof ownershipCause>;

export const territoryRole = defineVocabulary('TerritoryRole', 'What a member does in a territory (TER-1).', {
  OWNER: ['负责人', 'Owner'],
  OVERLAY: ['协同成员', 'Overlay member'],
});
export const TerritoryRole = territoryRole.codes;
export type TerritoryRole = CodeOf<typeof territoryRole>;
