import { In, MoreThan } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { inTransaction } from '../../../core/transaction';
import { notify, Notification } from '../../notifications';
import { repsWithoutPlan } from '../../visits';

const A_DAY_MS = 86_400_000;

/** Reminds those of the named people in sight who still owe a plan, each at most once a day; says how many (VIS-4). */
export async function remindOfPlans(
  ctx: RequestContext,
  weekStart: LocalDate,
  repIds: readonly string[],
): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const owing = (await repsWithoutPlan(tx, weekStart)).filter(({ id }) => repIds.includes(id));
    const reminded = await tx.db.findBy(Notification, {
      kind: 'plan.missing',
      userId: In(owing.map(({ id }) => id)),
      createdAt: MoreThan(new Date(tx.now.getTime() - A_DAY_MS)),
    });
    const due = owing.filter(({ id }) => !reminded.some(({ userId }) => userId === id));
    for (const { id } of due)
      await notify(tx, [id], 'plan.missing', { type: 'User', id }, { week: weekStart });
    return due.length;
  });
}
