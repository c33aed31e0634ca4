import { addDays } from '../../../../shared/local-date';
import { protectionEnd } from '../../../../shared/vocabulary/leads';
import type { RequestContext } from '../../../core/context';
import type { Job } from '../../../core/jobs';
import { inTransaction } from '../../../core/transaction';
import { superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { LeadClaim } from '../entities/lead-claim.entity';
import { Lead } from '../entities/lead.entity';
import { leadsPolicy } from '../policy';
import { exemptionOf } from '../queries/fall-back-exemptions';
import { protectionOfClaim } from '../queries/protection-of-lead';
import { changeClaim } from '../use-cases/claims';
import { poolLead } from '../use-cases/pool-lead';

/** Claims whose stored end comes near or is past, the earliest first. */
export async function endingClaims(ctx: RequestContext, days: number): Promise<LeadClaim[]> {
  return ctx.db
    .createQueryBuilder(LeadClaim, 'claim')
    .where('claim.openKey = 1 AND claim.fallsBackOn <= :day', { day: addDays(ctx.today, days + 1) })
    .orderBy('claim.fallsBackOn')
    .addOrderBy('claim.id')
    .getMany();
}

/**
 * Puts leads whose protection ended into the pool and warns those whose end is near, each in its own unit of work.
 * Running it again changes nothing: pooled leads have no claim, each warning is given once (LEAD-7).
 */
export async function fallBackLeads(
  ctx: RequestContext,
): Promise<{ pooled: number; warned: number; exempt: number }> {
  const policy = await policyAt(ctx, leadsPolicy);
  const result = { pooled: 0, warned: 0, exempt: 0 };
  for (const candidate of await endingClaims(ctx, policy.firstWarningDays)) {
    const done = await inTransaction(ctx, async (tx): Promise<keyof typeof result | null> => {
      const claim = await tx.db.findOneBy(LeadClaim, { id: candidate.id, openKey: 1 });
      const lead = claim && (await tx.db.findOneBy(Lead, { id: claim.leadId }));
      if (!claim || !lead) return null;
      const protection = await protectionOfClaim(tx, lead, claim);
      if (
        protection.daysLeft >= 0 &&
        (protection.warn === null || (claim.warnedDays !== null && claim.warnedDays <= protection.warn))
      )
        return null;
      if (await exemptionOf(tx, lead, claim)) return 'exempt';
      const subject = { type: 'Lead', id: lead.id };
      if (protection.daysLeft >= 0) {
        await changeClaim(tx, lead, claim, { warnedDays: protection.warn });
        await notify(tx, [claim.repId], 'lead.protection_ending', subject, {
          customer: lead.customerName,
          days: protection.daysLeft,
        });
        return 'warned';
      }
      const reason = protectionEnd.labels[protection.because].zh;
      await poolLead(tx, lead, 'EXPIRED', `${reason} ${protection.until}`);
      const [manager] = await superiorsOf(tx, claim.repId, ['SALES_MANAGER']);
      await notify(tx, [claim.repId, manager?.id ?? null], 'lead.fell_back', subject, {
        customer: lead.customerName,
        reason,
      });
      return 'pooled';
    });
    if (done) result[done] += 1;
  }
  return result;
}

export const fallBackLeadsJob: Job = { name: 'fall-back-leads', cron: '30 1 * * *', run: fallBackLeads };
