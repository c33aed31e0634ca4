import type { SelectQueryBuilder } from 'typeorm';
import { actorOf, isActing, may, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { likePattern, type ListSpec } from '../../../core/list-query';
import { loadMany, notFound } from '../../../core/persistence';
import { belowOf, peopleBelow } from '../../identity';
import { territoryModel } from '../../territories';
import { OutsideRequest } from '../entities/outside-request.entity';
import type { OutsideRequestFilter } from '../graphql/outside.inputs';
import { consentingManager } from '../rules/outside-territory';

/** The territories whose consent the actor gives: those they manage, or that have nobody nearer. */
export async function consentedTerritories(ctx: RequestContext): Promise<string[]> {
  if (!may(ctx, 'outside.decide')) return [];
  const { territories, activePeople } = await territoryModel(ctx);
  const me = actorOf(ctx).userId;
  return territories
    .filter((territory) => consentingManager(territory.id, territories, activePeople) === me)
    .map((territory) => territory.id);
}

/** One's own requests, those of the units' people, and those that wait for one's consent; a director sees all. */
function visibleRequests(
  ctx: RequestContext,
  query: SelectQueryBuilder<OutsideRequest>,
  territoryIds: readonly string[],
): void {
  const sight = sightFor(ctx, 'lead');
  if (sight === 'all') return;
  const people = sight === 'subtree' ? peopleBelow : ':requestMe';
  query.andWhere(`(request.repId IN (${people}) OR request.territoryId IN (:...consented))`, {
    consented: territoryIds.length > 0 ? territoryIds : [''],
    ...(sight === 'subtree' ? belowOf(ctx) : { requestMe: actorOf(ctx).userId }),
  });
}

export async function outsideRequestList(
  ctx: RequestContext,
): Promise<ListSpec<OutsideRequest, OutsideRequestFilter>> {
  const consented = await consentedTerritories(ctx);
  return {
    entity: OutsideRequest,
    alias: 'request',
    scope: (query) => visibleRequests(ctx, query, consented),
    sort: {
      createdAt: 'request.createdAt',
      customerName: 'request.customerName',
      state: 'request.state',
      decidedAt: 'request.decidedAt',
    },
    defaultSort: ['createdAt', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('request.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      q: (query, q) => query.andWhere("request.customerName LIKE :q ESCAPE '!'", { q: likePattern(q) }),
      state: (query, state) => query.andWhere('request.state = :state', { state }),
      kind: (query, kind) => query.andWhere('request.kind = :kind', { kind }),
      repId: (query, repId) => query.andWhere('request.repId = :repId', { repId }),
      territoryId: (query, territoryId) =>
        query.andWhere('request.territoryId = :territoryId', { territoryId }),
    },
  };
}

/** @throws DomainError common.not_found, also where it is not for the actor's eyes */
export async function getVisibleRequest(ctx: RequestContext, id: string): Promise<OutsideRequest> {
  const query = ctx.db.createQueryBuilder(OutsideRequest, 'request').where('request.id = :id', { id });
  visibleRequests(ctx, query, await consentedTerritories(ctx));
  const request = await query.getOne();
  if (!request) throw notFound(OutsideRequest, 'id');
  return request;
}

/** Whether the actor answers a request: the manager of the territory or a director, never the rep who asks (TER-6). */
export async function mayDecideRequest(
  ctx: RequestContext,
  request: Pick<OutsideRequest, 'repId' | 'territoryId'>,
): Promise<boolean> {
  if (!may(ctx, 'outside.decide') || isActing(ctx, request.repId)) return false;
  if (may(ctx, 'territory.assign')) return true;
  const found = await loadMany(ctx, 'consentedByMe', request.territoryId, async (ids) =>
    (await consentedTerritories(ctx)).filter((id) => ids.includes(id)).map((id) => [id, { id }] as const),
  );
  return found.length > 0;
}
