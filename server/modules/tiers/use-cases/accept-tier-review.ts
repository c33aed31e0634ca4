import { In } from 'typeorm';
import { tierText } from '../../../../shared/messages/tier-texts';
import { scaledToString } from '../../../../shared/rate';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account, changeTiers, type TierChange } from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { TierReviewItem } from '../entities/tier-review-item.entity';
import { TierReview } from '../entities/tier-review.entity';

export interface DecideTierReviewInput {
  readonly reviewId: string;
  readonly version: number;
  readonly reason?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * The director accepts the review as it stands, overrides included: every change is kept with its score (TIER-3).
 *
 * @throws DomainError tier.stale where a tier moved since the review, tier.debtor_not_strategic where a debt did.
 */
export async function acceptTierReview(
  ctx: RequestContext,
  input: DecideTierReviewInput,
): Promise<TierReview> {
  return inTransaction(
    ctx,
    async (tx) => {
      const review = await openReview(tx, input);
      const items = await standingItems(tx, review.id);
      await assertFresh(tx, review);
      const changes = items.flatMap((item): TierChange[] =>
        item.finalTier === item.oldTier && !item.overrideReason
          ? []
          : [
              {
                accountId: item.accountId,
                from: item.oldTier,
                to: item.finalTier,
                reason: item.overrideReason ?? reviewReason(tx, item),
                score: item.score,
                reviewId: review.id,
                decided: item.overrideReason !== null,
                until: item.overrideUntil,
              },
            ],
      );
      const moved = changes.filter(({ from, to }) => from !== to);
      await changeTiers(tx, changes);
      await tellOwners(tx, moved);
      const accepted = await guardedUpdate(tx, TierReview, review, decision(tx, 'ACCEPTED', input.reason));
      await recordAudit(
        tx,
        'tier.review_accepted',
        { type: 'TierReview', id: review.id },
        { moved: moved.length, overridden: changes.filter(({ decided }) => decided).length },
        input.reason?.trim() || null,
      );
      return accepted;
    },
    { op: 'acceptTierReview', key: input.idempotencyKey, request: input },
  );
}

/** What the review decides; a record that was merged into another since keeps its tier (ARC-2). */
const standingItems = (tx: TxContext, reviewId: string): Promise<TierReviewItem[]> =>
  tx.db
    .createQueryBuilder(TierReviewItem, 'item')
    .innerJoin(Account, 'account', 'account.id = item.accountId')
    .where('item.reviewId = :reviewId AND account.mergedIntoId IS NULL', { reviewId })
    .orderBy('item.id')
    .getMany();

const reviewReason = (tx: TxContext, item: TierReviewItem): string =>
  tierText('reason.review', { score: scaledToString(item.score, 2), place: item.placeNo }, tx.language);

/** Puts an open review away: nothing changes (TIER-3). */
export async function cancelTierReview(
  ctx: RequestContext,
  input: DecideTierReviewInput,
): Promise<TierReview> {
  return inTransaction(
    ctx,
    async (tx) => {
      const review = await openReview(tx, input);
      const cancelled = await guardedUpdate(tx, TierReview, review, decision(tx, 'CANCELLED', input.reason));
      await recordAudit(
        tx,
        'tier.review_cancelled',
        { type: 'TierReview', id: review.id },
        {},
        input.reason?.trim() || null,
      );
      return cancelled;
    },
    { op: 'cancelTierReview', key: input.idempotencyKey, request: input },
  );
}

async function openReview(tx: TxContext, input: DecideTierReviewInput): Promise<TierReview> {
  const review = await getOrThrow(tx, TierReview, input.reviewId, 'reviewId');
  if (review.state !== 'OPEN') throw new DomainError('tier.review_closed', {}, 'reviewId');
  assertVersion(review, input.version);
  return review;
}

const decision = (
  tx: TxContext,
  state: 'ACCEPTED' | 'CANCELLED',
  reason: string | null | undefined,
): Pick<TierReview, 'state' | 'decidedById' | 'decidedOn' | 'reason' | 'openKey'> => ({
  state,
  decidedById: actorOf(tx).userId,
  decidedOn: tx.today,
  reason: reason?.trim() || null,
  openKey: null,
});

const SHOWN = 3;

async function assertFresh(tx: TxContext, review: TierReview): Promise<void> {
  const stale = (await tx.db.query(
    `SELECT a.code AS code FROM tier_review_item i JOIN account a ON a.id = i.accountId
     WHERE i.reviewId = ? AND a.mergedIntoId IS NULL AND a.tier <> i.oldTier ORDER BY a.code`,
    [review.id],
  )) as { code: string }[];
  if (stale.length > 0) {
    const codes = stale.slice(0, SHOWN).map(({ code }) => code);
    throw new DomainError('tier.stale', { count: stale.length, codes: codes.join(', ') }, 'reviewId');
  }
  const [debtor] = (await tx.db.query(
    `SELECT a.code AS code, c.delinquencyClass AS class FROM tier_review_item i
     JOIN account a ON a.id = i.accountId JOIN contract c ON c.accountId = a.id
     WHERE i.reviewId = ? AND a.mergedIntoId IS NULL AND i.finalTier = 'STRATEGIC' AND c.delinquencyClass IN ('B', 'C') ORDER BY a.code LIMIT 1`,
    [review.id],
  )) as { code: string; class: string }[];
  if (debtor) throw new DomainError('tier.debtor_not_strategic', debtor, 'reviewId');
}

/** One notice per owner, not one per customer. */
async function tellOwners(tx: TxContext, moved: readonly TierChange[]): Promise<void> {
  const owners = new Map<string, { up: number; down: number }>();
  for (let at = 0; at < moved.length; at += CHUNK) {
    const chunk = moved.slice(at, at + CHUNK);
    const accounts = await tx.db.find(Account, {
      where: { id: In(chunk.map(({ accountId }) => accountId)) },
      select: { id: true, ownerId: true },
    });
    const ownerOf = new Map(accounts.map((account) => [account.id, account.ownerId]));
    for (const { accountId, from, to } of chunk) {
      const ownerId = ownerOf.get(accountId);
      if (!ownerId) continue;
      const counts = owners.get(ownerId) ?? { up: 0, down: 0 };
      if (height[to] > height[from]) counts.up += 1;
      else counts.down += 1;
      owners.set(ownerId, counts);
    }
  }
  for (const [ownerId, counts] of owners)
    await notify(tx, [ownerId], 'tier.review_accepted', { type: 'User', id: ownerId }, counts);
}

const CHUNK = 500;
const height: Record<AccountTier, number> = { STRATEGIC: 2, IMPORTANT: 1, GENERAL: 0 };
