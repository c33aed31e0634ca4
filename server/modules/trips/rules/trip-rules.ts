import { addDays, daysBetween, type LocalDate } from '../../../../shared/local-date';
import { money, type Money } from '../../../../shared/money';
import type { Role } from '../../../../shared/vocabulary/identity';
import type {
  AllowanceRank,
  TripFindingKind,
  TripPayableBecause,
  TripState,
} from '../../../../shared/vocabulary/trips';
import type { TripsPolicy } from '../policy';

export interface TripFacts {
  readonly startOn: LocalDate;
  readonly endOn: LocalDate;
  readonly stops: readonly {
    readonly visitOn: LocalDate;
    readonly travelHours: number;
    readonly confirmedBy: string | null;
  }[];
}

export interface TripFinding {
  readonly kind: TripFindingKind;
  /** The day it is about, where it is about one. */
  readonly day: LocalDate | null;
  /** Refuses the submission; the others an approver may let pass with a reason. */
  readonly refuses: boolean;
}

/** Days of a trip, the first and the last included. */
export const tripDays = (trip: { readonly startOn: LocalDate; readonly endOn: LocalDate }): number =>
  daysBetween(trip.startOn, trip.endOn) + 1;

/**
 * What a trip plan falls short of: customers a day within reach, customers of a long trip, notice, confirmations.
 *
 * Rules TRIP-1, TRIP-4.
 *
 * @example two days with two and one customers in reach → TOO_FEW_A_DAY on the second
 */
export function tripFindings(trip: TripFacts, policy: TripsPolicy, submittedOn: LocalDate): TripFinding[] {
  const findings: TripFinding[] = [];
  const days = tripDays(trip);
  for (let at = 0; at < days; at += 1) {
    const day = addDays(trip.startOn, at);
    const inReach = trip.stops.filter(
      ({ visitOn, travelHours }) => visitOn === day && travelHours <= policy.reachHours,
    );
    if (inReach.length < policy.customersPerDay) findings.push({ kind: 'TOO_FEW_A_DAY', day, refuses: true });
  }
  if (days > policy.managerDays && trip.stops.length < policy.customersPerLongTrip)
    findings.push({ kind: 'TOO_FEW_IN_ALL', day: null, refuses: true });
  for (const { visitOn } of trip.stops)
    if (visitOn < trip.startOn || visitOn > trip.endOn)
      findings.push({ kind: 'OUTSIDE_DATES', day: visitOn, refuses: true });
  if (trip.startOn < addDays(submittedOn, policy.noticeDays))
    findings.push({ kind: 'SHORT_NOTICE', day: null, refuses: false });
  if (trip.stops.some(({ confirmedBy }) => confirmedBy === null))
    findings.push({ kind: 'UNCONFIRMED', day: null, refuses: false });
  return findings;
}

/** The rank that somebody's allowance goes by: the highest they hold (TRIP-3). */
export function rankOf(roles: readonly Role[]): AllowanceRank {
  if (roles.includes('SALES_DIRECTOR')) return 'DIRECTOR';
  return roles.includes('SALES_MANAGER') ? 'MANAGER' : 'REP';
}

/**
 * Lodging, meals and local transport of a trip: the daily allowance of the rank for each day. Nothing above is paid.
 *
 * Rule TRIP-3.
 *
 * @example a rep for three days → ¥690.00
 */
export function allowanceOf(rank: AllowanceRank, days: number, policy: TripsPolicy): Money {
  const daily = { REP: policy.dailyRep, MANAGER: policy.dailyManager, DIRECTOR: policy.dailyDirector }[rank];
  return money(daily * days);
}

/**
 * Whether the claim of a trip may be paid: approved, and reported on its last day.
 *
 * Rule TRIP-4.
 */
export function tripPayable(
  trip: { readonly state: TripState; readonly endOn: LocalDate; readonly reportedOn: LocalDate | null },
  today: LocalDate,
): { readonly payable: boolean; readonly because: TripPayableBecause } {
  if (trip.state !== 'APPROVED') return { payable: false, because: 'NOT_APPROVED' };
  if (trip.reportedOn === null)
    return { payable: false, because: today <= trip.endOn ? 'NOT_OVER' : 'NOT_REPORTED' };
  return trip.reportedOn > trip.endOn
    ? { payable: false, because: 'REPORTED_LATE' }
    : { payable: true, because: 'REPORTED_IN_TIME' };
}
