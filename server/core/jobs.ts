import type { RequestContext } from './context';
import { isUniqueViolation } from './database-errors';
import { JobRun } from './job.entity';
import { insert, updateWhere } from './persistence';
import { inTransaction } from './transaction';

/** Work that runs by the clock. Running it twice on one day changes nothing the second time. */
export interface Job {
  readonly name: string;
  /** Cron pattern in the business time zone. */
  readonly cron: string;
  readonly run: (ctx: RequestContext) => Promise<Record<string, number>>;
}

/** A run says this often that it is alive; one silent for the lease was killed, and another process may take it over. */
const SIGN_OF_LIFE_MS = 60_000;
const LEASE_MS = 5 * SIGN_OF_LIFE_MS;

/**
 * Runs a job for the context's day unless it already ran or runs elsewhere; `null` then. A run that failed gives its day
 * up and may be started again; one that was killed is taken over once its lease is over.
 */
export async function runJob(ctx: RequestContext, job: Job): Promise<Record<string, number> | null> {
  const runId = (await begin(ctx, job)) ?? (await takeOver(ctx, job));
  if (!runId) return null;
  const sign = setInterval(() => void signOfLife(ctx, runId), SIGN_OF_LIFE_MS).unref();
  try {
    const result = await job.run(ctx);
    await inTransaction(ctx, (tx) =>
      tx.db.update(JobRun, { id: runId }, { finishedAt: ctx.now, result: result as never }),
    );
    return result;
  } catch (error) {
    await inTransaction(ctx, (tx) => tx.db.delete(JobRun, { id: runId }));
    throw error;
  } finally {
    clearInterval(sign);
  }
}

async function begin(ctx: RequestContext, job: Job): Promise<string | null> {
  try {
    return (await inTransaction(ctx, (tx) => insert(tx, JobRun, { name: job.name, day: ctx.today }))).id;
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

/** Of several processes that find a dead run at once, the conditional update lets one through. */
async function takeOver(ctx: RequestContext, job: Job): Promise<string | null> {
  const run = await ctx.db.findOneBy(JobRun, { name: job.name, day: ctx.today });
  if (!run || run.finishedAt || ctx.now.getTime() - run.updatedAt.getTime() < LEASE_MS) return null;
  const taken = await inTransaction(ctx, (tx) =>
    updateWhere(
      tx,
      JobRun,
      { updatedAt: tx.now, version: run.version + 1 },
      { sql: 'id = :id AND version = :version AND finishedAt IS NULL', params: run },
    ),
  );
  return taken === 1 ? run.id : null;
}

/** Moves the lease on by the time that really passed; a context's own clock stands still. */
async function signOfLife(ctx: RequestContext, id: string): Promise<void> {
  const run = await ctx.db.findOneBy(JobRun, { id });
  if (!run) return;
  const updatedAt = new Date(run.updatedAt.getTime() + SIGN_OF_LIFE_MS);
  await inTransaction(ctx, (tx) => tx.db.update(JobRun, { id }, { updatedAt })).catch(() => undefined);
}
