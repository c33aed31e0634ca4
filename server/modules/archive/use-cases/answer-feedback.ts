import type { RequestContext } from '../../../core/context';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { getAccountOf } from '../../accounts';
import { recordAudit } from '../../audit';
import { AccountFeedback } from '../entities/account-feedback.entity';
import type { AnswerFeedbackInput } from '../graphql/archive.inputs';
import { feedbackStates } from '../rules/feedback-states';

/** Says what was done about a complaint and answered to the customer (ARC-1). */
export async function answerFeedback(
  ctx: RequestContext,
  input: AnswerFeedbackInput,
): Promise<AccountFeedback> {
  return inTransaction(ctx, async (tx) => {
    const feedback = await getOrThrow(tx, AccountFeedback, input.id, 'id');
    await getAccountOf(tx, feedback, AccountFeedback, 'id');
    assertVersion(feedback, input.version);
    assertTransition(feedbackStates, feedback.state, 'ANSWERED');
    const answer = input.answer.trim();
    const answered = await guardedUpdate(tx, AccountFeedback, feedback, {
      state: 'ANSWERED',
      answer,
      answeredOn: tx.today,
    });
    const subject = { type: 'Account', id: feedback.accountId };
    await recordAudit(tx, 'account.feedback_answered', subject, { entryId: feedback.id, answer });
    return answered;
  });
}
