import { addDays } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { LeadClaim } from '../entities/lead-claim.entity';
import { Lead } from '../entities/lead.entity';
import { HELD_AT_ONCE, standingsOf, type Standing } from './fall-back-exemptions';
import { visibleLeads } from './visible-leads';

/**
 * What falls back tonight and in the next days (0 to 30), the earliest HELD_AT_ONCE of the reader's sight, by the functions
 * that the nightly job uses (LEAD-7).
 */
export async function endingProtections(ctx: RequestContext, days: number): Promise<Standing[]> {
  const day = addDays(ctx.today, Math.min(Math.max(days, 0), 30) + 1);
  const query = ctx.db
    .createQueryBuilder(Lead, 'lead')
    .innerJoinAndMapOne('lead.openClaim', LeadClaim, 'claim', 'claim.leadId = lead.id AND claim.openKey = 1')
    .where('claim.fallsBackOn <= :day', { day })
    .orderBy('claim.fallsBackOn')
    .addOrderBy('claim.id')
    .limit(HELD_AT_ONCE);
  visibleLeads(ctx, query, 'lead');
  const leads = (await query.getMany()) as (Lead & { readonly openClaim: LeadClaim })[];
  return standingsOf(
    ctx,
    leads.map((lead) => ({ lead, claim: lead.openClaim })),
  );
}
