import { mulDiv } from '../../../../shared/rate';
import { accountTier, type AccountTier } from '../../../../shared/vocabulary/accounts';
import type { DutyHolder } from '../../../../shared/vocabulary/tiers';
import type { RequestContext } from '../../../core/context';
import { readInteger } from '../../../core/persistence';
import { tierTerms, tierTermsPolicy, type TierTerms } from '../../accounts';
import { policyAt } from '../../policies';
import { tierDutiesPolicy, type TierDutiesPolicy } from '../policy';
import { monthlyLoad } from '../rules/visit-duties';
import { superiors } from './superiors';

export interface LoadOfPerson {
  readonly userId: string;
  readonly holder: DutyHolder;
  /** Tenths of an hour a month. */
  readonly needed: number;
  readonly neededBefore: number;
  readonly available: number;
}

export interface TermsChange {
  readonly from: TierTerms;
  readonly to: TierTerms;
  readonly customers: number;
}

export interface ReviewImpact {
  readonly changed: number;
  readonly overridden: number;
  readonly loads: readonly LoadOfPerson[];
  readonly terms: readonly TermsChange[];
  /** Live leads of customers that become strategic: from then on they never fall to the pool. */
  readonly leadsLeavingPool: number;
  /** Live leads of customers that were strategic: from then on they can fall to the pool. */
  readonly leadsEnteringPool: number;
}

/** What accepting a review would mean: hours, prices and terms, the pool (TIER-3). */
export async function reviewImpact(ctx: RequestContext, reviewId: string): Promise<ReviewImpact> {
  const duties = await policyAt(ctx, tierDutiesPolicy);
  const termsPolicy = await policyAt(ctx, tierTermsPolicy);
  const owners = (await ctx.db.query(
    `SELECT a.ownerId AS ownerId, i.oldTier AS oldTier, i.finalTier AS finalTier, COUNT(*) AS customers
     FROM tier_review_item i JOIN account a ON a.id = i.accountId WHERE i.reviewId = ?
     GROUP BY a.ownerId, i.oldTier, i.finalTier`,
    [reviewId],
  )) as { ownerId: string | null; oldTier: AccountTier; finalTier: AccountTier; customers: unknown }[];
  const groups = owners.map((row) => ({ ...row, customers: readInteger(row.customers) }));
  const moved = groups.filter(({ oldTier, finalTier }) => oldTier !== finalTier);
  const pairs = accountTier.list.flatMap((from) => accountTier.list.map((to) => ({ from, to })));
  const [overridden] = (await ctx.db.query(
    'SELECT COUNT(*) AS customers FROM tier_review_item WHERE reviewId = ? AND finalTier <> proposedTier',
    [reviewId],
  )) as { customers: unknown }[];
  const leads = await movedLeads(ctx, reviewId);
  return {
    changed: moved.reduce((sum, { customers }) => sum + customers, 0),
    overridden: readInteger(overridden?.customers),
    loads: await loads(ctx, groups, duties),
    terms: pairs
      .map(({ from, to }) => ({
        from: tierTerms(from, termsPolicy),
        to: tierTerms(to, termsPolicy),
        customers: moved
          .filter(({ oldTier, finalTier }) => oldTier === from && finalTier === to)
          .reduce((sum, { customers }) => sum + customers, 0),
      }))
      .filter(({ customers }) => customers > 0),
    ...leads,
  };
}

interface Group {
  readonly ownerId: string | null;
  readonly oldTier: AccountTier;
  readonly finalTier: AccountTier;
  readonly customers: number;
}

async function loads(
  ctx: RequestContext,
  groups: readonly Group[],
  policy: TierDutiesPolicy,
): Promise<LoadOfPerson[]> {
  const above = await superiors(ctx);
  const found = new Map<string, { needed: number; neededBefore: number }>();
  const add = (userId: string | null, holder: DutyHolder, group: Group): void => {
    if (!userId) return;
    const key = `${holder}:${userId}`;
    const sums = found.get(key) ?? { needed: 0, neededBefore: 0 };
    sums.needed += monthlyLoad(group.finalTier, policy)[holder] * group.customers;
    sums.neededBefore += monthlyLoad(group.oldTier, policy)[holder] * group.customers;
    found.set(key, sums);
  };
  for (const group of groups) {
    add(group.ownerId, 'REP', group);
    add(above.managerOf(group.ownerId), 'MANAGER', group);
    add(above.leaderOf(group.ownerId), 'LEADER', group);
  }
  const week: Record<DutyHolder, number> = {
    REP: policy.repHoursPerWeek,
    MANAGER: policy.managerHoursPerWeek,
    LEADER: policy.leaderHoursPerWeek,
  };
  return [...found]
    .map(([key, sums]) => {
      const [holder = '', userId = ''] = key.split(':');
      // 52 weeks of a year over 12 months
      const available = mulDiv(week[holder as DutyHolder] * 10, 52, 12);
      return { userId, holder: holder as DutyHolder, available, ...sums };
    })
    .filter(({ needed, neededBefore }) => needed > 0 || neededBefore > 0)
    .sort((a, b) => b.needed - b.available - (a.needed - a.available) || (a.userId < b.userId ? -1 : 1));
}

async function movedLeads(
  ctx: RequestContext,
  reviewId: string,
): Promise<{ leadsLeavingPool: number; leadsEnteringPool: number }> {
  const rows = (await ctx.db.query(
    `SELECT CASE WHEN i.finalTier = 'STRATEGIC' THEN 1 ELSE 0 END AS rising, COUNT(*) AS leads
     FROM tier_review_item i JOIN \`lead\` l ON l.accountId = i.accountId
     WHERE i.reviewId = ? AND i.finalTier <> i.oldTier AND (i.finalTier = 'STRATEGIC' OR i.oldTier = 'STRATEGIC')
       AND l.state IN ('REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING')
     GROUP BY CASE WHEN i.finalTier = 'STRATEGIC' THEN 1 ELSE 0 END`,
    [reviewId],
  )) as { rising: unknown; leads: unknown }[];
  const of = (rising: number): number =>
    readInteger(rows.find((row) => Number(row.rising) === rising)?.leads);
  return { leadsLeavingPool: of(1), leadsEnteringPool: of(0) };
}
