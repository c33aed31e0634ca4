import { accountTier, type AccountTier } from '../../../../shared/vocabulary/accounts';
import type { RequestContext } from '../../../core/context';
import { likePattern, type ListSpec } from '../../../core/list-query';
import { readInteger } from '../../../core/persistence';
import { Account, visibleAccounts } from '../../accounts';
import { TierReviewItem } from '../entities/tier-review-item.entity';
import { TierReview } from '../entities/tier-review.entity';
import type { TierReviewFilter, TierReviewItemFilter } from '../graphql/tier.inputs';

const some = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : ['']);

export const tierReviewList: ListSpec<TierReview, TierReviewFilter> = {
  entity: TierReview,
  alias: 'review',
  // a review is company-wide; which of its customers somebody sees is the items' own scope
  scope: () => undefined,
  sort: { asOf: 'review.asOf', createdAt: 'review.createdAt', state: 'review.state' },
  defaultSort: ['createdAt', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere('review.id IN (:...ids)', { ids: some(ids) }),
    state: (query, state) => query.andWhere('review.state = :state', { state }),
  },
};

export function tierReviewItemList(ctx: RequestContext): ListSpec<TierReviewItem, TierReviewItemFilter> {
  return {
    entity: TierReviewItem,
    alias: 'item',
    scope: (query) => {
      query.innerJoin(Account, 'account', 'account.id = item.accountId');
      visibleAccounts(ctx, query, 'account');
    },
    sort: { placeNo: 'item.placeNo', score: 'item.score', finalTier: 'item.finalTier' },
    defaultSort: ['placeNo', 'ASC'],
    filters: {
      ids: (query, ids) => query.andWhere('item.id IN (:...ids)', { ids: some(ids) }),
      reviewId: (query, reviewId) => query.andWhere('item.reviewId = :reviewId', { reviewId }),
      accountId: (query, accountId) => query.andWhere('item.accountId = :accountId', { accountId }),
      tier: (query, tier) => query.andWhere('item.finalTier = :tier', { tier }),
      changed: (query, changed) => query.andWhere(`item.finalTier ${changed ? '<>' : '='} item.oldTier`),
      overridden: (query, overridden) =>
        query.andWhere(`item.finalTier ${overridden ? '<>' : '='} item.proposedTier`),
      ownerId: (query, ownerId) => query.andWhere('account.ownerId = :ownerId', { ownerId }),
      q: (query, q) =>
        query.andWhere("(account.name LIKE :q ESCAPE '!' OR account.code LIKE :q ESCAPE '!')", {
          q: likePattern(q),
        }),
    },
  };
}

export interface TierColumn {
  readonly tier: AccountTier;
  readonly before: number;
  readonly proposed: number;
  readonly final: number;
}

/** How many customers of a review each tier had, is proposed and would have, over all customers whoever asks. */
export async function tierColumns(ctx: RequestContext, reviewId: string): Promise<TierColumn[]> {
  const rows = (await ctx.db.query(
    `SELECT oldTier, proposedTier, finalTier, COUNT(*) AS customers FROM tier_review_item
     WHERE reviewId = ? GROUP BY oldTier, proposedTier, finalTier`,
    [reviewId],
  )) as { oldTier: AccountTier; proposedTier: AccountTier; finalTier: AccountTier; customers: unknown }[];
  const sum = (key: 'oldTier' | 'proposedTier' | 'finalTier', tier: AccountTier): number =>
    rows.reduce((all, row) => all + (row[key] === tier ? readInteger(row.customers) : 0), 0);
  return accountTier.list.map((tier) => ({
    tier,
    before: sum('oldTier', tier),
    proposed: sum('proposedTier', tier),
    final: sum('finalTier', tier),
  }));
}
