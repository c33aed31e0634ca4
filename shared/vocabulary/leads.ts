import { defineVocabulary, type CodeOf } from './define';

export const leadState = defineVocabulary('LeadState', 'Where a registered lead stands (LEAD-11).', {
  REGISTERED: ['已报备待审', 'Registered'],
  APPROVED: ['审查通过', 'Approved'],
  PURSUING: ['跟进中', 'Pursuing'],
  BIDDING: ['拿单中', 'Bidding'],
  WON: ['已成交', 'Won'],
  LOST: ['已丢单', 'Lost'],
  POOL: ['公海', 'Pool'],
  REJECTED: ['已驳回', 'Rejected'],
  DISPUTED: ['撞单裁定中', 'Disputed'],
});
export const LeadState = leadState.codes;
export type LeadState = CodeOf<typeof leadState>;

export const intentLevel = defineVocabulary('IntentLevel', 'Expected time to buy (INT-1).', {
  H: ['H 级（5 天内）', 'H (within 5 days)'],
  A: ['A 级（15 天内）', 'A (within 15 days)'],
  B: ['B 级（30 天内）', 'B (within 30 days)'],
  C: ['C 级（60 天内）', 'C (within 60 days)'],
  O: ['已订单', 'O (ordered)'],
});
export const IntentLevel = intentLevel.codes;
export type IntentLevel = CodeOf<typeof intentLevel>;

export const leadSource = defineVocabulary('LeadSource', 'Where a lead came from (LEAD-13).', {
  VISIT: ['陌生拜访', 'Visit'],
  PHONE: ['电话', 'Phone'],
  FAIR: ['展会', 'Fair'],
  REFERRAL: ['转介绍', 'Referral'],
  WEB: ['网络', 'Web'],
  WALK_IN: ['来店', 'Walk-in'],
  POOL: ['公海', 'Pool'],
  IMPORT: ['导入', 'Import'],
});
export const LeadSource = leadSource.codes;
export type LeadSource = CodeOf<typeof leadSource>;

export const followUpChannel = defineVocabulary('FollowUpChannel', 'How a customer was contacted (INT-3).', {
  VISIT: ['拜访', 'Visit'],
  PHONE: ['电话', 'Phone'],
  MESSAGE: ['微信/短信', 'Message'],
  MAIL: ['邮件', 'Mail'],
  MEETING: ['会议', 'Meeting'],
  RECEPTION: ['来店/来电', 'Reception'],
});
export const FollowUpChannel = followUpChannel.codes;
export type FollowUpChannel = CodeOf<typeof followUpChannel>;

export const claimEnd = defineVocabulary('ClaimEnd', 'Why a claim ended.', {
  RELEASED: ['主动放弃', 'Released'],
  EXPIRED: ['保护到期', 'Protection ended'],
  TRANSFERRED: ['转交', 'Transferred'],
  RULED: ['裁定', 'Ruled'],
  WON: ['成交', 'Won'],
  LOST: ['丢单', 'Lost'],
  REJECTED: ['审查驳回', 'Rejected'],
});
export const ClaimEnd = claimEnd.codes;
export type ClaimEnd = CodeOf<typeof claimEnd>;

export const probeOutcome = defineVocabulary('ProbeOutcome', 'Answer to a check before chasing (LEAD-2).', {
  FREE: ['可报备', 'Free'],
  SUSPECTED: ['疑似，需经理确认', 'Suspected'],
  TAKEN: ['已被保护', 'Taken'],
  POOL: ['在公海，可认领', 'In the pool'],
});
export const ProbeOutcome = probeOutcome.codes;
export type ProbeOutcome = CodeOf<typeof probeOutcome>;

export const collisionState = defineVocabulary('CollisionState', 'Life of a collision case (COLL-1…5).', {
  OPEN: ['待裁定', 'Open'],
  RULED: ['已裁定', 'Ruled'],
  WITHDRAWN: ['已撤销', 'Withdrawn'],
});
export const CollisionState = collisionState.codes;
export type CollisionState = CodeOf<typeof collisionState>;

export const collisionKind = defineVocabulary('CollisionKind', 'What made the case open (COLL-1).', {
  REGISTRATION: ['重复报备', 'Registration'],
  WEEK_PLAN: ['周计划撞车', 'Week plan'],
  VISIT_REPORT: ['拜访他人客户', 'Visit report'],
  CLAIM: ['认领', 'Claim'],
  EDIT: ['修改客户资料', 'Edit'],
  IMPORT: ['建档/导入', 'New or imported record'],
  MERGE: ['客户合并', 'Merge'],
  RECHECK: ['夜间复查', 'Nightly re-check'],
  MANUAL: ['人工提出', 'By hand'],
});
export const CollisionKind = collisionKind.codes;
export type CollisionKind = CodeOf<typeof collisionKind>;

