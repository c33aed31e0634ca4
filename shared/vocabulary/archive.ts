import { defineVocabulary, type CodeOf } from './define';

export const opinionAspect = defineVocabulary(
  'OpinionAspect',
  'What people in the trade speak about (口碑, ARC-1).',
  {
    HONESTY: ['诚信', 'Honesty'],
    PAYMENT: ['付款信誉', 'Payment reputation'],
    STRENGTH: ['经营实力', 'Operating strength'],
  },
);
export const OpinionAspect = opinionAspect.codes;
export type OpinionAspect = CodeOf<typeof opinionAspect>;

export const opinionSource = defineVocabulary('OpinionSource', 'Where an opinion was heard.', {
  PEER: ['同行', 'Competitor or peer'],
  CUSTOMER: ['其他客户', 'Other customer'],
  SUPPLIER: ['其他供应商', 'Other supplier'],
  SITE: ['工地现场', 'On the site'],
  REGISTER: ['公开信息', 'Public register'],
  OWN: ['本公司经历', 'Our own experience'],
});
export const OpinionSource = opinionSource.codes;
export type OpinionSource = CodeOf<typeof opinionSource>;

export const projectStage = defineVocabulary('ProjectStage', "How far a customer's building project is.", {
  PLANNED: ['立项', 'Planned'],
  TENDER: ['招标', 'Tender'],
  FOUNDATION: ['基础', 'Foundation'],
  STRUCTURE: ['主体', 'Structure'],
  TOPPED_OUT: ['封顶', 'Topped out'],
  FINISHED: ['竣工', 'Finished'],
  STOPPED: ['停工', 'Stopped'],
});
export const ProjectStage = projectStage.codes;
export type ProjectStage = CodeOf<typeof projectStage>;

export const majorChangeKind = defineVocabulary(
  'MajorChangeKind',
  'Kind of a major change at the customer (TIER-7).',
  {
    OPERATION: ['经营异动', 'Operation'],
    PEOPLE: ['人员异动', 'People'],
  },
);
export const MajorChangeKind = majorChangeKind.codes;
export type MajorChangeKind = CodeOf<typeof majorChangeKind>;

export const feedbackKind = defineVocabulary('FeedbackKind', 'What a complaint or feedback is about.', {
  QUALITY: ['质量', 'Quality'],
  QUANTITY: ['数量', 'Quantity'],
  DELIVERY: ['供货及时', 'Delivery time'],
  SERVICE: ['服务', 'Service'],
  PRICE: ['价格', 'Price'],
  PRAISE: ['表扬', 'Praise'],
  OTHER: ['其他', 'Other'],
});
export const FeedbackKind = feedbackKind.codes;
export type FeedbackKind = CodeOf<typeof feedbackKind>;

export const feedbackState = defineVocabulary('FeedbackState', 'How far a complaint is (闭环).', {
  OPEN: ['待处理', 'Open'],
  ANSWERED: ['已答复', 'Answered'],
  CONFIRMED: ['客户已确认', 'Confirmed by the customer'],
});
export const FeedbackState = feedbackState.codes;
export type FeedbackState = CodeOf<typeof feedbackState>;

export const archiveEntryKind = defineVocabulary(
  'ArchiveEntryKind',
  'Entries of the archive that can be retired.',
  {
    ALIAS: ['俗称', 'Alias'],
    PROJECT: ['项目', 'Project'],
    SUPPLIER: ['在用供应商', 'Supplier in use'],
    BANK: ['开票与银行资料', 'Bank and invoice data'],
  },
);
export const ArchiveEntryKind = archiveEntryKind.codes;
export type ArchiveEntryKind = CodeOf<typeof archiveEntryKind>;

export const serviceClass = defineVocabulary('ServiceClass', 'Class of service by yearly value (ARC-4).', {
  A: ['A 类大客户', 'A · big'],
  B: ['B 类单位客户', 'B · ordinary'],
  C: ['C 类散客/新客', 'C · walk-in or new'],
});
export const ServiceClass = serviceClass.codes;
export type ServiceClass = CodeOf<typeof serviceClass>;

export const timelineKind = defineVocabulary(
  'TimelineKind',
  "Kinds of rows in a customer's timeline (ARC-1).",
  {
    VISIT: ['拜访', 'Visit'],
    FOLLOW_UP: ['跟进', 'Follow-up'],
    LEAD: ['线索', 'Lead'],
    LOSS: ['丢单', 'Loss'],
    RULING: ['裁定', 'Ruling'],
    CONTRACT: ['合同', 'Contract'],
    DELIVERY: ['供货', 'Delivery'],
    RECEIPT: ['回款', 'Receipt'],
    LETTER: ['催款函', 'Letter'],
    DEBT: ['欠款分类', 'Debt class'],
    STOP: ['停供', 'Supply stop'],
    OWNERSHIP: ['归属', 'Ownership'],
    TIER: ['级别', 'Tier'],
    COMPLAINT: ['投诉反馈', 'Complaint'],
    CALL_BACK: ['回访', 'Call-back'],
    SATISFACTION: ['满意度', 'Satisfaction'],
    CHANGE: ['重大异动', 'Major change'],
    OPINION: ['口碑', 'Opinion'],
    ARCHIVE: ['档案', 'Archive'],
  },
);
export const TimelineKind = timelineKind.codes;
export type TimelineKind = CodeOf<typeof timelineKind>;

export const protectionGround = defineVocabulary(
  'ProtectionGround',
  'What protects a customer today (LEAD-5).',
  {
    CONTRACT: ['合同在执行', 'Running contract'],
    CLAIM: ['线索认领', 'Claimed lead'],
    NONE: ['无保护', 'None'],
  },
);
export const ProtectionGround = protectionGround.codes;
export type ProtectionGround = CodeOf<typeof protectionGround>;
