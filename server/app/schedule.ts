import { Cron } from 'croner';
import type { Logger } from 'pino';
import { runJob, type Job } from '../core/jobs';
import { sweepLiveEventsJob } from '../core/live';
import { startScheduledRunsJob } from '../modules/assignment';
import { sealTrailJob } from '../modules/audit';
import { runCommissionsJob } from '../modules/commissions';
import { reviewCustomersJob } from '../modules/dossier';
import { escalateCollisionsJob, fallBackLeadsJob } from '../modules/leads';
import { remindLossesJob } from '../modules/losses';
import { classifyDebtsJob } from '../modules/receivables';
import { endSuspensionsJob } from '../modules/identity';
import { endTierOverridesJob } from '../modules/tiers';
import { systemContext, type ContextSource } from './create-context';

/** What runs by the clock, in the business time zone. */
export const jobs: readonly Job[] = [
  fallBackLeadsJob,
  escalateCollisionsJob,
  remindLossesJob,
  classifyDebtsJob,
  reviewCustomersJob,
  runCommissionsJob,
  endTierOverridesJob,
  endSuspensionsJob,
  startScheduledRunsJob,
  sealTrailJob,
  sweepLiveEventsJob,
];

/** Starts the clockwork; returns what stops it. Several processes may run it: the job_run row lets one through. */
export function startJobs(source: ContextSource, logger: Logger): () => void {
  const running = jobs.map(
    (job) =>
      new Cron(job.cron, { timezone: source.config.timeZone, protect: true }, async () => {
        try {
          const result = await runJob(systemContext(source), job);
          if (result) logger.info({ job: job.name, ...result }, 'job done');
        } catch (error) {
          logger.error({ err: error, job: job.name }, 'job failed');
        }
      }),
  );
  return () => running.forEach((cron) => cron.stop());
}
