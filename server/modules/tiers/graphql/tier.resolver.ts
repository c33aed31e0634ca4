import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { tierText } from '../../../../shared/messages/tier-texts';
import { accountTier } from '../../../../shared/vocabulary/accounts';
import type { RequestContext } from '../../../core/context';
import { listQuery, PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { getOrThrow, load } from '../../../core/persistence';
import { Account, tierTerms, tierTermsPolicy } from '../../accounts';
import { User } from '../../identity';
import { policyAt } from '../../policies';
import { TierReviewItem } from '../entities/tier-review-item.entity';
import { TierReview } from '../entities/tier-review.entity';
import { reviewImpact } from '../queries/review-impact';
import { tierColumns, tierReviewItemList, tierReviewList } from '../queries/tier-reviews';
import { listDuties } from '../queries/visit-duties';
import { acceptTierReview, cancelTierReview } from '../use-cases/accept-tier-review';
import { openTierReview } from '../use-cases/open-tier-review';
import { overrideTierProposal } from '../use-cases/override-tier-proposal';
import {
  DecideTierReviewInput,
  OpenTierReviewInput,
  OverrideTierProposalInput,
  TierReviewFilter,
  TierReviewItemFilter,
  VisitDutyFilter,
} from './tier.inputs';
import {
  DutyLoad,
  TierReviewColumn,
  TierReviewImpact,
  TierScorePart,
  TierTermsType,
  VisitDuty,
  VisitDutyPage,
} from './tier.types';

const TierReviewPage = pageOf(() => TierReview, 'TierReviewPage');
const TierReviewItemPage = pageOf(() => TierReviewItem, 'TierReviewItemPage');

@Resolver()
class TierResolver {
  @Query(() => TierReviewPage, { description: 'Tier reviews, newest first (TIER-3).' })
  @Authorized('tier.read')
  tierReviews(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => TierReviewFilter, { nullable: true }) filter?: TierReviewFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<TierReview>> {
    return listQuery(ctx, tierReviewList, { filter, sort, page });
  }

  @Query(() => TierReview, { description: 'One tier review.' })
  @Authorized('tier.read')
  tierReview(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<TierReview> {
    return getOrThrow(ctx, TierReview, id, 'id');
  }

  @Query(() => TierReviewItemPage, {
    description: "Customers of tier reviews in the reader's sight, best first.",
  })
  @Authorized('tier.read')
  tierReviewItems(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => TierReviewItemFilter, { nullable: true }) filter?: TierReviewItemFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<TierReviewItem>> {
    return listQuery(ctx, tierReviewItemList(ctx), { filter, sort, page });
  }

  @Query(() => TierReviewImpact, {
    description: 'What accepting a review would mean: hours, prices, credit, the pool (TIER-3).',
  })
  @Authorized('tier.review')
  async tierReviewImpact(
    @Ctx() ctx: RequestContext,
    @Arg('reviewId', () => ID) reviewId: string,
  ): Promise<TierReviewImpact> {
    await getOrThrow(ctx, TierReview, reviewId, 'reviewId');
    return reviewImpact(ctx, reviewId) as Promise<TierReviewImpact>;
  }

  @Query(() => [TierTermsType], { description: 'What each tier gives a customer today (TIER-4).' })
  @Authorized('account.read')
  async tierTerms(@Ctx() ctx: RequestContext): Promise<TierTermsType[]> {
    const policy = await policyAt(ctx, tierTermsPolicy);
    return accountTier.list.map((tier) => tierTerms(tier, policy));
  }

  @Query(() => VisitDutyPage, {
    description: "Visits owed and done at the customers in the reader's sight, missed ones first (TIER-5).",
  })
  @Authorized('visit.read')
  visitDuties(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => VisitDutyFilter, { nullable: true }) filter?: VisitDutyFilter,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<VisitDutyPage> {
    return listDuties(ctx, filter ?? {}, page) as Promise<VisitDutyPage>;
  }

  @Mutation(() => TierReview, {
    description:
      'Score every active customer and keep the proposal (TIER-2). Fails with tier.review_open while one is open.',
  })
  @Authorized('tier.review')
  openTierReview(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => OpenTierReviewInput) input: OpenTierReviewInput,
  ): Promise<TierReview> {
    return openTierReview(ctx, input);
  }

  @Mutation(() => TierReviewItem, {
    description:
      'Decide otherwise for one customer, with a reason (TIER-3). Fails with tier.reason_needed, tier.debtor_not_strategic.',
  })
  @Authorized('tier.review')
  overrideTierProposal(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => OverrideTierProposalInput) input: OverrideTierProposalInput,
  ): Promise<TierReviewItem> {
    return overrideTierProposal(ctx, input);
  }

  @Mutation(() => TierReview, {
    description:
      'Accept a review with its overrides (TIER-3). Fails with tier.stale where a tier moved since.',
  })
  @Authorized('tier.review')
  acceptTierReview(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideTierReviewInput) input: DecideTierReviewInput,
  ): Promise<TierReview> {
    return acceptTierReview(ctx, input);
  }

  @Mutation(() => TierReview, { description: 'Put an open review away; nothing changes.' })
  @Authorized('tier.review')
  cancelTierReview(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideTierReviewInput) input: DecideTierReviewInput,
  ): Promise<TierReview> {
    return cancelTierReview(ctx, input);
  }
}

@Resolver(() => TierReview)
class TierReviewResolver {
  @FieldResolver(() => [TierReviewColumn], {
    description: 'Strategic, important, general: targets and counts.',
  })
  async columns(@Root() review: TierReview, @Ctx() ctx: RequestContext): Promise<TierReviewColumn[]> {
    const targets = {
      STRATEGIC: review.strategicTarget,
      IMPORTANT: review.importantTarget,
      GENERAL: review.customers - review.strategicTarget - review.importantTarget,
    };
    return (await tierColumns(ctx, review.id)).map((column) => ({ ...column, target: targets[column.tier] }));
  }

  @FieldResolver(() => User, { nullable: true })
  openedBy(@Root() review: TierReview, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, review.openedById);
  }

  @FieldResolver(() => User, { nullable: true })
  decidedBy(@Root() review: TierReview, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, review.decidedById);
  }
}

@Resolver(() => TierReviewItem)
class TierReviewItemResolver {
  @FieldResolver(() => Account, { nullable: true })
  account(@Root() item: TierReviewItem, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return load(ctx, Account, item.accountId);
  }

  @FieldResolver(() => [TierScorePart], { description: 'The parts of the score with their facts.' })
  parts(@Root() item: TierReviewItem, @Ctx() ctx: RequestContext): TierScorePart[] {
    return item.scoreParts.map(({ part, score, weight, text, params }) => ({
      part,
      score,
      weight,
      text: tierText(text, params, ctx.language),
    }));
  }
}

@Resolver(() => DutyLoad)
class DutyLoadResolver {
  @FieldResolver(() => User, { nullable: true })
  user(@Root() row: DutyLoad, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.userId);
  }
}

@Resolver(() => VisitDuty)
class VisitDutyResolver {
  @FieldResolver(() => User, { nullable: true })
  user(@Root() row: VisitDuty, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.userId);
  }
}

/** Resolvers of this module, for the composition root. */
export const tierResolvers = [
  TierResolver,
  TierReviewResolver,
  TierReviewItemResolver,
  DutyLoadResolver,
  VisitDutyResolver,
];
