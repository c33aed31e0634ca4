import { addDays } from '../../../../shared/local-date';
import type { TxContext } from '../../../core/context';
import { guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { recordAudit } from '../../audit';
import { policyAt } from '../../policies';
import { AccountFeedback } from '../entities/account-feedback.entity';
import { archivePolicy } from '../policy';
import { feedbackStates } from '../rules/feedback-states';

/** Writes what was done and answered (ARC-1). */
export async function giveAnswer(
  tx: TxContext,
  feedback: AccountFeedback,
  answer: string,
): Promise<AccountFeedback> {
  assertTransition(feedbackStates, feedback.state, 'ANSWERED');
  const answered = await guardedUpdate(tx, AccountFeedback, feedback, {
    state: 'ANSWERED',
    answer,
    answeredOn: tx.today,
  });
  const subject = { type: 'Account', id: feedback.accountId };
  await recordAudit(tx, 'account.feedback_answered', subject, { entryId: feedback.id, answer });
  return answered;
}

/** Writes the customer's word on the answer: closed, or open again and due anew (ARC-1). */
export async function takeVerdict(
  tx: TxContext,
  feedback: AccountFeedback,
  satisfied: boolean,
  note: string | null,
): Promise<AccountFeedback> {
  const state = satisfied ? 'CONFIRMED' : 'OPEN';
  assertTransition(feedbackStates, feedback.state, state);
  const { feedbackAnswerDays } = await policyAt(tx, archivePolicy);
  const settled = await guardedUpdate(tx, AccountFeedback, feedback, {
    state,
    confirmedOn: satisfied ? tx.today : null,
    ...(satisfied ? {} : { dueOn: addDays(tx.today, feedbackAnswerDays) }),
  });
  await recordAudit(
    tx,
    satisfied ? 'account.feedback_confirmed' : 'account.feedback_reopened',
    { type: 'Account', id: feedback.accountId },
    { entryId: feedback.id },
    note,
  );
  return settled;
}
