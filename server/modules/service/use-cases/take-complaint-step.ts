import { complaintStepKind, type ComplaintStepKind } from '../../../../shared/vocabulary/service';
import { doerOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account, assertNotMerged } from '../../accounts';
import { AccountFeedback, giveAnswer, takeVerdict } from '../../archive';
import { isComplaint } from '../../archive/rules/feedback-kinds';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { ComplaintStep } from '../entities/complaint-step.entity';
import { getVisibleComplaint } from '../queries/complaints';
import { nextStep } from '../rules/complaint-steps';

export interface TakeComplaintStepInput {
  readonly id: string;
  readonly version: number;
  readonly step: ComplaintStepKind;
  readonly said: string;
  readonly satisfied?: boolean | null;
}

/**
 * Takes the next of the five steps of a complaint: the answer makes it answered, the verification closes it, or opens it
 * again where the customer is not satisfied (SVC-1).
 *
 * @throws DomainError service.no_steps, service.closed, service.step_order, service.verdict_missing
 */
export function takeComplaintStep(
  ctx: RequestContext,
  input: TakeComplaintStepInput,
): Promise<AccountFeedback> {
  return inTransaction(ctx, async (tx) => {
    // before the complaint: a step that another takes in between shows in its version
    const taken = await tx.db.findBy(ComplaintStep, { feedbackId: input.id });
    const complaint = await getVisibleComplaint(tx, input.id);
    const account = await getOrThrow(tx, Account, complaint.accountId);
    await assertNotMerged(tx, account, 'id');
    assertVersion(complaint, input.version);
    if (!isComplaint(complaint.kind)) throw new DomainError('service.no_steps', {}, 'id');
    const next = nextStep(complaint.state, taken);
    if (!next) throw new DomainError('service.closed', {}, 'id');
    if (next.step !== input.step)
      throw new DomainError(
        'service.step_order',
        { number: complaintStepKind.list.indexOf(next.step) + 1 },
        'step',
      );
    const satisfied = next.step === 'VERIFY' ? (input.satisfied ?? null) : null;
    if (next.step === 'VERIFY' && satisfied === null)
      throw new DomainError('service.verdict_missing', {}, 'satisfied');
    const said = input.said.trim();
    // the step comes after the version is won: of two at once one is refused as changed, not as a double key
    const moved = await move(tx, complaint, next.step, said, satisfied);
    const values = { round: next.round, step: next.step, said, satisfied };
    await insert(tx, ComplaintStep, {
      ...values,
      feedbackId: complaint.id,
      takenOn: tx.today,
      takenById: doerOf(tx),
    });
    const subject = { type: 'Account', id: account.id };
    await recordAudit(tx, 'account.complaint_step', subject, { entryId: complaint.id, ...values });
    if (satisfied === false)
      await notify(tx, [complaint.handlerId, account.ownerId], 'service.complaint_reopened', subject, {
        customer: account.name,
      });
    return moved;
  });
}

/** The state that follows from a step; the first three only count the version up. */
function move(
  tx: TxContext,
  complaint: AccountFeedback,
  step: ComplaintStepKind,
  said: string,
  satisfied: boolean | null,
): Promise<AccountFeedback> {
  if (step === 'ANSWER') return giveAnswer(tx, complaint, said);
  if (step === 'VERIFY') return takeVerdict(tx, complaint, satisfied === true, said);
  return guardedUpdate(tx, AccountFeedback, complaint, { state: complaint.state });
}
