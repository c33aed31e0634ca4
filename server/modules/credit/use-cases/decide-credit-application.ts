import { In } from 'typeorm';
import { actingIds, actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { getAccountOf } from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { CreditApplication } from '../entities/credit-application.entity';
import { CreditVerdict } from '../entities/credit-verdict.entity';
import type { DecideCreditApplicationInput, EndCreditLimitInput } from '../graphql/credit.inputs';
import { lockCredit } from '../lock-credit';
import { getVisibleApplication } from '../queries/credit-applications';
import { applicationStates } from '../rules/application-states';
import { assertLastDay } from './apply-for-credit';
import { assertNotOwnApplication, assertNotOwnSide } from './own-side';
import { tellIfOver } from './tell-if-over';

/** The VP decides after all three departments agreed (CRE-3): approved, it is the limit from today to its last day. */
export async function decideCreditApplication(
  ctx: RequestContext,
  input: DecideCreditApplicationInput,
): Promise<CreditApplication> {
  return inTransaction(ctx, async (tx) => {
    const application = await getVisibleApplication(tx, input.id);
    assertVersion(application, input.version);
    const account = await getAccountOf(tx, application, CreditApplication, 'id');
    await assertNotOwnApplication(tx, application, account.ownerId);
    const state = input.approved ? 'APPROVED' : 'REJECTED';
    // while the departments speak, a "no" is theirs to say
    if (application.state !== 'REVIEWED')
      throw new DomainError('common.invalid_state', {
        from: `CreditApplicationState.${application.state}`,
        to: `CreditApplicationState.${state}`,
      });
    const { id, round } = application;
    const spoke = { applicationId: id, round, givenById: In(actingIds(tx)) };
    if (await tx.db.existsBy(CreditVerdict, spoke)) throw new DomainError('credit.second_voice', {});
    if (input.approved) assertLastDay(tx, application.untilOn, application.untilOn);
    await lockCredit(tx, account.id);
    assertTransition(applicationStates, application.state, state);
    const decided = await guardedUpdate(tx, CreditApplication, application, {
      state,
      openKey: null,
      decidedOn: tx.today,
      decisionReason: input.reason,
      decidedById: actorOf(tx).userId,
    });
    const subject = { type: 'CreditApplication', id };
    const data = { amount: application.amount, termDays: application.termDays, untilOn: application.untilOn };
    await recordAudit(
      tx,
      input.approved ? 'credit.application_approved' : 'credit.application_rejected',
      subject,
      data,
      input.reason,
    );
    await notify(tx, [application.applicantId, account.ownerId], 'credit.decided', subject, {
      customer: account.name,
      step: `CreditApplicationState.${state}`,
    });
    // an approved limit may be lower than what rating and tier give, for the sake of longer days
    await tellIfOver(tx, account);
    return decided;
  });
}

/** Finance or the VP ends an individual limit before its last day; the table of the rating stands again (CRE-5). */
export async function endCreditLimit(
  ctx: RequestContext,
  input: EndCreditLimitInput,
): Promise<CreditApplication> {
  return inTransaction(ctx, async (tx) => {
    const application = await getVisibleApplication(tx, input.id);
    assertVersion(application, input.version);
    const account = await getAccountOf(tx, application, CreditApplication, 'id');
    assertNotOwnSide(tx, [account.ownerId]);
    await lockCredit(tx, account.id);
    assertTransition(applicationStates, application.state, 'ENDED');
    const ended = await guardedUpdate(tx, CreditApplication, application, {
      state: 'ENDED',
      decisionReason: input.reason,
    });
    const subject = { type: 'CreditApplication', id: application.id };
    await recordAudit(tx, 'credit.limit_ended', subject, { amount: application.amount }, input.reason);
    await notify(tx, [application.applicantId, account.ownerId], 'credit.decided', subject, {
      customer: account.name,
      step: 'CreditApplicationState.ENDED',
    });
    await tellIfOver(tx, account);
    return ended;
  });
}
