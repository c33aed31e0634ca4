import { In } from 'typeorm';
import { assertMay } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { loadMany, notFound } from '../../../core/persistence';
import { getVisibleAccount } from '../../accounts';
import { policyAt } from '../../policies';
import { CreditApplication } from '../entities/credit-application.entity';
import { CreditOverrideUse } from '../entities/credit-override-use.entity';
import { CreditOverride } from '../entities/credit-override.entity';
import { CreditRatingEntry } from '../entities/credit-rating-entry.entity';
import { creditPolicy } from '../policy';
import { proposeRating, type ProposedRating } from '../rules/propose-rating';
import { creditStandings, ratingsOf, type CreditStanding } from './credit-standing';
import { ratingFactsOf } from './rating-facts';
import { getAccountOfCredit } from './visible-credit';

/** Where one customer stands. @throws DomainError common.not_found */
export async function creditStandingOf(ctx: RequestContext, accountId: string): Promise<CreditStanding> {
  const [standing] = await creditStandings(ctx, [await getAccountOfCredit(ctx, accountId)]);
  if (!standing) throw notFound(CreditRatingEntry, 'accountId');
  return standing;
}

/** What the facts of today speak for, with the official grade as it was entered last (CRE-1). */
export async function creditProposal(ctx: RequestContext, accountId: string): Promise<ProposedRating> {
  assertMay(ctx, 'credit.rate');
  const account = await getVisibleAccount(ctx, accountId);
  const last = (await ratingsOf(ctx, [account.id])).get(account.id);
  const facts = await ratingFactsOf(ctx, account.id, last?.officialGrade ?? null);
  return proposeRating(facts, await policyAt(ctx, creditPolicy));
}

/** Ratings of a customer, the one in force first. */
export function ratingHistoryOf(ctx: RequestContext, accountId: string): Promise<CreditRatingEntry[]> {
  return ctx.db.find(CreditRatingEntry, {
    where: { accountId },
    order: { validFrom: 'DESC', createdAt: 'DESC', id: 'DESC' },
    take: 100,
  });
}

/** Applications of a customer, latest first. */
export function applicationsOf(ctx: RequestContext, accountId: string): Promise<CreditApplication[]> {
  return ctx.db.find(CreditApplication, {
    where: { accountId },
    order: { createdAt: 'DESC', id: 'DESC' },
    take: 100,
  });
}

/** Overrides of a customer, latest first. */
export function overrideHistoryOf(ctx: RequestContext, accountId: string): Promise<CreditOverride[]> {
  return ctx.db.find(CreditOverride, {
    where: { accountId },
    order: { createdAt: 'DESC', id: 'DESC' },
    take: 100,
  });
}

/** What was done under an override, latest first. */
export function usesOf(ctx: RequestContext, overrideId: string): Promise<CreditOverrideUse[]> {
  return loadMany(ctx, 'overrideUses', overrideId, async (ids) => {
    const rows = await ctx.db.find(CreditOverrideUse, {
      where: { overrideId: In([...ids]) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return rows.map((row) => [row.overrideId, row] as const);
  });
}
