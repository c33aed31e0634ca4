import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { getAccountOf } from '../../accounts';
import { AccountFeedback } from '../entities/account-feedback.entity';
import type { AnswerFeedbackInput } from '../graphql/archive.inputs';
import { isComplaint } from '../rules/feedback-kinds';
import { giveAnswer } from './advance-feedback';

/**
 * Says what was answered to praise and other feedback; a complaint is answered by its steps (ARC-1, SVC-1).
 *
 * @throws DomainError archive.by_steps
 */
export async function answerFeedback(
  ctx: RequestContext,
  input: AnswerFeedbackInput,
): Promise<AccountFeedback> {
  return inTransaction(ctx, async (tx) => {
    const feedback = await getOrThrow(tx, AccountFeedback, input.id, 'id');
    await getAccountOf(tx, feedback, AccountFeedback, 'id');
    assertVersion(feedback, input.version);
    if (isComplaint(feedback.kind)) throw new DomainError('archive.by_steps', {}, 'id');
    return giveAnswer(tx, feedback, input.answer.trim());
  });
}
