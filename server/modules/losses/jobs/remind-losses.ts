import { addDays } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import type { Job } from '../../../core/jobs';
import { inTransaction } from '../../../core/transaction';
import { superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { LossRecord } from '../entities/loss-record.entity';

/** On its last day the rep is reminded of a record; the morning after, their manager hears that it is missing (LOSS-1). */
export const remindLossesJob: Job = {
  name: 'remind-losses',
  cron: '0 7 * * *',
  run: async (ctx: RequestContext) => {
    const [due, missing] = await Promise.all([
      ctx.db.findBy(LossRecord, { state: 'OPEN', dueOn: ctx.today }),
      ctx.db.findBy(LossRecord, { state: 'OPEN', dueOn: addDays(ctx.today, -1) }),
    ]);
    await inTransaction(ctx, async (tx) => {
      for (const loss of due) {
        const subject = { type: 'LossRecord', id: loss.id };
        const params = { customer: loss.customerName, due: loss.dueOn };
        await notify(tx, [loss.repId], 'loss.due', subject, params);
      }
      for (const loss of missing) {
        const [manager] = await superiorsOf(tx, loss.repId, ['SALES_MANAGER']);
        const people = [loss.repId, manager?.id ?? null];
        await notify(
          tx,
          people,
          'loss.missing',
          { type: 'LossRecord', id: loss.id },
          {
            customer: loss.customerName,
          },
        );
      }
    });
    return { due: due.length, missing: missing.length };
  },
};
