import type { RequestContext } from '../../../core/context';
import type { Job } from '../../../core/jobs';
import { getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { CollisionAppeal } from '../entities/collision-appeal.entity';
import { CollisionCase } from '../entities/collision-case.entity';
import { levelAbove } from '../queries/appeals';
import { rulersOf } from '../queries/rulers';
import { dueAfter } from '../use-cases/due-after';

/** Cases that nobody ruled in time go one level up, with a new term (COLL-5). */
export async function escalateCollisions(ctx: RequestContext): Promise<{ escalated: number }> {
  const overdue = await ctx.db
    .createQueryBuilder(CollisionCase, 'collision')
    .where("collision.state = 'OPEN' AND collision.dueAt <= :now", { now: ctx.now })
    .orderBy('collision.id')
    .getMany();
  const dueAt = await dueAfter(ctx, 'rulingWorkingDays');
  let escalated = 0;
  for (const candidate of overdue) {
    await inTransaction(ctx, async (tx) => {
      const open = await tx.db.findOneBy(CollisionCase, { id: candidate.id, state: 'OPEN' });
      if (!open || open.dueAt > tx.now) return;
      const rulers = await rulersOf(tx, open);
      const escalations = Math.max(0, Math.min(open.escalations + 1, rulers.length - 1));
      const rulerId = rulers[escalations]?.userId ?? open.rulerId;
      await guardedUpdate(tx, CollisionCase, open, {
        escalations,
        rulerId,
        dueAt,
      });
      const subject = { type: 'CollisionCase', id: open.id };
      await recordAudit(tx, 'collision.escalated', subject, { from: open.rulerId, to: rulerId });
      await notify(tx, [rulerId], 'collision.escalated', subject, { customer: open.customerName });
      escalated += 1;
    });
  }
  return { escalated };
}

/** Appeals that nobody decided in time go to the level above their decider, with a new term; the last level is reminded (COLL-5). */
export async function escalateAppeals(ctx: RequestContext): Promise<{ escalated: number }> {
  const overdue = await ctx.db
    .createQueryBuilder(CollisionAppeal, 'appeal')
    .where("appeal.state = 'OPEN' AND appeal.dueAt <= :now", { now: ctx.now })
    .orderBy('appeal.id')
    .getMany();
  const dueAt = await dueAfter(ctx, 'rulingWorkingDays');
  let escalated = 0;
  for (const { id } of overdue) {
    await inTransaction(ctx, async (tx) => {
      const open = await tx.db.findOneBy(CollisionAppeal, { id, state: 'OPEN' });
      if (!open || open.dueAt > tx.now) return;
      const ruled = await getOrThrow(tx, CollisionCase, open.caseId);
      const deciderId = (await levelAbove(tx, ruled, open.deciderId)) ?? open.deciderId;
      await guardedUpdate(tx, CollisionAppeal, open, { deciderId, dueAt });
      const subject = { type: 'CollisionCase', id: ruled.id };
      await recordAudit(tx, 'collision.appeal_escalated', subject, { from: open.deciderId, to: deciderId });
      await notify(tx, [deciderId], 'collision.appeal_escalated', subject, { customer: ruled.customerName });
      escalated += 1;
    });
  }
  return { escalated };
}

export const escalateCollisionsJob: Job = {
  name: 'escalate-collisions',
  cron: '0 7 * * *',
  run: async (ctx) => ({
    ...(await escalateCollisions(ctx)),
    appeals: (await escalateAppeals(ctx)).escalated,
  }),
};
