import { IsNull, Not } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import type { Job } from '../../../core/jobs';
import { inTransaction } from '../../../core/transaction';
import { DunningLetter } from '../entities/dunning-letter.entity';
import { PaymentPromise } from '../entities/payment-promise.entity';
import { judgePromises } from '../ledger/judge-promises';
import { lockLedger } from '../ledger/lock-ledger';
import { issueLetter } from '../use-cases/issue-letters';

/**
 * Each night: promises whose days of grace are over, and at once the letter that a broken one had held (DUN-3). A letter
 * of the month that is already out is answer enough; the next month's then goes out on its first night.
 */
export const judgePromisesJob: Job = {
  name: 'judge-promises',
  cron: '20 1 * * *',
  run: async (ctx) => {
    const open = await accountsOf(ctx, { openItemId: Not(IsNull()) });
    let judged = 0;
    for (const accountId of open) {
      judged += await inTransaction(ctx, async (tx) => {
        await lockLedger(tx, accountId);
        return judgePromises(tx, accountId);
      });
    }
    let letters = 0;
    for (const accountId of await owedALetter(ctx)) {
      const { outcome } = await inTransaction(ctx, (tx) => issueLetter(tx, accountId));
      if (outcome === 'ISSUED' || outcome === 'STOPPED') letters += 1;
    }
    return { judged, letters };
  },
};

async function accountsOf(ctx: RequestContext, where: object): Promise<string[]> {
  const rows = await ctx.db
    .createQueryBuilder(PaymentPromise, 'promise')
    .select('promise.accountId', 'accountId')
    .where(where)
    .groupBy('promise.accountId')
    .orderBy('promise.accountId')
    .getRawMany<{ accountId: string }>();
  return rows.map(({ accountId }) => accountId);
}

/** Customers who broke a promise since their last letter. */
async function owedALetter(ctx: RequestContext): Promise<string[]> {
  const rows = await ctx.db
    .createQueryBuilder(PaymentPromise, 'promise')
    .select('promise.accountId', 'accountId')
    .where("promise.state IN ('BROKEN', 'PARTLY_KEPT')")
    .andWhere((query) => {
      const since = query
        .subQuery()
        .select('1')
        .from(DunningLetter, 'letter')
        .where('letter.accountId = promise.accountId AND letter.issuedOn >= promise.decidedOn')
        .getQuery();
      return `NOT EXISTS ${since}`;
    })
    .groupBy('promise.accountId')
    .orderBy('promise.accountId')
    .getRawMany<{ accountId: string }>();
  return rows.map(({ accountId }) => accountId);
}
