import { In } from 'typeorm';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { readInteger } from '../../../core/persistence';
import { Unit, User, UserRole } from '../../identity';
import { policyAt } from '../../policies';
import { role as roles } from '../../../../shared/vocabulary/identity';
import { ClaimLimit } from '../entities/claim-limit.entity';
import { LeadClaim } from '../entities/lead-claim.entity';
import { PoolOpening } from '../entities/pool-opening.entity';
import { leadsPolicy } from '../policy';
import { tightestLimits, type LimitSource } from '../rules/claim-limits';

/** The limits that hold for a rep today, each with what sets it: policy, unit or role (LEAD-9). */
export async function limitsFor(ctx: RequestContext, repId: string): Promise<LimitSource> {
  const policy = await policyAt(ctx, leadsPolicy);
  const limits = await ctx.db.find(ClaimLimit, { order: { scopeKey: 'ASC' } });
  if (limits.length === 0) return tightestLimits(policy, []);
  const person = await ctx.db.findOneBy(User, { id: repId });
  const unit = person && (await ctx.db.findOneBy(Unit, { id: person.unitId }));
  const held = new Set((await ctx.db.findBy(UserRole, { userId: repId })).map(({ role }) => role));
  const unitIds = limits.map(({ unitId }) => unitId).filter((id) => id !== null);
  const units = new Map(
    (unitIds.length > 0 ? await ctx.db.findBy(Unit, { id: In(unitIds) }) : []).map((row) => [row.id, row]),
  );
  const holding = limits.flatMap((limit) => {
    const above = units.get(limit.unitId ?? '');
    if (above && unit?.path.startsWith(above.path)) return [{ ...limit, name: above.name }];
    return limit.role && held.has(limit.role)
      ? [{ ...limit, name: roles.labels[limit.role][ctx.language] }]
      : [];
  });
  return tightestLimits(policy, holding);
}

/** Leads a rep holds, without those of customers with a running contract, which do not count (LEAD-9). */
export async function activeClaimsOf(ctx: RequestContext, repId: string): Promise<number> {
  const [row] = (await ctx.db.query(
    `SELECT COUNT(*) AS held FROM lead_claim c WHERE c.repId = ? AND c.openKey = 1
        AND NOT EXISTS (SELECT 1 FROM contract running WHERE running.leadId = c.leadId AND running.state IN ('SIGNED', 'DELIVERED'))`,
    [repId],
  )) as { held: unknown }[];
  return readInteger(row?.held);
}

/** Claims from the pool that began today: events, not what is still held of them (LEAD-9). */
export function claimsTodayOf(ctx: RequestContext, repId: string): Promise<number> {
  return ctx.db.countBy(LeadClaim, { repId, startedOn: ctx.today, fromPool: true });
}

export function openedTodayBy(ctx: RequestContext, repId: string): Promise<number> {
  return ctx.db.countBy(PoolOpening, { repId, openedOn: ctx.today });
}

export interface ClaimLimits extends LimitSource {
  readonly activeClaims: number;
  readonly claimsToday: number;
  readonly openedToday: number;
}

/** How far the reader is from the limits of the pool (LEAD-9). */
export async function myClaimLimits(ctx: RequestContext): Promise<ClaimLimits> {
  const repId = actorOf(ctx).userId;
  const [limits, activeClaims, claimsToday, openedToday] = await Promise.all([
    limitsFor(ctx, repId),
    activeClaimsOf(ctx, repId),
    claimsTodayOf(ctx, repId),
    openedTodayBy(ctx, repId),
  ]);
  return { ...limits, activeClaims, claimsToday, openedToday };
}
