import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { getVisibleAccount } from '../../accounts';
import { recordAudit } from '../../audit';
import { AccountFileReview } from '../entities/account-file-review.entity';
import type { ReviewStrategicFileInput } from '../graphql/archive.inputs';

/**
 * The monthly look through a strategic customer's file (TIER-7).
 *
 * @throws DomainError archive.not_strategic, archive.reviewed_today
 */
export async function reviewStrategicFile(
  ctx: RequestContext,
  input: ReviewStrategicFileInput,
): Promise<AccountFileReview> {
  return inTransaction(ctx, async (tx) => {
    const account = await getVisibleAccount(tx, input.accountId);
    if (account.tier !== 'STRATEGIC') throw new DomainError('archive.not_strategic', {}, 'accountId');
    const review = await insertOrRefuse(
      tx,
      AccountFileReview,
      {
        accountId: account.id,
        reviewedOn: tx.today,
        reviewedById: actorOf(tx).userId,
        note: input.note.trim(),
      },
      () => new DomainError('archive.reviewed_today', {}, 'accountId'),
    );
    await recordAudit(
      tx,
      'account.file_reviewed',
      { type: 'Account', id: account.id },
      { reviewId: review.id },
      review.note,
    );
    return review;
  });
}
