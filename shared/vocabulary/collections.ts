import { defineVocabulary, type CodeOf } from './define';

export const collectionPlanState = defineVocabulary(
  'CollectionPlanState',
  "How far the responsible rep's written plan for a class A debt has come (REC-3).",
  {
    OWED: ['待提交', 'Owed'],
    HANDED_IN: ['执行中', 'Under way'],
    SETTLED: ['已收清', 'Settled'],
    ENDED: ['已终止', 'Ended'],
  },
);
export const CollectionPlanState = collectionPlanState.codes;
export type CollectionPlanState = CodeOf<typeof collectionPlanState>;

export const collectionStepState = defineVocabulary(
  'CollectionStepState',
  'Whether a dated step of a collection plan was met by money (REC-3).',
  { OPEN: ['未到期', 'Open'], MET: ['已完成', 'Met'], OVERDUE: ['已逾期', 'Overdue'] },
);
export const CollectionStepState = collectionStepState.codes;
export type CollectionStepState = CodeOf<typeof collectionStepState>;

export const collectionMeans = defineVocabulary(
  'CollectionMeans',
  'How the money of a step is to come in (REC-3).',
  {
    TRANSFER: ['转账', 'Transfer'],
    BILL: ['支票/汇票', 'Cheque or bill'],
    CASH: ['现金', 'Cash'],
    IN_KIND: ['以物抵款', 'In kind'],
    OTHER: ['其他', 'Other'],
  },
);
export const CollectionMeans = collectionMeans.codes;
export type CollectionMeans = CodeOf<typeof collectionMeans>;

export const payStopState = defineVocabulary(
  'PayStopState',
  'What became of the proposal to stop base pay and bonus of the rep of a class B project (REC-7).',
  {
    PROPOSED: ['待确认', 'To be confirmed'],
    CONFIRMED: ['已停发', 'Stopped'],
    REFUSED: ['未同意', 'Refused'],
    LIFTED: ['已解除', 'Lifted'],
  },
);
export const PayStopState = payStopState.codes;
export type PayStopState = CodeOf<typeof payStopState>;

export const collectionTaskState = defineVocabulary(
  'CollectionTaskState',
  "How far a month's collection task has come (TASK-1).",
  { DRAFT: ['草稿', 'Draft'], ISSUED: ['已下达', 'Issued'] },
);
export const CollectionTaskState = collectionTaskState.codes;
export type CollectionTaskState = CodeOf<typeof collectionTaskState>;

export const collectionTaskPart = defineVocabulary(
  'CollectionTaskPart',
  'Department that signs a collection task off (TASK-1).',
  { MARKETING: ['市场部', 'Marketing'], FINANCE: ['财务部', 'Finance'] },
);
export const CollectionTaskPart = collectionTaskPart.codes;
export type CollectionTaskPart = CodeOf<typeof collectionTaskPart>;
