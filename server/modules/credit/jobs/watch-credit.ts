import type { RequestContext } from '../../../core/context';
import type { Job } from '../../../core/jobs';
import { inTransaction } from '../../../core/transaction';
import { SupplyStop } from '../../accounts';
import { CreditRatingEntry } from '../entities/credit-rating-entry.entity';
import { watchBreach } from '../use-cases/watch-breach';
import { watchOverrides } from '../use-cases/watch-overrides';

/**
 * What falls due in the night at a customer rated D stops supply the same night (CRE-2); leave to go over a limit that is
 * about to end, or ended, is told of (CRE-5).
 */
export const watchCreditJob: Job = {
  name: 'watch-credit',
  cron: '40 2 * * *',
  run: async (ctx: RequestContext) => {
    const [rated, stopped] = await Promise.all([
      ctx.db.find(CreditRatingEntry, { where: { rating: 'D' }, select: { accountId: true } }),
      ctx.db.find(SupplyStop, { where: { cause: 'CREDIT_BREACH', openKey: 1 }, select: { accountId: true } }),
    ]);
    const watched = [...new Set([...rated, ...stopped].map(({ accountId }) => accountId))].sort();
    for (const accountId of watched) await inTransaction(ctx, (tx) => watchBreach(tx, accountId));
    return { watched: watched.length, told: await watchOverrides(ctx) };
  },
};
