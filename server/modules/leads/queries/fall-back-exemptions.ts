import type { RequestContext } from '../../../core/context';
import { Account } from '../../accounts';
import type { LeadClaim } from '../entities/lead-claim.entity';
import type { Lead } from '../entities/lead.entity';

export type Exemption =
  | 'WAITING_FOR_REVIEW'
  | 'OPEN_CASE'
  | 'HELD_BY_MANAGER'
  | 'STRATEGIC'
  | 'OPEN_CONTRACT'
  | 'OPEN_RECEIVABLE'
  | 'FROZEN_WEEK';

/**
 * Why a lead stays with its holder although its protection ended (LEAD-7); null where it falls back. Contracts, receivables
 * and week plans are higher modules: only the columns named here are read.
 */
export async function exemptionOf(
  ctx: RequestContext,
  lead: Lead,
  claim: LeadClaim,
): Promise<Exemption | null> {
  if (lead.state === 'REGISTERED') return 'WAITING_FOR_REVIEW';
  if (lead.state === 'DISPUTED') return 'OPEN_CASE';
  if (claim.heldUntil && claim.heldUntil > ctx.now) return 'HELD_BY_MANAGER';
  const account = lead.accountId ? await ctx.db.findOneBy(Account, { id: lead.accountId }) : null;
  if (account?.tier === 'STRATEGIC') return 'STRATEGIC';
  if (
    await exists(
      ctx,
      "SELECT 1 AS found FROM contract WHERE leadId = ? AND state NOT IN ('CLOSED', 'REJECTED') LIMIT 1",
      [lead.id],
    )
  )
    return 'OPEN_CONTRACT';
  if (
    account &&
    (await exists(
      ctx,
      'SELECT 1 AS found FROM receivable WHERE accountId = ? AND amount > collected + adjusted LIMIT 1',
      [account.id],
    ))
  ) {
    return 'OPEN_RECEIVABLE';
  }
  const frozen =
    "SELECT 1 AS found FROM planned_visit v JOIN week_plan p ON p.id = v.planId WHERE v.leadId = ? AND v.visitOn >= ? AND v.state = 'PLANNED' AND p.state = 'FROZEN' LIMIT 1";
  return (await exists(ctx, frozen, [lead.id, ctx.today])) ? 'FROZEN_WEEK' : null;
}

async function exists(ctx: RequestContext, sql: string, params: readonly string[]): Promise<boolean> {
  return ((await ctx.db.query(sql, [...params])) as unknown[]).length > 0;
}
