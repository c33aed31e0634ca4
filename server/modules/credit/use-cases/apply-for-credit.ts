import { addMonths, type LocalDate } from '../../../../shared/local-date';
import { formatMoney } from '../../../../shared/money';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { getVisibleAccount, type Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { activePeopleWithRole, superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { CreditApplication } from '../entities/credit-application.entity';
import type { ApplyForCreditInput } from '../graphql/credit.inputs';
import { creditPolicy } from '../policy';
import { linesOfCredit } from '../queries/credit-standing';

/**
 * A rep asks for a limit above the table's, or for longer days, until a last day; it goes to the joint review at once
 * (CRE-3).
 *
 * @throws DomainError credit.not_raised, credit.rated_d, credit.open_application
 */
export async function applyForCredit(
  ctx: RequestContext,
  input: ApplyForCreditInput,
): Promise<CreditApplication> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const account = await getVisibleAccount(tx, input.accountId);
      await assertAskable(tx, account, input);
      const { amount, termDays, untilOn } = input;
      const application = await insertOrRefuse(
        tx,
        CreditApplication,
        {
          accountId: account.id,
          state: 'IN_REVIEW',
          round: 1,
          amount,
          termDays,
          untilOn,
          reason: input.reason.trim(),
          applicantId: actorOf(tx).userId,
          openKey: 1,
        },
        () => new DomainError('credit.open_application', {}, 'accountId'),
      );
      const subject = { type: 'CreditApplication', id: application.id };
      const data = { accountId: account.id, amount, termDays, untilOn };
      await recordAudit(tx, 'credit.applied', subject, data, application.reason);
      await callReviewers(tx, application, account);
      return application;
    },
    { op: 'applyForCredit', key, request },
  );
}

/** What may be asked for: more than there is, until a day that the policy allows, not for a D. */
export async function assertAskable(
  tx: TxContext,
  account: Account,
  asked: Pick<CreditApplication, 'amount' | 'termDays' | 'untilOn'>,
): Promise<void> {
  const line = (await linesOfCredit(tx, [account])).get(account.id);
  if (line?.cashOnly) throw new DomainError('credit.rated_d', { customer: account.name }, 'accountId');
  if (line && asked.amount <= line.limit && asked.termDays <= line.termDays)
    throw new DomainError(
      'credit.not_raised',
      { limit: formatMoney(line.limit), days: line.termDays },
      'amount',
    );
  const { longestLimitMonths } = await policyAt(tx, creditPolicy);
  assertLastDay(tx, asked.untilOn, addMonths(tx.today, longestLimitMonths));
}

/** @throws DomainError credit.day_past */
export function assertLastDay(tx: TxContext, untilOn: LocalDate, latest: LocalDate): void {
  if (untilOn <= tx.today || untilOn > latest)
    throw new DomainError('credit.day_past', { latest }, 'untilOn');
}

/** Sales, marketing and finance are called at the same time. */
export async function callReviewers(
  tx: TxContext,
  application: CreditApplication,
  account: Account,
): Promise<void> {
  const [sales] = await superiorsOf(tx, account.ownerId ?? application.applicantId, ['SALES_MANAGER']);
  const others = [
    ...(await activePeopleWithRole(tx, 'MARKETING')),
    ...(await activePeopleWithRole(tx, 'FINANCE')),
  ];
  await notify(
    tx,
    [sales?.id ?? null, ...others.map(({ id }) => id)],
    'credit.waiting',
    { type: 'CreditApplication', id: application.id },
    { customer: account.name, step: `CreditApplicationState.${application.state}` },
  );
}
