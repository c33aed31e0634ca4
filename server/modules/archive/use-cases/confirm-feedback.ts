import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { getAccountOf } from '../../accounts';
import { AccountFeedback } from '../entities/account-feedback.entity';
import type { ConfirmFeedbackInput } from '../graphql/archive.inputs';
import { isComplaint } from '../rules/feedback-kinds';
import { takeVerdict } from './advance-feedback';

/**
 * The customer confirms the answer to other feedback, which closes it, or does not, which opens it again; a complaint is
 * verified by its steps (ARC-1, SVC-1).
 *
 * @throws DomainError archive.by_steps
 */
export async function confirmFeedback(
  ctx: RequestContext,
  input: ConfirmFeedbackInput,
): Promise<AccountFeedback> {
  return inTransaction(ctx, async (tx) => {
    const feedback = await getOrThrow(tx, AccountFeedback, input.id, 'id');
    await getAccountOf(tx, feedback, AccountFeedback, 'id');
    assertVersion(feedback, input.version);
    if (isComplaint(feedback.kind)) throw new DomainError('archive.by_steps', {}, 'id');
    return takeVerdict(tx, feedback, input.satisfied, input.note?.trim() || null);
  });
}
