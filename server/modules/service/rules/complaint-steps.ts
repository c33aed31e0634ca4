import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { FeedbackState } from '../../../../shared/vocabulary/archive';
import { complaintStepKind, type ComplaintStepKind } from '../../../../shared/vocabulary/service';

export interface StepTaken {
  readonly round: number;
  readonly step: ComplaintStepKind;
}

export interface NextStep {
  readonly round: number;
  readonly step: ComplaintStepKind;
}

const last = complaintStepKind.list.length - 1;

/**
 * Which step of a complaint comes next, and in which round: each customer's "no" begins another. What was answered
 * before steps were kept goes straight to the customer's word.
 *
 * Rule SVC-1.
 *
 * @example open, encouraged and asked → round 1, CONFIRM; open after a "no" → round 2, ENCOURAGE; confirmed → null
 */
export function nextStep(state: FeedbackState, taken: readonly StepTaken[]): NextStep | null {
  if (state === 'CONFIRMED') return null;
  const round = 1 + taken.filter(({ step }) => step === 'VERIFY').length;
  if (state === 'ANSWERED') return { round, step: 'VERIFY' };
  const done = taken.filter((one) => one.round === round).map(({ step }) => step);
  const step = complaintStepKind.list.slice(0, last).find((one) => !done.includes(one));
  return { round, step: step ?? 'ANSWER' };
}

/**
 * Whether a complaint waits longer than it may: for the answer, or for the customer's word on it.
 *
 * Rule SVC-1.
 *
 * @example due 5 March and open: on 6 March it is; answered on 5 March, 3 days to verify: on 9 March it is
 */
export function isOverdue(
  complaint: {
    readonly state: FeedbackState;
    readonly dueOn: LocalDate;
    readonly answeredOn: LocalDate | null;
  },
  verifyDays: number,
  today: LocalDate,
): boolean {
  const due = complaintDueOn(complaint, verifyDays);
  return due !== null && due < today;
}

/** The day by which the next word is owed: the answer, or its verification; null once it is closed. */
export function complaintDueOn(
  complaint: {
    readonly state: FeedbackState;
    readonly dueOn: LocalDate;
    readonly answeredOn: LocalDate | null;
  },
  verifyDays: number,
): LocalDate | null {
  if (complaint.state === 'CONFIRMED') return null;
  if (complaint.state === 'OPEN') return complaint.dueOn;
  return addDays(complaint.answeredOn ?? complaint.dueOn, verifyDays);
}
