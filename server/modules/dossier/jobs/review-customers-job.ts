import type { Job } from '../../../core/jobs';
import { reviewCustomers } from '../use-cases/review-customers';

/** Each night: service class, dormant, new or old (ARC-4, ARC-5). */
export const reviewCustomersJob: Job = {
  name: 'review-customers',
  cron: '45 1 * * *',
  run: async (ctx) => ({ ...(await reviewCustomers(ctx)) }),
};
