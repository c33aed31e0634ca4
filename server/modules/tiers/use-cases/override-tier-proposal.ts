import type { LocalDate } from '../../../../shared/local-date';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { TierReviewItem } from '../entities/tier-review-item.entity';
import { TierReview } from '../entities/tier-review.entity';

export interface OverrideTierProposalInput {
  readonly itemId: string;
  readonly version: number;
  readonly tier: AccountTier;
  readonly reason?: string | null;
  readonly until?: LocalDate | null;
}

/**
 * The director decides otherwise for one customer of an open review, with a reason and if need be an end; the proposed
 * tier takes the decision back (TIER-3).
 */
export async function overrideTierProposal(
  ctx: RequestContext,
  input: OverrideTierProposalInput,
): Promise<TierReviewItem> {
  return inTransaction(ctx, async (tx) => {
    const item = await getOrThrow(tx, TierReviewItem, input.itemId, 'itemId');
    assertVersion(item, input.version);
    const review = await getOrThrow(tx, TierReview, item.reviewId);
    if (review.state !== 'OPEN') throw new DomainError('tier.review_closed', {}, 'itemId');
    const back = input.tier === item.proposedTier;
    const reason = input.reason?.trim() ?? '';
    if (!back && !reason) throw new DomainError('tier.reason_needed', {}, 'reason');
    if (input.until && input.until < tx.today)
      throw new DomainError('tier.until_in_the_past', { today: tx.today }, 'until');
    if (input.tier === 'STRATEGIC' && (item.debtClass === 'B' || item.debtClass === 'C')) {
      const { code } = await getOrThrow(tx, Account, item.accountId);
      throw new DomainError('tier.debtor_not_strategic', { code, class: item.debtClass }, 'tier');
    }
    const changed = await guardedUpdate(tx, TierReviewItem, item, {
      finalTier: input.tier,
      overrideReason: back ? null : reason,
      overrideUntil: back ? null : (input.until ?? null),
      overriddenById: back ? null : actorOf(tx).userId,
    });
    // whoever accepts the review does so with this decision in sight, or looks again
    const still = await updateWhere(
      tx,
      TierReview,
      { version: () => 'version + 1', updatedAt: tx.now },
      { sql: "id = :id AND state = 'OPEN'", params: { id: review.id } },
    );
    if (still !== 1) throw new DomainError('tier.review_closed', {}, 'itemId');
    await recordAudit(
      tx,
      'tier.proposal_overridden',
      { type: 'Account', id: item.accountId },
      { proposed: item.proposedTier, from: item.finalTier, to: input.tier, until: changed.overrideUntil },
      changed.overrideReason,
    );
    return changed;
  });
}
