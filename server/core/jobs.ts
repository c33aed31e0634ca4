import type { RequestContext } from './context';
import { isUniqueViolation } from './database-errors';
import { JobRun } from './job.entity';
import { insert } from './persistence';
import { inTransaction } from './transaction';

/** Work that runs by the clock. Running it twice on one day changes nothing the second time. */
export interface Job {
  readonly name: string;
  /** Cron pattern in the business time zone. */
  readonly cron: string;
  readonly run: (ctx: RequestContext) => Promise<Record<string, number>>;
}

/**
 * Runs a job for the context's day unless it already ran or runs elsewhere; `null` then.
 * A run that died half-way gives its day up and may be started again.
 */
export async function runJob(ctx: RequestContext, job: Job): Promise<Record<string, number> | null> {
  let run: JobRun;
  try {
    run = await inTransaction(ctx, (tx) => insert(tx, JobRun, { name: job.name, day: ctx.today }));
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
  try {
    const result = await job.run(ctx);
    await inTransaction(ctx, (tx) =>
      tx.db.update(JobRun, { id: run.id }, { finishedAt: ctx.now, result: result as never }),
    );
    return result;
  } catch (error) {
    await inTransaction(ctx, (tx) => tx.db.delete(JobRun, { id: run.id }));
    throw error;
  }
}
