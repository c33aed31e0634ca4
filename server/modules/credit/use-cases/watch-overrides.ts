import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import { formatMoney } from '../../../../shared/money';
import type { RequestContext, TxContext } from '../../../core/context';
import { guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { CreditOverride } from '../entities/credit-override.entity';
import { creditPolicy } from '../policy';
import { creditStandings, type CreditStanding } from '../queries/credit-standing';
import { overrideNotice } from '../rules/override-notice';

/** Tells owner, finance and who gave the leave that it is about to end, or ended beyond the limit (CRE-5). */
export async function watchOverrides(ctx: RequestContext): Promise<number> {
  const { overrideWarnDays } = await policyAt(ctx, creditPolicy);
  const overrides = await ctx.db.find(CreditOverride, {
    where: { withdrawnOn: IsNull(), untilOn: MoreThanOrEqual(longAgo(ctx)) },
    order: { id: 'ASC' },
  });
  if (overrides.length === 0) return 0;
  const accounts = await ctx.db.findBy(Account, {
    id: In([...new Set(overrides.map(({ accountId }) => accountId))]),
  });
  const standings = new Map(
    (await creditStandings(ctx, accounts)).map((standing) => [standing.id, standing]),
  );
  return inTransaction(ctx, async (tx) => {
    let told = 0;
    for (const override of overrides) {
      const standing = standings.get(override.accountId);
      if (!standing) continue;
      // a later override may still hold: then this one's end changes nothing
      const held = overrides.some(
        ({ accountId, untilOn }) =>
          accountId === override.accountId && untilOn > override.untilOn && untilOn >= tx.today,
      );
      const beyond = standing.exposure > standing.limit && !held;
      const notice = overrideNotice(override, overrideWarnDays, beyond, tx.today);
      if (!notice) continue;
      await tell(tx, override, standing, notice);
      told += 1;
    }
    return told;
  });
}

const longAgo = (ctx: RequestContext): LocalDate => addDays(ctx.today, -30);

async function tell(
  tx: TxContext,
  override: CreditOverride,
  { account, exposure, limit }: CreditStanding,
  notice: 'ENDED' | 'ENDING',
): Promise<void> {
  const finance = (await activePeopleWithRole(tx, 'FINANCE')).map(({ id }) => id);
  const ended = notice === 'ENDED';
  await notify(
    tx,
    [account.ownerId, override.grantedById, ...finance],
    ended ? 'credit.override_ended' : 'credit.override_ending',
    { type: 'Account', id: account.id },
    {
      customer: account.name,
      until: override.untilOn,
      exposure: formatMoney(exposure),
      limit: formatMoney(limit),
    },
  );
  await guardedUpdate(
    tx,
    CreditOverride,
    override,
    ended ? { endedToldOn: tx.today } : { endingToldOn: tx.today },
  );
}
