import { In, Not } from 'typeorm';
import { actingIds, actorOf, doerOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insertOrRefuse, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { getAccountOf, type Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { CreditApplication } from '../entities/credit-application.entity';
import { CreditVerdict } from '../entities/credit-verdict.entity';
import type { GiveCreditVerdictInput } from '../graphql/credit.inputs';
import { getVisibleApplication } from '../queries/credit-applications';
import { mayGiveVerdict, reviewOutcome, type ReviewOutcome } from '../rules/joint-review';
import { assertNotOwnApplication } from './own-side';

/**
 * A department speaks about an application for credit (CRE-3). Whoever comes last sees what the others said, because
 * each first writes the application's row.
 */
export async function giveCreditVerdict(
  ctx: RequestContext,
  input: GiveCreditVerdictInput,
): Promise<CreditApplication> {
  const { department, round } = input;
  if (!mayGiveVerdict(actorOf(ctx).roles, department))
    throw new DomainError(
      'credit.not_your_department',
      { department: `ReviewDepartment.${department}` },
      'department',
    );
  return inTransaction(ctx, async (tx) => {
    const seen = await getVisibleApplication(tx, input.applicationId, 'applicationId');
    const account = await getAccountOf(tx, seen, CreditApplication, 'applicationId');
    await assertNotOwnApplication(tx, seen, account.ownerId);
    const open = await updateWhere(
      tx,
      CreditApplication,
      { version: () => 'version + 1', updatedAt: tx.now },
      { sql: "id = :id AND state = 'IN_REVIEW' AND round = :round", params: { id: seen.id, round } },
    );
    if (open === 0) throw await whyClosed(tx, seen.id, round);
    // several roles are still one person: three departments are three people
    const spoke = {
      applicationId: seen.id,
      round,
      givenById: In(actingIds(tx)),
      department: Not(department),
    };
    if (await tx.db.existsBy(CreditVerdict, spoke)) throw new DomainError('credit.second_voice', {});
    const { verdict, reason } = input;
    await insertOrRefuse(
      tx,
      CreditVerdict,
      { applicationId: seen.id, round, department, verdict, reason, givenById: doerOf(tx) },
      () =>
        new DomainError(
          'credit.verdict_given',
          { department: `ReviewDepartment.${department}` },
          'department',
        ),
    );
    const subject = { type: 'CreditApplication', id: seen.id };
    await recordAudit(tx, 'credit.verdict_given', subject, { department, verdict, round }, reason);
    const outcome = reviewOutcome(await tx.db.findBy(CreditVerdict, { applicationId: seen.id, round }));
    if (outcome !== 'PENDING') await conclude(tx, seen, account, { outcome, reason });
    return getOrThrow(tx, CreditApplication, seen.id);
  });
}

/** Any "no" stops it, three "yes" pass it on to the VP. */
async function conclude(
  tx: TxContext,
  { id, applicantId }: CreditApplication,
  account: Account,
  { outcome, reason }: { readonly outcome: Exclude<ReviewOutcome, 'PENDING'>; readonly reason: string },
): Promise<void> {
  const stopped = outcome === 'REJECTED';
  await updateWhere(
    tx,
    CreditApplication,
    { state: outcome, ...(stopped ? { openKey: null, decidedOn: tx.today, decisionReason: reason } : {}) },
    { sql: 'id = :id', params: { id } },
  );
  const subject = { type: 'CreditApplication', id };
  const told = { customer: account.name, step: `CreditApplicationState.${outcome}` };
  if (!stopped) {
    const directors = await activePeopleWithRole(tx, 'SALES_DIRECTOR');
    await notify(
      tx,
      directors.map((person) => person.id),
      'credit.waiting',
      subject,
      told,
    );
  }
  await notify(tx, [applicantId, account.ownerId], 'credit.decided', subject, told);
}

async function whyClosed(ctx: RequestContext, id: string, round: number): Promise<DomainError> {
  const application = await getOrThrow(ctx, CreditApplication, id);
  if (application.round !== round)
    return new DomainError('credit.terms_changed', { round: application.round }, 'round');
  return new DomainError('common.invalid_state', {
    from: `CreditApplicationState.${application.state}`,
    to: 'CreditApplicationState.REVIEWED',
  });
}
