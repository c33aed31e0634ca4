import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { AccountTierChange } from '../entities/account-tier-change.entity';
import { Account } from '../entities/account.entity';
import { getVisibleAccount } from '../queries/visible-accounts';

export interface SetAccountTierInput {
  readonly accountId: string;
  readonly version?: number | null;
  readonly tier: AccountTier;
  readonly reason: string;
}

/** The director's decision on a tier, with its reason and its place in the history (TIER-1, TIER-3). */
export async function setAccountTier(ctx: RequestContext, input: SetAccountTierInput): Promise<Account> {
  return inTransaction(ctx, async (tx) => {
    const account = await getVisibleAccount(tx, input.accountId);
    assertVersion(account, input.version);
    if (!input.reason.trim()) throw new DomainError('account.reason_needed', {}, 'reason');
    if (account.tier === input.tier) throw new DomainError('account.tier_unchanged', {}, 'tier');
    const updated = await guardedUpdate(tx, Account, account, { tier: input.tier });
    await insert(tx, AccountTierChange, {
      accountId: account.id,
      fromTier: account.tier,
      toTier: input.tier,
      changedOn: tx.today,
      reason: input.reason.trim(),
      changedById: tx.actor?.userId ?? null,
    });
    await recordAudit(
      tx,
      'account.tier_set',
      { type: 'Account', id: account.id },
      { from: account.tier, to: input.tier },
      input.reason.trim(),
    );
    return updated;
  });
}
