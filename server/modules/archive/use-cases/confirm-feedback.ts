import type { RequestContext } from '../../../core/context';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { getAccountOf } from '../../accounts';
import { recordAudit } from '../../audit';
import { AccountFeedback } from '../entities/account-feedback.entity';
import type { ConfirmFeedbackInput } from '../graphql/archive.inputs';
import { feedbackStates } from '../rules/feedback-states';

/** The customer confirms the answer, which closes the complaint, or does not, which opens it again (ARC-1). */
export async function confirmFeedback(
  ctx: RequestContext,
  input: ConfirmFeedbackInput,
): Promise<AccountFeedback> {
  return inTransaction(ctx, async (tx) => {
    const feedback = await getOrThrow(tx, AccountFeedback, input.id, 'id');
    await getAccountOf(tx, feedback, AccountFeedback, 'id');
    assertVersion(feedback, input.version);
    const state = input.satisfied ? 'CONFIRMED' : 'OPEN';
    assertTransition(feedbackStates, feedback.state, state);
    const settled = await guardedUpdate(tx, AccountFeedback, feedback, {
      state,
      confirmedOn: input.satisfied ? tx.today : null,
    });
    await recordAudit(
      tx,
      input.satisfied ? 'account.feedback_confirmed' : 'account.feedback_reopened',
      { type: 'Account', id: feedback.accountId },
      { entryId: feedback.id },
      input.note?.trim() || null,
    );
    return settled;
  });
}
