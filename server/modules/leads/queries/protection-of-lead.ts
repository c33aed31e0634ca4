import { In } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { loadMany } from '../../../core/persistence';
import { policyAt } from '../../policies';
import { FollowUp } from '../entities/follow-up.entity';
import { LeadClaim } from '../entities/lead-claim.entity';
import type { Lead } from '../entities/lead.entity';
import { leadsPolicy } from '../policy';
import { protectionOf, type Protection } from '../rules/protection';

export async function openClaimOf(ctx: RequestContext, leadId: string): Promise<LeadClaim | null> {
  const claims = await loadMany(ctx, 'openClaimOfLead', leadId, async (ids) =>
    (await ctx.db.findBy(LeadClaim, { leadId: In([...ids]), openKey: 1 })).map(
      (row) => [row.leadId, row] as const,
    ),
  );
  return claims[0] ?? null;
}

/** How long a lead is protected today, null where nobody holds it: the facts read for all leads of the request at once. */
export async function protectionOfLead(ctx: RequestContext, lead: Lead): Promise<Protection | null> {
  const claim = await openClaimOf(ctx, lead.id);
  return claim && protectionOfClaim(ctx, lead, claim);
}

export async function protectionOfClaim(
  ctx: RequestContext,
  lead: Lead,
  claim: LeadClaim,
): Promise<Protection> {
  const effective = await loadMany(ctx, 'effectiveFollowUpsOfLead', lead.id, async (ids) =>
    (await ctx.db.findBy(FollowUp, { leadId: In([...ids]), effective: true })).map(
      (row) => [row.leadId, row] as const,
    ),
  );
  const followUps = effective.filter((followUp) => followUp.contactedOn >= claim.startedOn);
  return protectionOf({ claim, followUps }, await policyAt(ctx, leadsPolicy), ctx.today);
}
