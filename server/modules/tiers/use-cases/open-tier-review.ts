import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insertMany, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { policyAt } from '../../policies';
import { TierReviewItem } from '../entities/tier-review-item.entity';
import { TierReview } from '../entities/tier-review.entity';
import { tiersPolicy } from '../policy';
import { customerFacts } from '../queries/customer-facts';
import { proposeTiers } from '../rules/propose-tiers';

export interface OpenTierReviewInput {
  readonly idempotencyKey?: string | null;
}

/** Scores every active customer and keeps the proposal as an open review; nothing changes yet (TIER-2, TIER-3). */
export async function openTierReview(ctx: RequestContext, input: OpenTierReviewInput): Promise<TierReview> {
  return inTransaction(
    ctx,
    async (tx) => {
      const policy = await policyAt(tx, tiersPolicy);
      const { customers, inactive } = await customerFacts(tx);
      if (customers.length === 0) throw new DomainError('tier.nobody_active', {});
      const plan = proposeTiers(customers, policy, tx.today);
      const review = await insertOrRefuse(
        tx,
        TierReview,
        {
          state: 'OPEN',
          asOf: tx.today,
          customers: customers.length,
          inactive,
          strategicTarget: plan.targets.STRATEGIC,
          importantTarget: plan.targets.IMPORTANT,
          strategicFrom: plan.strategicFrom,
          importantFrom: plan.importantFrom,
          policy,
          openedById: actorOf(tx).userId,
          openKey: 1,
        },
        () => new DomainError('tier.review_open', {}),
      );
      const classes = new Map(customers.map((facts) => [facts.accountId, facts.debtClass]));
      await insertMany(
        tx,
        TierReviewItem,
        plan.proposals.map((proposal) => ({
          reviewId: review.id,
          accountId: proposal.accountId,
          placeNo: proposal.rank,
          score: proposal.total,
          scoreParts: [...proposal.parts],
          signals: [...proposal.signals],
          debtClass: classes.get(proposal.accountId) ?? null,
          oldTier: proposal.oldTier,
          proposedTier: proposal.tier,
          finalTier: proposal.tier,
          because: proposal.because,
          tied: proposal.tied,
        })),
      );
      await recordAudit(
        tx,
        'tier.review_opened',
        { type: 'TierReview', id: review.id },
        { customers: customers.length, targets: plan.targets, proposed: plan.counts },
      );
      return review;
    },
    { op: 'openTierReview', key: input.idempotencyKey, request: {} },
  );
}
