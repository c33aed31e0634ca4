import type { LocalDate } from '../../../../shared/local-date';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../entities/account.entity';
import { getVisibleAccount } from '../queries/visible-accounts';
import { changeTiers } from './change-tiers';

export interface SetAccountTierInput {
  readonly accountId: string;
  readonly version?: number | null;
  readonly tier: AccountTier;
  readonly reason: string;
  readonly until?: LocalDate | null;
}

/**
 * The director's decision on a tier, with its reason and its place in the history. With an end it stands through
 * reviews until then, without one until the next review (TIER-1, TIER-3); a class B or C debtor is never strategic (TIER-2).
 */
export async function setAccountTier(ctx: RequestContext, input: SetAccountTierInput): Promise<Account> {
  return inTransaction(ctx, async (tx) => {
    const account = await getVisibleAccount(tx, input.accountId);
    assertVersion(account, input.version);
    const reason = input.reason.trim();
    if (!reason) throw new DomainError('account.reason_needed', {}, 'reason');
    if (account.tier === input.tier) throw new DomainError('account.tier_unchanged', {}, 'tier');
    if (input.until && input.until < tx.today)
      throw new DomainError('tier.until_in_the_past', { today: tx.today }, 'until');
    if (input.tier === 'STRATEGIC') await assertNoBadDebt(tx, account);
    await changeTiers(tx, [
      {
        accountId: account.id,
        from: account.tier,
        to: input.tier,
        reason,
        decided: Boolean(input.until),
        until: input.until ?? null,
      },
    ]);
    return getOrThrow(tx, Account, account.id);
  });
}

/** Contracts belong to a higher module: only their class is read here. */
async function assertNoBadDebt(tx: TxContext, account: Account): Promise<void> {
  const [debt] = (await tx.db.query(
    "SELECT delinquencyClass AS class FROM contract WHERE accountId = ? AND delinquencyClass IN ('B', 'C') ORDER BY delinquencyClass DESC LIMIT 1",
    [account.id],
  )) as { class: string }[];
  if (debt)
    throw new DomainError('tier.debtor_not_strategic', { code: account.code, class: debt.class }, 'tier');
}
