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

export const territoryModelState = defineVocabulary(
  'TerritoryModelState',
  'Life of a version of the territory rules (TER-3).',
  {
    DRAFT: ['草案', 'Draft'],
    SIMULATED: ['已模拟', 'Simulated'],
    SCHEDULED: ['待生效', 'Scheduled'],
    ACTIVE: ['现行', 'Active'],
    SUPERSEDED: ['已被取代', 'Superseded'],
    CANCELLED: ['已撤回', 'Withdrawn'],
  },
);
export const TerritoryModelState = territoryModelState.codes;
export type TerritoryModelState = CodeOf<typeof territoryModelState>;

export const ruleDifference = defineVocabulary(
  'RuleDifference',
  'How a rule of a draft differs from the one in force (TER-3).',
  {
    ADDED: ['新增', 'Added'],
    CHANGED: ['修改', 'Changed'],
    REMOVED: ['删除', 'Removed'],
  },
);
export const RuleDifference = ruleDifference.codes;
export type RuleDifference = CodeOf<typeof ruleDifference>;

export const holdReason = defineVocabulary(
  'HoldReason',
  'Why a run leaves an account where it is although a rule would move it (TER-4).',
  {
    PINNED: ['总监锁定', 'Pinned by a director'],
    RULED: ['撞单裁定', 'Collision ruling'],
    PROTECTED: ['认领保护', 'Running protection'],
    OPEN_COLLISION: ['撞单待裁定', 'Open collision case'],
    BAD_DEBT: ['B/C 类欠款', 'Class B or C debt'],
    FROZEN_VISIT: ['冻结周内有拜访', 'Visit in a frozen week'],
    STRATEGIC: ['战略客户', 'Strategic customer'],
    CHALLENGED: ['异议成立', 'Challenge accepted'],
  },
);
export const HoldReason = holdReason.codes;
export type HoldReason = CodeOf<typeof holdReason>;

export const assignmentKind = defineVocabulary('AssignmentKind', 'What a run does (TER-3).', {
  APPLY: ['执行分配', 'Assignment'],
  ROLLBACK: ['回退', 'Rollback'],
});
export const AssignmentKind = assignmentKind.codes;
export type AssignmentKind = CodeOf<typeof assignmentKind>;

export const assignmentState = defineVocabulary('AssignmentState', 'Life of a run (TER-3).', {
  SCHEDULED: ['待执行', 'Scheduled'],
  DONE: ['已执行', 'Done'],
  CANCELLED: ['已取消', 'Cancelled'],
  STOPPED: ['已中止', 'Stopped'],
  ROLLED_BACK: ['已回退', 'Rolled back'],
});
export const AssignmentState = assignmentState.codes;
export type AssignmentState = CodeOf<typeof assignmentState>;

export const findingKind = defineVocabulary(
  'TerritoryFinding',
  'What a simulation shows apart from moves (TER-3).',
  {
    OVERLAP: ['多规则重叠', 'Matched by several rules'],
    GAP: ['无规则匹配', 'Matched by no rule'],
    HELD_BACK: ['保留不动', 'Held back'],
  },
);
export const TerritoryFinding = findingKind.codes;
export type TerritoryFinding = CodeOf<typeof findingKind>;

export const inactiveDuty = defineVocabulary('InactiveDuty', 'What somebody who left still holds (TER-10).', {
  ACCOUNT: ['客户', 'Account'],
  LEAD: ['线索', 'Lead'],
  TERRITORY: ['区域经理', 'Manager of a territory'],
  RULE: ['区域规则', 'Territory rule'],
  PIN: ['锁定', 'Pin'],
});
export const InactiveDuty = inactiveDuty.codes;
export type InactiveDuty = CodeOf<typeof inactiveDuty>;

export const challengeReason = defineVocabulary(
  'ChallengeReason',
  'Why a rep challenges a proposed assignment (TER-6).',
  {
    RUNNING_NEGOTIATION: ['正在谈判', 'Running negotiation'],
    LONG_RELATION: ['长期客情', 'Long relation'],
    WRONG_FACTS: ['客户资料有误', 'Wrong facts'],
    DISTANCE: ['距离', 'Distance'],
    OTHER: ['其他', 'Other'],
  },
);
export const ChallengeReason = challengeReason.codes;
export type ChallengeReason = CodeOf<typeof challengeReason>;

export const challengeState = defineVocabulary('ChallengeState', 'Life of a challenge (TER-6).', {
  OPEN: ['待答复', 'Open'],
  ACCEPTED: ['成立', 'Accepted'],
  REJECTED: ['驳回', 'Rejected'],
  LAPSED: ['执行前未答复', 'Lapsed'],
});
export const ChallengeState = challengeState.codes;
export type ChallengeState = CodeOf<typeof challengeState>;
