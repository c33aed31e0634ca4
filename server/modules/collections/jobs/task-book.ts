import { addToMonth, monthOf } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import type { Job } from '../../../core/jobs';
import { guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { CollectionTask } from '../entities/collection-task.entity';
import { collectionsPolicy } from '../policy';
import { draftTask } from '../use-cases/draft-task';

/** Drafts next month's task on the policy's day, and says once that one is late (TASK-1). */
export const taskBookJob: Job = {
  name: 'draft-collection-task',
  cron: '30 6 * * *',
  run: async (ctx: RequestContext) => {
    const { draftDay } = await policyAt(ctx, collectionsPolicy);
    const month = addToMonth(monthOf(ctx.today), 1);
    const there = await ctx.db.findOneBy(CollectionTask, { month });
    const due = Number(ctx.today.slice(8)) >= draftDay && !there;
    if (due) await draftTask(ctx, { month });
    const late = await inTransaction(ctx, async (tx) => {
      const open = await tx.db.findBy(CollectionTask, { state: 'DRAFT' });
      const overdue = open.filter(({ issueBy, lateToldOn }) => issueBy < tx.today && !lateToldOn);
      for (const task of overdue) {
        const people = await Promise.all(
          (['MARKETING', 'FINANCE', 'SALES_DIRECTOR'] as const).map((role) => activePeopleWithRole(tx, role)),
        );
        await guardedUpdate(tx, CollectionTask, task, { lateToldOn: tx.today });
        await notify(
          tx,
          people.flat().map(({ id }) => id),
          'collection_task.late',
          { type: 'CollectionTask', id: task.id },
          { month: task.month, due: task.issueBy },
        );
      }
      return overdue.length;
    });
    return { drafted: due ? 1 : 0, late };
  },
};
