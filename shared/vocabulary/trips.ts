import { defineVocabulary, type CodeOf } from './define';

export const tripState = defineVocabulary('TripState', 'Life of a business trip (TRIP-1…4).', {
  DRAFT: ['草稿', 'Draft'],
  SUBMITTED: ['待审批', 'Waits for approval'],
  APPROVED: ['已批准', 'Approved'],
  REJECTED: ['不批准', 'Turned down'],
  CANCELLED: ['已取消', 'Cancelled'],
});
export const TripState = tripState.codes;
export type TripState = CodeOf<typeof tripState>;

export const tripFindingKind = defineVocabulary(
  'TripFindingKind',
  'What is wrong with a trip plan (TRIP-1, TRIP-4).',
  {
    TOO_FEW_A_DAY: ['当天客户不足', 'Too few customers on a day'],
    TOO_FEW_IN_ALL: ['长途出差客户不足', 'Too few customers for a long trip'],
    OUTSIDE_DATES: ['客户不在出差日期内', 'A customer outside the days of the trip'],
    SHORT_NOTICE: ['提前不足一周', 'Less than a week ahead'],
    UNCONFIRMED: ['客户未确认', 'Not confirmed by the customer'],
  },
);
export const TripFindingKind = tripFindingKind.codes;
export type TripFindingKind = CodeOf<typeof tripFindingKind>;

export const tripPayableBecause = defineVocabulary(
  'TripPayableBecause',
  'Why the claim of a trip is payable or not (TRIP-4).',
  {
    REPORTED_IN_TIME: ['按时报告', 'Reported in time'],
    NOT_APPROVED: ['未批准', 'Not approved'],
    NOT_OVER: ['出差未结束', 'Not over yet'],
    NOT_REPORTED: ['未交出差报告', 'Not reported'],
    REPORTED_LATE: ['报告晚于最后一天', 'Reported after the last day'],
  },
);
export const TripPayableBecause = tripPayableBecause.codes;
export type TripPayableBecause = CodeOf<typeof tripPayableBecause>;

export const allowanceRank = defineVocabulary(
  'AllowanceRank',
  'Rank that the daily allowance goes by (TRIP-3).',
  {
    REP: ['业务员', 'Rep'],
    MANAGER: ['经理', 'Manager'],
    DIRECTOR: ['总监', 'Director'],
  },
);
export const AllowanceRank = allowanceRank.codes;
export type AllowanceRank = CodeOf<typeof allowanceRank>;

export const fareClass = defineVocabulary('FareClass', 'How somebody travels (TRIP-3).', {
  SECOND_CLASS_RAIL: ['高铁二等座及以下', 'Second-class rail or below'],
  COACH: ['汽车', 'Coach'],
  OWN_CAR: ['公司车', 'Company car'],
  FLIGHT: ['飞机（须事先批准）', 'Flight (approved in advance)'],
});
export const FareClass = fareClass.codes;
export type FareClass = CodeOf<typeof fareClass>;