export const collisionStrength = defineVocabulary(
  'CollisionStrength',
  'How strong the evidence of a collision is (COLL-1).',
  {
    HARD: ['硬冲突', 'Hard'],
    SOFT: ['软冲突', 'Soft'],
    WEAK: ['弱提示', 'Weak'],
  },
);
export const CollisionStrength = collisionStrength.codes;
export type CollisionStrength = CodeOf<typeof collisionStrength>;

export const rulingOutcome = defineVocabulary('RulingOutcome', 'What a superior decided (COLL-4).', {
  PRIMARY_WITH_ASSISTANTS: ['一主多协', 'One primary, others assist'],
  POOL: ['退回公海', 'Back to the pool'],
  KNOWN_DIFFERENT: ['确认为不同客户', 'Known different'],
  JOINT_VISIT: ['同意联合拜访', 'Joint visit agreed'],
  SPLIT: ['按工地或产品划分', 'Split by site or product'],
  MERGE: ['合并为一条', 'Merged into one'],
  BOTH_WARNED: ['双方警告', 'Both warned'],
  UNFOUNDED: ['立案不成立', 'Unfounded'],
});
export const RulingOutcome = rulingOutcome.codes;
export type RulingOutcome = CodeOf<typeof rulingOutcome>;

export const rulingClause = defineVocabulary(
  'RulingClause',
  'What a clause of the rules looks at (COLL-4).',
  {
    FIRST_REGISTRANT: ['先报备者', 'First registrant'],
    TERRITORY: ['所属区域', 'Territory'],
    LAST_EFFECTIVE_CONTACT: ['最近有效跟进', 'Last effective contact'],
    EXISTING_OWNER: ['现有负责人', 'Existing owner'],
    CUSTOMER_WISH: ['客户书面意愿', "Customer's written wish"],
  },
);
export const RulingClause = rulingClause.codes;
export type RulingClause = CodeOf<typeof rulingClause>;

export const collisionSide = defineVocabulary(
  'CollisionSide',
  'Which side of a collision case a rep is on.',
  {
    HOLDER: ['现持有人', 'Holder'],
    CHALLENGER: ['后来者', 'Challenger'],
  },
);
export const CollisionSide = collisionSide.codes;
export type CollisionSide = CodeOf<typeof collisionSide>;

export const lossReason = defineVocabulary('LossReason', 'Why a lead was lost.', {
  PRICE: ['价格', 'Price'],
  QUALITY: ['质量', 'Quality'],
  SERVICE: ['服务', 'Service'],
  PAYMENT_TERMS: ['账期与信用', 'Credit and terms'],
  RELATIONSHIP: ['关系', 'Relationship'],
  SUPPLY_STOP: ['暂停供货', 'Supply stop'],
  DISTANCE: ['运距/产能', 'Distance or capacity'],
  CANCELLED: ['项目终止', 'Project ended'],
  DIVERTED: ['倒单', 'Diverted'],
  NO_INTEREST: ['无意向', 'No interest'],
  OTHER: ['其他', 'Other'],
});
export const LossReason = lossReason.codes;
export type LossReason = CodeOf<typeof lossReason>;

export const reviewDecision = defineVocabulary(
  'ReviewDecision',
  "What the manager's second review says (LEAD-4).",
  {
    APPROVE: ['通过', 'Approve'],
    SEND_BACK: ['退回补充', 'Send back'],
    REJECT: ['驳回', 'Reject'],
  },
);
export const ReviewDecision = reviewDecision.codes;
export type ReviewDecision = CodeOf<typeof reviewDecision>;

export const protectionEnd = defineVocabulary(
  'ProtectionEnd',
  'What ends the protection of a lead first (LEAD-7).',
  {
    TERM: ['保护期满', 'The term ends'],
    FOLLOW_UP_LATE: ['跟进逾期', 'Follow-up is late'],
  },
);
export const ProtectionEnd = protectionEnd.codes;
export type ProtectionEnd = CodeOf<typeof protectionEnd>;

