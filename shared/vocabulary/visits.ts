import { defineVocabulary, type CodeOf } from './define';

export const weekPlanState = defineVocabulary('WeekPlanState', 'Life of a week plan (VIS-4).', {
  DRAFT: ['草稿', 'Draft'],
  SUBMITTED: ['已提交', 'Submitted'],
  RETURNED: ['已退回', 'Returned'],
  FROZEN: ['已冻结', 'Frozen'],
  REVIEWED: ['已总结', 'Reviewed'],
});
export const WeekPlanState = weekPlanState.codes;
export type WeekPlanState = CodeOf<typeof weekPlanState>;

export const visitSlot = defineVocabulary('VisitSlot', 'Part of the day.', {
  AM: ['上午', 'Morning'],
  PM: ['下午', 'Afternoon'],
  ALL_DAY: ['全天', 'All day'],
});
export const VisitSlot = visitSlot.codes;
export type VisitSlot = CodeOf<typeof visitSlot>;

export const visitPurpose = defineVocabulary('VisitPurpose', 'What a visit is for (VIS-2).', {
  ORDER: ['争取订单', 'Order'],
  COLLECTION: ['催收货款', 'Collect money'],
  RELATIONSHIP: ['客情维护', 'Relationship'],
  COMPLAINT: ['处理投诉', 'Complaint'],
  PRODUCT_MIX: ['产品结构', 'Product mix'],
  PROMOTION: ['促销落实', 'Promotion'],
  TECHNICAL: ['技术服务', 'Technical service'],
  QUANTITY: ['量差处理', 'Quantity difference'],
  SETTLEMENT: ['对账结算', 'Settlement'],
  SURVEY: ['市场调研', 'Survey'],
});
export const VisitPurpose = visitPurpose.codes;
export type VisitPurpose = CodeOf<typeof visitPurpose>;

export const visitState = defineVocabulary('VisitState', 'What became of a planned visit.', {
  PLANNED: ['已计划', 'Planned'],
  DONE: ['已完成', 'Done'],
  CANCELLED: ['已取消', 'Cancelled'],
  PUSHED_OUT: ['已顺延', 'Pushed out'],
});
export const VisitState = visitState.codes;
export type VisitState = CodeOf<typeof visitState>;

export const conflictKind = defineVocabulary('ConflictKind', 'Kind of week-plan conflict (COLL-2).', {
  SAME_CUSTOMER: ['同周同客户', 'Same customer, same week'],
  PROTECTED: ['他人保护客户', 'Protected for another'],
  DISPUTED: ['争议客户', 'Disputed customer'],
  DOUBLE_BOOKED: ['时间重叠', 'Twice at once'],
  STRATEGIC_WITHOUT_OWNER: ['战略客户未知会负责人', 'Strategic without owner'],
  OUTSIDE_TERRITORY: ['跨区待同意', 'Outside territory, no consent'],
  SUPPLY_STOP: ['客户已停供', 'Customer in supply stop'],
  NEARBY_DAYS: ['前后几天有同事拜访', 'A colleague within days'],
  TOO_MANY_VISITORS: ['本周来访人数过多', 'Too many visitors in a week'],
  ON_LEAVE: ['本人请假', 'On leave'],
});
export const ConflictKind = conflictKind.codes;
export type ConflictKind = CodeOf<typeof conflictKind>;

export const conflictSeverity = defineVocabulary('ConflictSeverity', 'Whether a conflict stops the freeze.', {
  HARD: ['阻止冻结', 'Blocks the freeze'],
  SOFT: ['提示', 'Hint'],
});
export const ConflictSeverity = conflictSeverity.codes;
export type ConflictSeverity = CodeOf<typeof conflictSeverity>;

export const reasonCode = defineVocabulary('ReasonCode', 'Why the frozen week changed (VIS-4).', {
  CUSTOMER_REQUEST: ['客户要求', 'Customer asked'],
  URGENT_COLLECTION: ['紧急催收', 'Urgent collection'],
  COMPLAINT: ['投诉处理', 'Complaint'],
  LEAVE: ['请假', 'Leave'],
  OTHER: ['其他', 'Other'],
});
export const ReasonCode = reasonCode.codes;
export type ReasonCode = CodeOf<typeof reasonCode>;

export const visitType = defineVocabulary(
  'VisitType',
  'What kind of visit it is; chooses the checklist (VIS-7).',
  {
    FIRST: ['首次拜访', 'First visit'],
    SECOND: ['二次拜访', 'Second visit'],
    ROUTINE: ['日常拜访', 'Later visit'],
    COLLECTION: ['催款拜访', 'Collection'],
    COMPLAINT: ['投诉处理', 'Complaint'],
    KEY_ACCOUNT: ['重点客户（领导拜访）', 'Key account, with a leader'],
    DISTRIBUTOR: ['经销商/门店', 'Distributor or outlet'],
    INSTITUTION: ['医院/机构', 'Hospital or institution'],
    GROUP_PURCHASE: ['团购', 'Group purchase'],
    PHONE: ['电话拜访', 'Phone call'],
    RECEPTION: ['客户来访', 'Customer comes to us'],
  },
);
export const VisitType = visitType.codes;
export type VisitType = CodeOf<typeof visitType>;

export const checklistPhase = defineVocabulary(
  'ChecklistPhase',
  'When a step of a checklist is due (VIS-7).',
  {
    BEFORE: ['拜访前', 'Before'],
    DURING: ['拜访中', 'During'],
    AFTER: ['拜访后', 'After'],
  },
);
export const ChecklistPhase = checklistPhase.codes;
export type ChecklistPhase = CodeOf<typeof checklistPhase>;

export const stockSignal = defineVocabulary(
  'StockSignal',
  'Own stock at the customer against usual sales (VIS-6).',
  {
    LOW: ['偏低，可能断货', 'Low: may run out'],
    NORMAL: ['正常', 'Normal'],
    HIGH: ['偏高，动销慢', 'High: slow'],
  },
);
export const StockSignal = stockSignal.codes;
export type StockSignal = CodeOf<typeof stockSignal>;

export const receptionLevel = defineVocabulary(
  'ReceptionLevel',
  'Who receives a customer that comes to us (VIS-11).',
  {
    FIRST: ['一级（总经理、副总）', 'Level 1: general manager and VP'],
    SECOND: ['二级（副总、部门负责人）', 'Level 2: VP and head of department'],
  },
);
export const ReceptionLevel = receptionLevel.codes;
export type ReceptionLevel = CodeOf<typeof receptionLevel>;
