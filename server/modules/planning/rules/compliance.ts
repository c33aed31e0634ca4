import type { LocalDate } from '../../../../shared/local-date';
import { mulDiv, type BasisPoints } from '../../../../shared/rate';
import type { ReasonCode, VisitState } from '../../../../shared/vocabulary/visits';

export interface ComplianceVisit {
  readonly state: VisitState;
  readonly visitOn: LocalDate;
  readonly offPlan: boolean;
  readonly changeReason: ReasonCode | null;
  /** Its report came late. */
  readonly late: boolean;
  readonly onLeave: boolean;
}

export interface Judged {
  /** Counts as planned: neither off plan nor excused, and its day is past. */
  readonly planned: boolean;
  readonly made: boolean;
  readonly reportedInTime: boolean;
  readonly offPlan: boolean;
  /** Cancelled or pushed out after the freeze. */
  readonly dropped: boolean;
  /** A day of leave, not a missed visit (VIS-4). */
  readonly excused: boolean;
}

/**
 * How one visit counts. What was taken out of a draft never counted; what was taken out of a frozen week did, but for
 * leave; a visit to come is not judged yet.
 *
 * Rules VIS-4, VIS-9.
 *
 * @example planned, not reported, the rep was on leave → excused, neither planned nor missed
 */
export function judgeVisit(visit: ComplianceVisit, today: LocalDate): Judged {
  const made = visit.state === 'DONE';
  const gone = visit.state === 'CANCELLED' || visit.state === 'PUSHED_OUT';
  const dropped = gone && visit.changeReason !== null && visit.changeReason !== 'LEAVE';
  const excused = !made && (visit.changeReason === 'LEAVE' || (visit.onLeave && !gone));
  const open = visit.state === 'PLANNED' && visit.visitOn < today;
  return {
    planned: !visit.offPlan && !excused && (made || open || dropped),
    made,
    reportedInTime: made && !visit.late,
    offPlan: visit.offPlan,
    dropped,
    excused,
  };
}

export interface ComplianceFigures {
  readonly planned: number;
  /** Planned ones that were made. */
  readonly made: number;
  readonly madeBp: BasisPoints;
  /** All that were made, off plan too. */
  readonly visits: number;
  readonly reportedInTime: number;
  readonly reportedInTimeBp: BasisPoints;
  readonly offPlan: number;
  readonly dropped: number;
  readonly excused: number;
  readonly duties: number;
  readonly dutiesMet: number;
  readonly dutiesMetBp: BasisPoints;
}

/** Parts of a whole; of nothing everything was done. */
const share = (part: number, whole: number): BasisPoints =>
  whole === 0 ? 10_000 : mulDiv(part, 10_000, whole);

/** The figures of a group of visits and duties (VIS-9). @example 8 planned, 6 made → 7500 */
export function sumUp(
  visits: readonly Judged[],
  duties: readonly { readonly met: boolean }[],
): ComplianceFigures {
  const count = (test: (visit: Judged) => boolean): number => visits.filter(test).length;
  const planned = count((visit) => visit.planned);
  const made = count((visit) => visit.planned && visit.made);
  const all = count((visit) => visit.made);
  const reportedInTime = count((visit) => visit.reportedInTime);
  const dutiesMet = duties.filter(({ met }) => met).length;
  return {
    planned,
    made,
    madeBp: share(made, planned),
    visits: all,
    reportedInTime,
    reportedInTimeBp: share(reportedInTime, all),
    offPlan: count((visit) => visit.offPlan),
    dropped: count((visit) => visit.dropped),
    excused: count((visit) => visit.excused),
    duties: duties.length,
    dutiesMet,
    dutiesMetBp: share(dutiesMet, duties.length),
  };
}
