import { daysBetween, type LocalDate } from '../../../../shared/local-date';
import type { ConflictKind, ConflictSeverity } from '../../../../shared/vocabulary/visits';
import { timesMeet, type VisitTimes } from './visit-times';

/** A visit as the comparison sees it. */
export interface VisitFact extends VisitTimes {
  readonly id: string;
  readonly repId: string;
  /** What is visited: 'account:<id>' or 'lead:<id>'. A site is its own subject: same contractor, other site is no collision. */
  readonly subject: string;
  readonly weekStart: LocalDate;
  readonly visitOn: LocalDate;
  readonly jointWithId: string | null;
  /** Outside the rep's territory and without the consent that it needs (TER-6). */
  readonly unconsented?: boolean;
  /** The rep is away that day. */
  readonly onLeave?: boolean;
}

export interface ConflictLimits {
  /** Another rep at the same customer within so many days, across the weeks. */
  readonly nearbyDays: number;
  /** People of ours at one customer in a week. */
  readonly visitorsPerWeek: number;
}

/** How the visited customer stands, on the day of the check. */
export interface SubjectFact {
  readonly ownerId: string | null;
  readonly assistantIds: readonly string[];
  readonly disputed: boolean;
  /** Who may visit it all the same, until when: the ruler's leave (COLL-5). */
  readonly leaves?: readonly { readonly repId: string; readonly until: LocalDate }[];
  readonly strategic: boolean;
  readonly onSupplyStop: boolean;
}

export interface Conflict {
  readonly kind: ConflictKind;
  readonly severity: ConflictSeverity;
  /** The visit it is with, where it is with one. */
  readonly otherVisitId: string | null;
  readonly otherRepId: string | null;
  readonly otherOn: LocalDate | null;
}

/** Two reps at one customer is a joint visit, not a conflict, when both name each other, or one assists the other by ruling. */
function together(visit: VisitFact, other: VisitFact, subject: SubjectFact): boolean {
  if (visit.jointWithId === other.repId && other.jointWithId === visit.repId) return true;
  const helps = (helper: string, owner: string): boolean =>
    subject.ownerId === owner && subject.assistantIds.includes(helper);
  return helps(visit.repId, other.repId) || helps(other.repId, visit.repId);
}

/**
 * What stands against a visit in its week (COLL-2): somebody else at the same customer, a customer protected for or
 * disputed with another, the rep twice at once, a strategic customer without its owner, a place outside
 * the rep's territory without consent (TER-6), a day of leave, a customer in supply stop, a colleague there days before or
 * after, too many of ours in a week.
 *
 * @param others all other visits of the ISO week that share the customer or the rep, and those to the customer in the
 * days around it.
 * @example Ann and Bo plan 天华 on Tuesday and Thursday → SAME_CUSTOMER, HARD, for both.
 */
export function findConflicts(
  visit: VisitFact,
  others: readonly VisitFact[],
  subject: SubjectFact,
  limits: ConflictLimits,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const plain = (kind: ConflictKind, severity: ConflictSeverity, otherRepId: string | null = null): void => {
    conflicts.push({ kind, severity, otherVisitId: null, otherRepId, otherOn: null });
  };
  for (const other of others) {
    if (other.id === visit.id) continue;
    const found = { otherVisitId: other.id, otherRepId: other.repId, otherOn: other.visitOn };
    if (other.repId === visit.repId) {
      if (other.visitOn === visit.visitOn && timesMeet(other, visit)) {
        conflicts.push({ kind: 'DOUBLE_BOOKED', severity: 'HARD', ...found });
      }
    } else if (other.subject === visit.subject && !together(visit, other, subject)) {
      if (other.weekStart === visit.weekStart) {
        conflicts.push({ kind: 'SAME_CUSTOMER', severity: 'HARD', ...found });
      } else if (Math.abs(daysBetween(other.visitOn, visit.visitOn)) <= limits.nearbyDays) {
        conflicts.push({ kind: 'NEARBY_DAYS', severity: 'SOFT', ...found });
      }
    }
  }
  const ownOrAssists = subject.ownerId === visit.repId || subject.assistantIds.includes(visit.repId);
  const withOwner = subject.ownerId !== null && visit.jointWithId === subject.ownerId;
  const leave = subject.leaves?.some(({ repId, until }) => repId === visit.repId && visit.visitOn <= until);
  if (subject.disputed && !leave) plain('DISPUTED', 'HARD');
  if (subject.ownerId && !ownOrAssists && !withOwner && !leave) {
    plain(subject.strategic ? 'STRATEGIC_WITHOUT_OWNER' : 'PROTECTED', 'HARD', subject.ownerId);
  }
  if (visit.unconsented) plain('OUTSIDE_TERRITORY', 'HARD');
  if (visit.onLeave) plain('ON_LEAVE', 'SOFT');
  if (subject.onSupplyStop) plain('SUPPLY_STOP', 'SOFT');
  if (visitorsOf(visit, others).size > limits.visitorsPerWeek) plain('TOO_MANY_VISITORS', 'SOFT');
  return conflicts;
}

/** Everybody of ours who goes to the customer in the week of the visit, alone or together. */
function visitorsOf(visit: VisitFact, others: readonly VisitFact[]): ReadonlySet<string> {
  const there = others.filter(
    (other) =>
      other.id !== visit.id && other.subject === visit.subject && other.weekStart === visit.weekStart,
  );
  return new Set(
    [visit, ...there].flatMap(({ repId, jointWithId }) => (jointWithId ? [repId, jointWithId] : [repId])),
  );
}
