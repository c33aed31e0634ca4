import type { Role } from '../../../../shared/vocabulary/identity';
import { isActing, may } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { actorOf } from '../../../core/access';
import { DomainError } from '../../../core/errors';
import { assertVersion, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { Trip } from '../entities/trip.entity';
import { tripsPolicy } from '../policy';
import { findingsOf, getVisibleTrip } from '../queries/trips';
import { tripDays, type TripFinding } from '../rules/trip-rules';
import { tripStates } from '../rules/trip-states';

const listed = (findings: readonly TripFinding[]): string =>
  findings
    .map(({ kind, day }) => (day ? `TripFindingKind.${kind} ${day}` : `TripFindingKind.${kind}`))
    .join(', ');

async function ownTrip(tx: TxContext, id: string, version: number): Promise<Trip> {
  const trip = await getVisibleTrip(tx, id);
  if (trip.repId !== actorOf(tx).userId) throw new DomainError('trip.not_yours', {}, 'id');
  assertVersion(trip, version);
  return trip;
}

/** What is over is neither planned nor approved after the fact (TRIP-2). @throws DomainError trip.over */
function assertNotOver(tx: TxContext, trip: Trip): void {
  if (trip.endOn < tx.today) throw new DomainError('trip.over', { day: trip.endOn }, 'id');
}

/** Hands a trip in for approval; refused while it has too few customers (TRIP-1, TRIP-2). @throws DomainError trip.findings, trip.over */
export async function submitTrip(ctx: RequestContext, id: string, version: number): Promise<Trip> {
  return inTransaction(ctx, async (tx) => {
    const trip = await ownTrip(tx, id, version);
    assertTransition(tripStates, trip.state, 'SUBMITTED');
    assertNotOver(tx, trip);
    const refusing = (await findingsOf(tx, trip)).filter(({ refuses }) => refuses);
    if (refusing.length > 0) throw new DomainError('trip.findings', { findings: listed(refusing) }, 'stops');
    const submitted = await guardedUpdate(tx, Trip, trip, { state: 'SUBMITTED', submittedOn: tx.today });
    const subject = { type: 'Trip', id: trip.id };
    await recordAudit(tx, 'trip.submitted', subject);
    const { managerDays } = await policyAt(tx, tripsPolicy);
    const roles: readonly Role[] =
      tripDays(trip) > managerDays ? ['SALES_DIRECTOR'] : ['SALES_MANAGER', 'SALES_DIRECTOR'];
    const [approver] = await superiorsOf(tx, trip.repId, roles);
    await notify(tx, [approver?.id ?? null], 'trip.waiting', subject, {
      rep: actorOf(tx).name,
      route: trip.route,
      from: trip.startOn,
      to: trip.endOn,
    });
    return submitted;
  });
}

export interface DecideTripInput {
  readonly id: string;
  readonly version: number;
  readonly approved: boolean;
  readonly flightApproved?: boolean | null;
  readonly reason?: string | null;
}

/**
 * The manager decides on trips of up to three days, the director on longer ones; never on one's own. Exceptions from
 * notice and confirmation need the approver's reason, a flight an express word (TRIP-2, TRIP-3, TRIP-4).
 *
 * @throws DomainError trip.own, trip.director_approves, trip.over, trip.reason_missing, trip.exception_reason,
 * trip.flight_unapproved
 */
export async function decideTrip(ctx: RequestContext, input: DecideTripInput): Promise<Trip> {
  return inTransaction(ctx, async (tx) => {
    const trip = await getVisibleTrip(tx, input.id);
    if (isActing(tx, trip.repId)) throw new DomainError('trip.own', {}, 'id');
    const { managerDays } = await policyAt(tx, tripsPolicy);
    const days = tripDays(trip);
    if (days > managerDays && !may(tx, 'trip.approve_long'))
      throw new DomainError('trip.director_approves', { days }, 'id');
    assertVersion(trip, input.version);
    const state = input.approved ? 'APPROVED' : 'REJECTED';
    assertTransition(tripStates, trip.state, state);
    if (input.approved) assertNotOver(tx, trip);
    const reason = input.reason?.trim() || null;
    const findings = await findingsOf(tx, trip);
    if (!reason && !input.approved) throw new DomainError('trip.reason_missing', {}, 'reason');
    if (!reason && findings.length > 0)
      throw new DomainError('trip.exception_reason', { findings: listed(findings) }, 'reason');
    const flies = trip.fareClass === 'FLIGHT';
    if (input.approved && flies && !input.flightApproved)
      throw new DomainError('trip.flight_unapproved', {}, 'flightApproved');
    const decided = await guardedUpdate(tx, Trip, trip, {
      state,
      flightApproved: input.approved && flies,
      decisionReason: reason,
      decidedById: actorOf(tx).userId,
    });
    const subject = { type: 'Trip', id: trip.id };
    const event = input.approved ? 'trip.approved' : 'trip.rejected';
    await recordAudit(tx, event, subject, { days, findings: findings.map(({ kind }) => kind) }, reason);
    await notify(tx, [trip.repId], event, subject, { route: trip.route, from: trip.startOn });
    return decided;
  });
}

/** Calls a trip off; it stays on record. */
export async function cancelTrip(
  ctx: RequestContext,
  id: string,
  version: number,
  reason: string,
): Promise<Trip> {
  return inTransaction(ctx, async (tx) => {
    const trip = await ownTrip(tx, id, version);
    assertTransition(tripStates, trip.state, 'CANCELLED');
    if (trip.reportedOn) throw new DomainError('trip.reported_already', {}, 'id');
    const cancelled = await guardedUpdate(tx, Trip, trip, { state: 'CANCELLED' });
    await recordAudit(tx, 'trip.cancelled', { type: 'Trip', id }, {}, reason.trim());
    return cancelled;
  });
}

/**
 * Reports a trip, from its last day on; later than that it is taken, but the claim is not payable (TRIP-4).
 *
 * @throws DomainError trip.not_over, trip.reported_already
 */
export async function reportTrip(
  ctx: RequestContext,
  id: string,
  version: number,
  report: string,
): Promise<Trip> {
  return inTransaction(ctx, async (tx) => {
    const trip = await ownTrip(tx, id, version);
    if (trip.state !== 'APPROVED' || tx.today < trip.endOn)
      throw new DomainError('trip.not_over', { day: trip.endOn }, 'id');
    if (trip.reportedOn) throw new DomainError('trip.reported_already', {}, 'id');
    const reported = await guardedUpdate(tx, Trip, trip, { report: report.trim(), reportedOn: tx.today });
    await recordAudit(tx, 'trip.reported', { type: 'Trip', id }, { late: tx.today > trip.endOn });
    return reported;
  });
}