export const evidenceKind = defineVocabulary(
  'EvidenceKind',
  'What a piece of evidence in a collision case is (COLL-3).',
  {
    REGISTRATION: ['报备', 'Registration'],
    CLAIM: ['认领', 'Claim'],
    PROBE: ['查重', 'Check'],
    FOLLOW_UP: ['跟进', 'Follow-up'],
    OWNERSHIP: ['客户归属', 'Ownership of the account'],
    RULING: ['以往裁定', 'Earlier ruling'],
    VISIT_PLANNED: ['拜访计划', 'Visit planned'],
    VISIT_MADE: ['拜访报告', 'Visit made'],
    OFFER: ['合同申报', 'Offer'],
    CONTRACT: ['以往合同', 'Earlier contract'],
    TERRITORY: ['所属区域', 'Territory'],
    TIER: ['客户等级', 'Tier'],
    CUSTOMER_WISH: ['客户书面意愿', "Customer's written wish"],
    NOTE: ['补充说明', 'Statement'],
  },
);
export const EvidenceKind = evidenceKind.codes;
export type EvidenceKind = CodeOf<typeof evidenceKind>;

export const outsideKind = defineVocabulary(
  'OutsideKind',
  'What a rep asks to do outside their territory (TER-6).',
  {
    REGISTRATION: ['跨区报备', 'Registration'],
    VISIT: ['跨区拜访', 'Visit'],
  },
);
export const OutsideKind = outsideKind.codes;
export type OutsideKind = CodeOf<typeof outsideKind>;

export const outsideState = defineVocabulary('OutsideState', 'Life of a request to work outside (TER-6).', {
  PENDING: ['待区域经理同意', 'Waits for consent'],
  GRANTED: ['已同意', 'Granted'],
  REFUSED: ['已拒绝', 'Refused'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
});
export const OutsideState = outsideState.codes;
export type OutsideState = CodeOf<typeof outsideState>;

export const caseMatter = defineVocabulary(
  'CaseMatter',
  'What a side may not do while a case is open, unless the ruler gives leave (COLL-5).',
  {
    VISIT: ['拜访', 'Visit'],
    BID: ['投标拿单', 'Bid'],
    SIGN: ['签约', 'Sign'],
  },
);
export const CaseMatter = caseMatter.codes;
export type CaseMatter = CodeOf<typeof caseMatter>;

export const appealState = defineVocabulary('AppealState', 'Where an appeal stands (COLL-5).', {
  OPEN: ['待复议', 'Under appeal'],
  UPHELD: ['维持原裁定', 'Upheld'],
  OVERTURNED: ['改判', 'Overturned'],
});
export const AppealState = appealState.codes;
export type AppealState = CodeOf<typeof appealState>;

export const violationKind = defineVocabulary(
  'ViolationKind',
  'What somebody did against the rules (COLL-8).',
  {
    UNDERCUTTING: ['抢单', 'Undercutting a colleague'],
    KNOWINGLY_WORKED: ['明知已保护仍跟进', "Knowingly working another's customer"],
    FALSE_REGISTRATION: ['虚假报备', 'False registration'],
    DIVERTED_ORDER: ['倒单', 'Diverting an order'],
    OTHER: ['其他', 'Other'],
  },
);
export const ViolationKind = violationKind.codes;
export type ViolationKind = CodeOf<typeof violationKind>;

export const sanction = defineVocabulary('Sanction', 'What follows from a violation (COLL-8).', {
  WARNING: ['警告', 'Warning'],
  LOSS_OF_SHARE: ['取消协助分成', 'Loss of the share'],
  LOSS_OF_CLAIM: ['取消认领', 'Loss of the claim'],
  FINE: ['罚款', 'Fine'],
});
export const Sanction = sanction.codes;
export type Sanction = CodeOf<typeof sanction>;

export const caseQueue = defineVocabulary('CaseQueue', 'Parts of the inbox of collision cases.', {
  MINE: ['待我裁定', 'Mine to rule'],
  DUE_SOON: ['即将到期', 'Due soon'],
  OVERDUE: ['已超期', 'Overdue'],
  APPEALED: ['申诉中', 'Appealed'],
});
export const CaseQueue = caseQueue.codes;
export type CaseQueue = CodeOf<typeof caseQueue>;

export const bulkLeadAct = defineVocabulary('BulkLeadAct', 'What is done to many leads at once (LEAD-10).', {
  ASSIGN: ['分配', 'Assign'],
  TRANSFER: ['转移', 'Transfer'],
  HOLD: ['暂留', 'Hold'],
  EXTEND: ['延长保护', 'Extend'],
  RELEASE: ['退回公海', 'Release'],
});
export const BulkLeadAct = bulkLeadAct.codes;
export type BulkLeadAct = CodeOf<typeof bulkLeadAct>;
