import { In } from 'typeorm';
import { actorOf, isActing, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { notFound } from '../../../core/persistence';
import { Unit, User } from '../../identity';
import type { HandOverRequest } from './hand-over-request';

/** Whom a manager may take from and give to: the own subtree; null: everybody. */
export async function peopleInSight(ctx: RequestContext): Promise<ReadonlySet<string> | null> {
  if (!ctx.actor || sightFor(ctx, 'account') === 'all') return null;
  const people = await ctx.db
    .createQueryBuilder(User, 'person')
    .innerJoin(Unit, 'place', 'place.id = person.unitId')
    .select('person.id')
    .where('place.path LIKE :path', { path: `${actorOf(ctx).unitPath}%` })
    .getMany();
  return new Set(people.map(({ id }) => id));
}

/** @throws DomainError handover.successor_needed, same_person, to_oneself, successor_inactive, scope_empty */
export async function assertSuccessors(
  ctx: RequestContext,
  request: HandOverRequest,
  sight: ReadonlySet<string> | null,
): Promise<void> {
  const { method, toUserId, byTier, team } = request;
  const named = {
    NAMED: toUserId ? [toUserId] : [],
    BY_RULES: toUserId ? [toUserId] : [],
    BY_TIER: [...(byTier ?? []).map((row) => row.toUserId), ...(toUserId ? [toUserId] : [])],
    ROUND_ROBIN: [...(team ?? [])],
  }[method];
  if (named.length === 0 && method !== 'BY_RULES')
    throw new DomainError('handover.successor_needed', {}, 'toUserId');
  const ids = [...new Set(named)];
  const people = ids.length > 0 ? await ctx.db.findBy(User, { id: In(ids) }) : [];
  if (people.length < ids.length || people.some(({ id }) => sight && !sight.has(id)))
    throw notFound(User, 'toUserId');
  if (ids.includes(request.fromUserId)) throw new DomainError('handover.same_person', {}, 'toUserId');
  if (ids.some((id) => isActing(ctx, id))) throw new DomainError('handover.to_oneself', {}, 'toUserId');
  const gone = people.find(
    ({ active, suspendedOn, suspendedForDebtOn }) => !active || suspendedOn || suspendedForDebtOn,
  );
  if (gone) throw new DomainError('handover.successor_inactive', { name: gone.name }, 'toUserId');
  const chosen = {
    ALL: 1,
    TERRITORIES: request.territoryIds?.length ?? 0,
    TIERS: request.tiers?.length ?? 0,
    SELECTED: request.accountIds?.length ?? 0,
  }[request.scope];
  if (chosen === 0) throw new DomainError('handover.scope_empty', {}, 'scope');
}
