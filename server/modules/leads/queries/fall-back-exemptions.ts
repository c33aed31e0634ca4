import { In } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { Account } from '../../accounts';
import { FollowUp } from '../entities/follow-up.entity';
import type { LeadClaim } from '../entities/lead-claim.entity';
import type { Lead } from '../entities/lead.entity';
import { policyAt } from '../../policies';
import { leadsPolicy } from '../policy';
import { exemptionOf, type Exemption } from '../rules/fall-back';
import { protectionOf, type Protection } from '../rules/protection';

export interface HeldLead {
  readonly lead: Lead;
  readonly claim: LeadClaim;
}

export interface Standing extends HeldLead {
  readonly protection: Protection;
  readonly exemption: Exemption | null;
}

/** Ids of one statement: few enough for every engine. */
export const HELD_AT_ONCE = 500;

/**
 * How held leads stand: protection and what exempts them (LEAD-7), with a fixed number of statements for up to
 * HELD_AT_ONCE of them. Contracts, receivables and week plans are higher modules: only the columns named here are read.
 */
export async function standingsOf(ctx: RequestContext, held: readonly HeldLead[]): Promise<Standing[]> {
  if (held.length === 0) return [];
  const leadIds = held.map(({ lead }) => lead.id);
  const accountIds = [...new Set(held.map(({ lead }) => lead.accountId).filter((id) => id !== null))];
  const marks = (ids: readonly string[]): string => ids.map(() => '?').join(', ');
  const found = async (sql: string, params: readonly string[]): Promise<ReadonlySet<string>> =>
    params.length === 0
      ? new Set()
      : new Set(((await ctx.db.query(sql, [...params])) as { id: string }[]).map(({ id }) => id));
  const contracts = await found(
    `SELECT DISTINCT leadId AS id FROM contract WHERE leadId IN (${marks(leadIds)}) AND state NOT IN ('CLOSED', 'REJECTED')`,
    leadIds,
  );
  const debts = await found(
    `SELECT DISTINCT accountId AS id FROM receivable WHERE accountId IN (${marks(accountIds)}) AND amount > collected + adjusted`,
    accountIds,
  );
  const frozen = await found(
    `SELECT DISTINCT v.leadId AS id FROM planned_visit v JOIN week_plan p ON p.id = v.planId
      WHERE v.leadId IN (${marks(leadIds)}) AND v.visitOn >= ? AND v.state = 'PLANNED' AND p.state = 'FROZEN'`,
    [...leadIds, ctx.today],
  );
  const strategic = new Set(
    accountIds.length === 0
      ? []
      : (await ctx.db.findBy(Account, { id: In(accountIds), tier: 'STRATEGIC' })).map(({ id }) => id),
  );
  const followUps = new Map<string, FollowUp[]>();
  for (const row of await ctx.db.findBy(FollowUp, { leadId: In(leadIds), effective: true }))
    followUps.set(row.leadId, [...(followUps.get(row.leadId) ?? []), row]);
  const policy = await policyAt(ctx, leadsPolicy);
  return held.map(({ lead, claim }) => ({
    lead,
    claim,
    protection: protectionOf(
      {
        claim,
        followUps: (followUps.get(lead.id) ?? []).filter(({ contactedOn }) => contactedOn >= claim.startedOn),
      },
      policy,
      ctx.today,
    ),
    exemption: exemptionOf(
      {
        state: lead.state,
        heldUntil: claim.heldUntil,
        strategic: strategic.has(lead.accountId ?? ''),
        openContract: contracts.has(lead.id),
        openReceivable: debts.has(lead.accountId ?? ''),
        inFrozenWeek: frozen.has(lead.id),
      },
      ctx.now,
    ),
  }));
}
