import { addDays } from '../../../../shared/local-date';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { getOrThrow } from '../../../core/persistence';
import { User } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { AccountFeedback } from '../entities/account-feedback.entity';
import type { RecordFeedbackInput } from '../graphql/archive.inputs';
import { archivePolicy } from '../policy';
import { assertNotInFuture, recordEntry } from './saving';

/** The contract and delivery that a complaint is about, checked by whoever knows contracts. */
export interface FeedbackAbout {
  readonly contractId: string | null;
  readonly deliveryId: string | null;
}

/** Takes in a complaint or other feedback, with who answers it until when (ARC-1). */
export async function recordFeedback(
  ctx: RequestContext,
  input: RecordFeedbackInput,
  about: FeedbackAbout = { contractId: null, deliveryId: null },
): Promise<AccountFeedback> {
  assertNotInFuture(ctx, input.receivedOn, 'receivedOn');
  return recordEntry(ctx, AccountFeedback, 'feedback_recorded', input.accountId, async (tx, account) => {
    const { feedbackAnswerDays } = await policyAt(tx, archivePolicy);
    const handlerId = input.handlerId ?? actorOf(tx).userId;
    await getOrThrow(tx, User, handlerId, 'handlerId');
    const receivedOn = input.receivedOn ?? tx.today;
    if (handlerId !== tx.actor?.userId) {
      await notify(
        tx,
        [handlerId],
        'account.feedback',
        { type: 'Account', id: account.id },
        { customer: account.name },
      );
    }
    return {
      kind: input.kind,
      state: 'OPEN' as const,
      receivedOn,
      content: input.content.trim(),
      handlerId,
      dueOn: input.dueOn ?? addDays(receivedOn, feedbackAnswerDays),
      ...about,
    };
  });
}
