import { addDays } from '../../../../shared/local-date';
import { formatMoney } from '../../../../shared/money';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { getAccountOf, getVisibleAccount } from '../../accounts';
import { recordAudit } from '../../audit';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { CreditOverride } from '../entities/credit-override.entity';
import type { GrantCreditOverrideInput, WithdrawCreditOverrideInput } from '../graphql/credit.inputs';
import { lockCredit } from '../lock-credit';
import { creditPolicy } from '../policy';
import { linesOfCredit } from '../queries/credit-standing';
import { assertLastDay } from './apply-for-credit';
import { assertNotOwnSide } from './own-side';

/** Leave to go over the limit up to an exposure until a day, with a reason; never from the rep's own side (CRE-5). */
export async function grantCreditOverride(
  ctx: RequestContext,
  input: GrantCreditOverrideInput,
): Promise<CreditOverride> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const account = await getVisibleAccount(tx, input.accountId);
      assertNotOwnSide(tx, [account.ownerId]);
      const { longestOverrideDays } = await policyAt(tx, creditPolicy);
      assertLastDay(tx, input.untilOn, addDays(tx.today, longestOverrideDays));
      const line = (await linesOfCredit(tx, [account])).get(account.id);
      if (line && input.amount <= line.limit)
        throw new DomainError('credit.override_too_low', { limit: formatMoney(line.limit) }, 'amount');
      await lockCredit(tx, account.id);
      const override = await insert(tx, CreditOverride, {
        accountId: account.id,
        amount: input.amount,
        grantedOn: tx.today,
        untilOn: input.untilOn,
        reason: input.reason.trim(),
        grantedById: actorOf(tx).userId,
      });
      const subject = { type: 'Account', id: account.id };
      const data = { overrideId: override.id, amount: input.amount, untilOn: input.untilOn };
      await recordAudit(tx, 'credit.override_granted', subject, data, override.reason);
      const finance = await activePeopleWithRole(tx, 'FINANCE');
      await notify(
        tx,
        [account.ownerId, ...finance.map(({ id }) => id)],
        'credit.override_granted',
        subject,
        {
          customer: account.name,
          amount: formatMoney(input.amount),
          until: input.untilOn,
        },
      );
      return override;
    },
    { op: 'grantCreditOverride', key, request },
  );
}

/** Takes an override back; what was done under it stays. */
export async function withdrawCreditOverride(
  ctx: RequestContext,
  input: WithdrawCreditOverrideInput,
): Promise<CreditOverride> {
  return inTransaction(ctx, async (tx) => {
    const override = await getOrThrow(tx, CreditOverride, input.id, 'id');
    const account = await getAccountOf(tx, override, CreditOverride, 'id');
    assertVersion(override, input.version);
    assertNotOwnSide(tx, [account.ownerId]);
    if (override.withdrawnOn || override.untilOn < tx.today)
      throw new DomainError('credit.override_over', {});
    await lockCredit(tx, account.id);
    const withdrawn = await guardedUpdate(tx, CreditOverride, override, {
      withdrawnOn: tx.today,
      withdrawnReason: input.reason,
    });
    const subject = { type: 'Account', id: account.id };
    await recordAudit(tx, 'credit.override_withdrawn', subject, { overrideId: override.id }, input.reason);
    return withdrawn;
  });
}
