import { In } from 'typeorm';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { loadMany, notFound } from '../../../core/persistence';
import { narrowToSight } from '../../identity';
import { policyAt } from '../../policies';
import { Trip } from '../entities/trip.entity';
import { TripStop } from '../entities/trip-stop.entity';
import type { TripFilter } from '../graphql/trip.inputs';
import { tripsPolicy } from '../policy';
import { tripFindings, type TripFinding } from '../rules/trip-rules';

/** Trips in the actor's sight of visits: one's own, those of the people below, all. */
export function listTrips(ctx: RequestContext, args: ListArgs<TripFilter>): Promise<Page<Trip>> {
  const spec: ListSpec<Trip, TripFilter> = {
    entity: Trip,
    alias: 'trip',
    scope: (query) => narrowToSight(ctx, query, 'visit', ['trip.repId']),
    sort: { startOn: 'trip.startOn', endOn: 'trip.endOn', state: 'trip.state', createdAt: 'trip.createdAt' },
    defaultSort: ['startOn', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('trip.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      repId: (query, repId) => query.andWhere('trip.repId = :repId', { repId }),
      state: (query, state) => query.andWhere('trip.state = :state', { state }),
      mine: (query, mine) =>
        query.andWhere(`trip.repId ${mine ? '=' : '<>'} :tripMe`, { tripMe: actorOf(ctx).userId }),
    },
  };
  return listQuery(ctx, spec, args);
}

/** The trip if the actor may see it. @throws DomainError common.not_found */
export async function getVisibleTrip(ctx: RequestContext, id: string): Promise<Trip> {
  const query = ctx.db.createQueryBuilder(Trip, 'trip').where('trip.id = :id', { id });
  narrowToSight(ctx, query, 'visit', ['trip.repId']);
  const trip = await query.getOne();
  if (!trip) throw notFound(Trip, 'id');
  return trip;
}

export function stopsOf(ctx: RequestContext, tripId: string): Promise<TripStop[]> {
  return loadMany(ctx, 'stopsOfTrip', tripId, async (ids) =>
    (
      await ctx.db.find(TripStop, { where: { tripId: In([...ids]) }, order: { visitOn: 'ASC', id: 'ASC' } })
    ).map((row) => [row.tripId, row] as const),
  );
}

/** What the plan falls short of: as it is handed in today, or as it was on that day. */
export async function findingsOf(ctx: RequestContext, trip: Trip): Promise<TripFinding[]> {
  const on = trip.submittedOn ?? ctx.today;
  return tripFindings(
    { ...trip, stops: await stopsOf(ctx, trip.id) },
    await policyAt(ctx, tripsPolicy, on),
    on,
  );
}
