import { defineVocabulary, type CodeOf } from './define';

export const heldKind = defineVocabulary('HeldKind', 'What a person holds and a hand-over moves (TER-10).', {
  ACCOUNT: ['客户', 'Account'],
  LEAD: ['线索与认领', 'Lead and claim'],
  CASE: ['撞单案件', 'Collision case'],
  VISIT: ['拜访计划', 'Planned visit'],
  CONTRACT: ['合同与应收', 'Contract and its debts'],
  FEEDBACK: ['投诉与反馈', 'Complaint or feedback'],
  PIN: ['锁定', 'Pin'],
  RULE: ['区域规则', 'Territory rule'],
  TERRITORY: ['负责区域', 'Managed territory'],
  MEMBER: ['区域成员', 'Membership'],
});
export const HeldKind = heldKind.codes;
export type HeldKind = CodeOf<typeof heldKind>;

export const handOverScope = defineVocabulary('HandOverScope', 'What goes (TER-10).', {
  ALL: ['全部', 'Everything'],
  TERRITORIES: ['按区域', 'By territory'],
  TIERS: ['按级别', 'By tier'],
  SELECTED: ['所选客户', 'Selected accounts'],
});
export const HandOverScope = handOverScope.codes;
export type HandOverScope = CodeOf<typeof handOverScope>;

export const handOverMethod = defineVocabulary('HandOverMethod', 'How the successors are found (TER-10).', {
  NAMED: ['指定接手人', 'A named successor'],
  BY_RULES: ['按区域规则', 'By territory rules'],
  BY_TIER: ['按客户级别', 'By tier'],
  ROUND_ROBIN: ['轮流均分', 'In turn over a team'],
});
export const HandOverMethod = handOverMethod.codes;
export type HandOverMethod = CodeOf<typeof handOverMethod>;

export const handOverState = defineVocabulary('HandOverState', 'Where a hand-over stands.', {
  APPLIED: ['已执行', 'Done'],
  UNDONE: ['已撤销', 'Undone'],
});
export const HandOverState = handOverState.codes;
export type HandOverState = CodeOf<typeof handOverState>;

export const stayReason = defineVocabulary('StayReason', 'Why a record stays where it is (TER-10).', {
  STRATEGIC: ['战略客户由分管副总交接', "A strategic customer is the VP's to hand over"],
  PINNED: ['总监已锁定', 'Pinned by a director'],
  NO_SUCCESSOR: ['没有匹配的接手人', 'Nobody fits'],
  OUT_OF_SIGHT: ['接手人不在您的管辖内', 'The successor is outside your units'],
  OTHER_SIDE: ['接手人是案件的另一方', 'The successor is the other side of the case'],
});
export const StayReason = stayReason.codes;
export type StayReason = CodeOf<typeof stayReason>;
