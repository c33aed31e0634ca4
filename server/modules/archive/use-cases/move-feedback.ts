import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { updateWhere } from '../../../core/persistence';
import { recordAudits } from '../../audit';
import { AccountFeedback } from '../entities/account-feedback.entity';

export interface FeedbackMove {
  readonly feedback: Pick<AccountFeedback, 'id' | 'accountId' | 'handlerId' | 'version'>;
  readonly toUserId: string;
}

/** Gives complaints and feedback that are not settled to somebody else to answer; the day it is due stays (TER-10). */
export async function moveFeedback(
  tx: TxContext,
  moves: readonly FeedbackMove[],
  reason: string,
): Promise<void> {
  for (const { feedback, toUserId } of moves) {
    const { id, version } = feedback;
    const changed = await updateWhere(
      tx,
      AccountFeedback,
      { handlerId: toUserId, version: version + 1, updatedAt: tx.now },
      { sql: 'id = :id AND version = :version', params: { id, version } },
    );
    if (changed !== 1) throw new DomainError('common.changed_meanwhile', { type: 'AccountFeedback' });
  }
  await recordAudits(
    tx,
    moves.map(({ feedback, toUserId }) => ({
      event: 'account.feedback_handed_over',
      subject: { type: 'Account', id: feedback.accountId },
      data: { feedbackId: feedback.id, from: feedback.handlerId, to: toUserId },
      reason,
    })),
  );
}
