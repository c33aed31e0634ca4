import type { RequestContext } from '../../../core/context';
import type { Job } from '../../../core/jobs';
import { inTransaction } from '../../../core/transaction';
import { Account, AccountTierOverride, endOverrides } from '../../accounts';
import { recordAudits } from '../../audit';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';

/**
 * Ends the director's decisions whose last day is past and says so; the tier itself falls back at the next review
 * (TIER-3). A second run finds nothing.
 */
export async function endTierOverrides(ctx: RequestContext): Promise<{ ended: number }> {
  return inTransaction(ctx, async (tx) => {
    const over = await tx.db
      .createQueryBuilder(AccountTierOverride, 'o')
      .innerJoin(Account, 'account', 'account.id = o.accountId')
      .addSelect('account.ownerId', 'ownerId')
      .where('o.openKey = 1 AND o.until < :today', { today: tx.today })
      .orderBy('o.accountId')
      .getRawAndEntities<{ ownerId: string | null }>();
    const ended = over.entities;
    if (ended.length === 0) return { ended: 0 };
    await endOverrides(
      tx,
      ended.map(({ accountId }) => accountId),
    );
    await recordAudits(
      tx,
      ended.map(({ accountId, tier, until, reason }) => ({
        event: 'account.tier_override_ended',
        subject: { type: 'Account', id: accountId },
        data: { tier, until },
        reason,
      })),
    );
    const directors = (await activePeopleWithRole(tx, 'SALES_DIRECTOR')).map(({ id }) => id);
    const owners = over.raw.map(({ ownerId }) => ownerId);
    await notify(
      tx,
      [...directors, ...owners],
      'tier.overrides_ended',
      { type: 'Account', id: ended[0]?.accountId ?? '' },
      { count: ended.length },
    );
    return { ended: ended.length };
  });
}

export const endTierOverridesJob: Job = {
  name: 'end-tier-overrides',
  cron: '20 0 * * *',
  run: endTierOverrides,
};
