import { addDays } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { JobRun } from '../../../core/job.entity';
import type { Job } from '../../../core/jobs';
import { inTransaction } from '../../../core/transaction';
import { pairsOfAccounts, pairsOfLeads } from '../queries/meeting-pairs';
import { recheckPair } from '../use-cases/recheck-pair';

const NAME = 'recheck-collisions';
/** Records a step: the pairs of a step fit in memory however many sites one contractor has. */
const STEP = 200;

/**
 * Looks through the pairs of which a side changed since the last night: hard ones become cases, the rest is noted
 * (COLL-1). Pairs that were settled, are known to be different or stand in an open case are left alone, so running it
 * again changes nothing.
 */
export async function recheckCollisions(
  ctx: RequestContext,
): Promise<{ looked: number; opened: number; noted: number }> {
  const since = await lastRun(ctx);
  const result = { looked: 0, opened: 0, noted: 0 };
  const passes = since
    ? [
        (after: string) => pairsOfLeads(ctx, { since, after, size: STEP }),
        (after: string) => pairsOfAccounts(ctx, { since, after, size: STEP }),
      ]
    : [(after: string) => pairsOfLeads(ctx, { since: null, after, size: STEP })];
  for (const pass of passes) {
    for (let after: string | null = ''; after !== null;) {
      const step = await pass(after);
      for (const pair of step.pairs) {
        const done = await inTransaction(ctx, (tx) => recheckPair(tx, pair));
        if (done) result[done] += 1;
      }
      result.looked += step.looked;
      after = step.last;
    }
  }
  return result;
}

/** The day before the last night that ended well: a change of that night itself is looked at twice, none is missed. */
async function lastRun(ctx: RequestContext): Promise<Date | null> {
  const run = await ctx.db
    .createQueryBuilder(JobRun, 'run')
    .where('run.name = :name AND run.finishedAt IS NOT NULL AND run.day < :today', {
      name: NAME,
      today: ctx.today,
    })
    .orderBy('run.day', 'DESC')
    .getOne();
  return run && new Date(`${addDays(run.day, -1)}T00:00:00Z`);
}

export const recheckCollisionsJob: Job = { name: NAME, cron: '20 2 * * *', run: recheckCollisions };
