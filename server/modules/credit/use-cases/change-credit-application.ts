import { isActing } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { getAccountOf } from '../../accounts';
import { recordAudit } from '../../audit';
import { CreditApplication } from '../entities/credit-application.entity';
import type { ChangeCreditApplicationInput, WithdrawCreditApplicationInput } from '../graphql/credit.inputs';
import { getVisibleApplication } from '../queries/credit-applications';
import { applicationStates } from '../rules/application-states';
import { assertAskable, callReviewers } from './apply-for-credit';

/** The applicant asks for something else; whatever was said about it before is void (CRE-3). */
export async function changeCreditApplication(
  ctx: RequestContext,
  input: ChangeCreditApplicationInput,
): Promise<CreditApplication> {
  return inTransaction(ctx, async (tx) => {
    const application = await getOwnOpen(tx, input);
    const account = await getAccountOf(tx, application, CreditApplication, 'id');
    const { amount, termDays, untilOn } = input;
    await assertAskable(tx, account, input);
    const changed = await guardedUpdate(tx, CreditApplication, application, {
      amount,
      termDays,
      untilOn,
      state: 'IN_REVIEW',
      round: application.round + 1,
    });
    const subject = { type: 'CreditApplication', id: application.id };
    const from = {
      amount: application.amount,
      termDays: application.termDays,
      untilOn: application.untilOn,
    };
    const data = { from, to: { amount, termDays, untilOn }, round: changed.round };
    await recordAudit(tx, 'credit.application_changed', subject, data, input.reason);
    await callReviewers(tx, changed, account);
    return changed;
  });
}

/** The applicant takes it back. */
export async function withdrawCreditApplication(
  ctx: RequestContext,
  input: WithdrawCreditApplicationInput,
): Promise<CreditApplication> {
  return inTransaction(ctx, async (tx) => {
    const application = await getOwnOpen(tx, input);
    const withdrawn = await guardedUpdate(tx, CreditApplication, application, {
      state: 'WITHDRAWN',
      openKey: null,
      decidedOn: tx.today,
      decisionReason: input.reason,
    });
    const subject = { type: 'CreditApplication', id: application.id };
    await recordAudit(tx, 'credit.application_withdrawn', subject, {}, input.reason);
    return withdrawn;
  });
}

async function getOwnOpen(
  tx: TxContext,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<CreditApplication> {
  const application = await getVisibleApplication(tx, id);
  assertVersion(application, version);
  if (!isActing(tx, application.applicantId)) throw new DomainError('credit.not_applicant', {});
  assertTransition(applicationStates, application.state, 'WITHDRAWN');
  return application;
}
