import { In } from 'typeorm';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { RequestContext, TxContext } from '../../../core/context';
import type { Job } from '../../../core/jobs';
import { inTransaction } from '../../../core/transaction';
import { superiorsOf } from '../../identity';
import { notifyEach } from '../../notifications';
import { policyAt } from '../../policies';
import { LeadClaim } from '../entities/lead-claim.entity';
import { Lead } from '../entities/lead.entity';
import { leadsPolicy } from '../policy';
import { HELD_AT_ONCE, standingsOf, type Standing } from '../queries/fall-back-exemptions';
import { fallBackOf } from '../rules/fall-back';
import { endReason, noteWarnings, poolLeads } from '../use-cases/pool-leads';

interface Cursor {
  readonly day: LocalDate;
  readonly id: string;
}

/** The next running claims, by their stored end, that end or are warned of within the days; after the cursor. */
async function nextClaims(
  ctx: RequestContext,
  days: number,
  after: Cursor | null,
  count: number,
): Promise<LeadClaim[]> {
  const query = ctx.db
    .createQueryBuilder(LeadClaim, 'claim')
    .where('claim.openKey = 1 AND claim.fallsBackOn <= :day', { day: addDays(ctx.today, days + 1) })
    .orderBy('claim.fallsBackOn')
    .addOrderBy('claim.id')
    .take(count);
  if (after)
    query.andWhere('(claim.fallsBackOn > :at OR (claim.fallsBackOn = :at AND claim.id > :id))', {
      at: after.day,
      id: after.id,
    });
  return query.getMany();
}

type Counts = { pooled: number; warned: number; exempt: number };

/**
 * Puts leads whose protection ended into the pool and warns those whose end is near, some hundred in each unit of work.
 * What is done stays done: killed at any moment and run again, the night ends as one undisturbed run would, because pooled
 * leads have no claim and each warning is noted with the claim that it was given for (LEAD-7).
 *
 * @param atOnce leads of one unit of work, at most HELD_AT_ONCE.
 */
export async function fallBackLeads(ctx: RequestContext, atOnce = HELD_AT_ONCE): Promise<Counts> {
  const { firstWarningDays } = await policyAt(ctx, leadsPolicy);
  const counts: Counts = { pooled: 0, warned: 0, exempt: 0 };
  const managers = new Map<string, string | null>();
  for (let after: Cursor | null = null; ;) {
    const claims = await nextClaims(ctx, firstWarningDays, after, atOnce);
    const last = claims.at(-1);
    if (!last) return counts;
    after = { day: last.fallsBackOn, id: last.id };
    const done = await inTransaction(ctx, (tx) => settleClaims(tx, claims, managers));
    counts.pooled += done.pooled;
    counts.warned += done.warned;
    counts.exempt += done.exempt;
  }
}

/** Reads the claims anew, judges them and does what follows for all of them together. */
async function settleClaims(
  tx: TxContext,
  seen: readonly LeadClaim[],
  managers: Map<string, string | null>,
): Promise<Counts> {
  const claims = await tx.db.find(LeadClaim, {
    where: { id: In(seen.map(({ id }) => id)), openKey: 1 },
    order: { id: 'ASC' },
  });
  const leads = new Map(
    (await tx.db.findBy(Lead, { id: In(claims.map(({ leadId }) => leadId)) })).map((lead) => [lead.id, lead]),
  );
  const held = claims.flatMap((claim) => {
    const lead = leads.get(claim.leadId);
    return lead ? [{ lead, claim }] : [];
  });
  const judged = (await standingsOf(tx, held)).map((standing) => ({
    ...standing,
    fate: fallBackOf(standing.protection, standing.claim.warnedDays, standing.exemption),
  }));
  const pooled = judged.filter(({ fate }) => fate === 'POOL');
  const warned = judged.filter(({ fate }) => fate === 'WARN');
  await poolLeads(tx, pooled);
  await noteWarnings(tx, warned);
  await tellWarned(tx, warned);
  await tellPooled(tx, pooled, managers);
  return {
    pooled: pooled.length,
    warned: warned.length,
    exempt: judged.filter(({ fate }) => fate === 'EXEMPT').length,
  };
}

const aboutLead = ({ lead }: Standing) => ({ type: 'Lead', id: lead.id });

async function tellWarned(tx: TxContext, warned: readonly Standing[]): Promise<void> {
  await notifyEach(
    tx,
    'lead.protection_ending',
    warned.map((standing) => ({
      userId: standing.claim.repId,
      subject: aboutLead(standing),
      params: { customer: standing.lead.customerName, days: standing.protection.daysLeft },
    })),
  );
}

async function tellPooled(
  tx: TxContext,
  pooled: readonly Standing[],
  managers: Map<string, string | null>,
): Promise<void> {
  for (const repId of new Set(pooled.map(({ claim }) => claim.repId))) {
    if (managers.has(repId)) continue;
    const [manager] = await superiorsOf(tx, repId, ['SALES_MANAGER']);
    managers.set(repId, manager?.id ?? null);
  }
  await notifyEach(
    tx,
    'lead.fell_back',
    pooled.flatMap((standing) => {
      const { repId } = standing.claim;
      const managerId = managers.get(repId);
      return [repId, ...(managerId ? [managerId] : [])].map((userId) => ({
        userId,
        subject: aboutLead(standing),
        params: { customer: standing.lead.customerName, reason: endReason(standing) },
      }));
    }),
  );
}

export const fallBackLeadsJob: Job = {
  name: 'fall-back-leads',
  cron: '30 1 * * *',
  run: (ctx) => fallBackLeads(ctx),
};
