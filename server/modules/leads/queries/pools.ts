import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { actorOf } from '../../../core/access';
import { Unit } from '../../identity';
import type { Lead } from '../entities/lead.entity';
import { LeadPool } from '../entities/lead-pool.entity';
import { choosePool } from '../rules/choose-pool';

/** All pools in the order in which they are asked; few, read once for a request. */
export function poolsOf(ctx: RequestContext): Promise<LeadPool[]> {
  const known = ctx.memo.get('lead-pools');
  if (known) return known as Promise<LeadPool[]>;
  const read = ctx.db.find(LeadPool, { order: { position: 'ASC', id: 'ASC' } });
  ctx.memo.set('lead-pools', read);
  return read;
}

/** The pool that a lead falls into now; null: the common one (LEAD-7). */
export async function poolFor(
  ctx: RequestContext,
  lead: Pick<Lead, 'regionCode' | 'productLine'>,
): Promise<string | null> {
  return choosePool(lead, await poolsOf(ctx))?.id ?? null;
}

/** @throws DomainError lead.other_pool where the lead lies in a pool that is not the actor's */
export async function assertPoolOpen(ctx: RequestContext, lead: Lead): Promise<void> {
  const pool = lead.poolId ? (await poolsOf(ctx)).find(({ id }) => id === lead.poolId) : undefined;
  const unit = pool?.unitId ? await ctx.db.findOneBy(Unit, { id: pool.unitId }) : null;
  if (pool && unit && !actorOf(ctx).unitPath.startsWith(unit.path))
    throw new DomainError('lead.other_pool', { pool: pool.name, unit: unit.name }, 'leadId');
}

/** SQL: the lead lies in a pool that somebody of the unit path `:poolPath` may take from, or whose unit they lead. */
export const inOpenPool = (alias: string): string =>
  `(${alias}.poolId IS NULL OR EXISTS (SELECT 1 FROM lead_pool pool LEFT JOIN unit place ON place.id = pool.unitId
     WHERE pool.id = ${alias}.poolId AND (place.id IS NULL OR SUBSTR(:poolPath, 1, LENGTH(place.path)) = place.path
       OR SUBSTR(place.path, 1, LENGTH(:poolPath)) = :poolPath)))`;
