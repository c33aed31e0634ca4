import type { Job } from '../../../core/jobs';
import { runCommissions } from '../use-cases/run-commissions';

/** Every night: bills that matured and facts of the day become commission entries. */
export const runCommissionsJob: Job = {
  name: 'run-commissions',
  cron: '30 1 * * *',
  run: async (ctx) => {
    const { contracts, entries } = await runCommissions(ctx);
    return { contracts, entries };
  },
};
