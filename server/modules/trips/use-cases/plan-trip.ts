import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { FareClass } from '../../../../shared/vocabulary/trips';
import { actorOf, assertMaySell } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insert, insertMany } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { getVisibleAccount } from '../../accounts';
import { recordAudit } from '../../audit';
import { getVisibleLead } from '../../leads';
import { policyAt } from '../../policies';
import { Trip } from '../entities/trip.entity';
import { TripStop } from '../entities/trip-stop.entity';
import { tripsPolicy } from '../policy';
import { allowanceOf, rankOf, tripDays } from '../rules/trip-rules';

export interface TripStopInput {
  readonly visitOn: LocalDate;
  readonly accountId?: string | null;
  readonly leadId?: string | null;
  readonly worth: string;
  readonly travelHours: number;
  readonly confirmedBy?: string | null;
}

export interface PlanTripInput {
  readonly route: string;
  readonly startOn: LocalDate;
  readonly endOn: LocalDate;
  readonly fareClass: FareClass;
  readonly fareBudget: Money;
  readonly stops: readonly TripStopInput[];
  readonly idempotencyKey?: string | null;
}

/**
 * Plans a trip as a draft: route, days, customers with what they are worth, budget. The allowance is computed by rank
 * and days (TRIP-1, TRIP-3).
 *
 * @throws DomainError common.dates_out_of_order, trip.too_long, trip.subject_missing
 */
export async function planTrip(ctx: RequestContext, input: PlanTripInput): Promise<Trip> {
  assertMaySell(ctx);
  if (input.endOn < input.startOn)
    throw new DomainError(
      'common.dates_out_of_order',
      { earlier: input.startOn, later: input.endOn },
      'endOn',
    );
  return inTransaction(
    ctx,
    async (tx) => {
      const { userId, roles } = actorOf(tx);
      const policy = await policyAt(tx, tripsPolicy);
      const days = tripDays(input);
      if (days > policy.longestDays)
        throw new DomainError('trip.too_long', { most: policy.longestDays }, 'endOn');
      const rank = rankOf(roles);
      const trip = await insert(tx, Trip, {
        repId: userId,
        state: 'DRAFT',
        route: input.route.trim(),
        startOn: input.startOn,
        endOn: input.endOn,
        fareClass: input.fareClass,
        fareBudget: input.fareBudget,
        rank,
        allowance: allowanceOf(rank, days, policy),
        flightApproved: false,
      });
      await insertMany(
        tx,
        TripStop,
        await Promise.all(
          input.stops.map(async (stop) => ({ tripId: trip.id, ...(await readStop(tx, stop)) })),
        ),
      );
      await recordAudit(
        tx,
        'trip.planned',
        { type: 'Trip', id: trip.id },
        { days, stops: input.stops.length },
      );
      return trip;
    },
    { op: 'planTrip', key: input.idempotencyKey, request: input },
  );
}

async function readStop(tx: TxContext, stop: TripStopInput) {
  if (Boolean(stop.accountId) === Boolean(stop.leadId))
    throw new DomainError('trip.subject_missing', {}, 'stops');
  const account = stop.accountId ? await getVisibleAccount(tx, stop.accountId) : null;
  const lead = stop.leadId ? await getVisibleLead(tx, stop.leadId) : null;
  return {
    visitOn: stop.visitOn,
    accountId: account?.id ?? null,
    leadId: lead?.id ?? null,
    customerName: account?.name ?? lead?.customerName ?? '',
    worth: stop.worth.trim(),
    travelHours: stop.travelHours,
    confirmedBy: stop.confirmedBy?.trim() || null,
  };
}
