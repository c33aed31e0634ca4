import { Cron } from 'croner';
import type { Logger } from 'pino';
import { localDateIn } from '../../shared/local-date';
import type { RequestContext } from '../core/context';
import { runJob, type Job } from '../core/jobs';
import { sweepLiveEventsJob } from '../core/live';
import { startScheduledRunsJob } from '../modules/assignment';
import { sealTrailJob } from '../modules/audit';
import { escalatePlansJob, taskBookJob } from '../modules/collections';
import { runCommissionsJob } from '../modules/commissions';
import { reviewCustomersJob } from '../modules/dossier';
import { sweepFilesJob } from '../modules/files';
import { watchCreditJob } from '../modules/credit';
import { watchLimitationJob } from '../modules/legal';
import { remindLossesJob } from '../modules/losses';
import { escalateCollisionsJob, fallBackLeadsJob, recheckCollisionsJob } from '../modules/leads';
import { sendDeliveries, sendDigestsJob, transportOf } from '../modules/notifications';
import { classifyDebtsJob, judgePromisesJob } from '../modules/receivables';
import { remindComplaintsJob } from '../modules/service';
import { endSuspensionsJob } from '../modules/identity';
import { endTierOverridesJob } from '../modules/tiers';
import { systemContext, type ContextSource } from './create-context';

/** What runs by the clock, in the business time zone. */
export const jobs: readonly Job[] = [
  fallBackLeadsJob,
  escalateCollisionsJob,
  remindLossesJob,
  remindComplaintsJob,
  watchCreditJob,
  recheckCollisionsJob,
  classifyDebtsJob,
  judgePromisesJob,
  escalatePlansJob,
  watchLimitationJob,
  taskBookJob,
  reviewCustomersJob,
  runCommissionsJob,
  endTierOverridesJob,
  endSuspensionsJob,
  startScheduledRunsJob,
  sealTrailJob,
  sweepLiveEventsJob,
  sweepFilesJob,
  sendDigestsJob,
];

/** How often messages that leave the portal are sent. */
const OUTBOX = '*/20 * * * * *';

async function empty(source: ContextSource, logger: Logger): Promise<void> {
  try {
    const counts = await sendDeliveries(systemContext(source), transportOf());
    if (counts.sent + counts.failed > 0) logger.info(counts, 'outbox');
  } catch (error) {
    logger.error({ err: error }, 'outbox failed');
  }
}

/** How often it is looked whether a job of today was missed, failed or died with its process. */
const LOOK_AGAIN = '*/10 * * * *';

/** The jobs whose hour of the context's day has come, in their order. Those that ran already are left out by runJob. */
export function jobsDue(ctx: RequestContext): readonly Job[] {
  return jobs.filter((job) => {
    const [last] = new Cron(job.cron, { timezone: ctx.timeZone, paused: true }).previousRuns(1, ctx.now);
    return last !== undefined && localDateIn(last, ctx.timeZone) === ctx.today;
  });
}

/**
 * Starts the clockwork; returns what stops it. Several processes may run it: the job_run row lets one through. What was
 * missed while no process ran, failed, or died half-way is made good the same day.
 */
export function startJobs(source: ContextSource, logger: Logger): () => void {
  const attempt = async (job: Job): Promise<void> => {
    try {
      const result = await runJob(systemContext(source), job);
      if (result) logger.info({ job: job.name, ...result }, 'job done');
    } catch (error) {
      logger.error({ err: error, job: job.name }, 'job failed');
    }
  };
  const options = { timezone: source.config.timeZone, protect: true };
  const catchUp = async (): Promise<void> => {
    for (const job of jobsDue(systemContext(source))) await attempt(job);
  };
  const running = jobs.map((job) => new Cron(job.cron, options, () => attempt(job)));
  running.push(new Cron(LOOK_AGAIN, options, catchUp));
  running.push(new Cron(OUTBOX, options, () => empty(source, logger)));
  return () => running.forEach((cron) => cron.stop());
}
