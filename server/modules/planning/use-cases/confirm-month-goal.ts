import { doerOf, isActing } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { didInTheNameOf, recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { MonthGoal } from '../entities/month-goal.entity';
import { visibleGoal } from '../queries/month-goals';
import { monthGoalStates } from '../rules/month-goal';

/** Nobody judges their own goals, nor those that they set as a stand-in (ORG-3). */
export async function assertNotOwnGoal(tx: TxContext, goal: MonthGoal): Promise<void> {
  const subject = { type: 'MonthGoal', id: goal.id };
  if (isActing(tx, goal.repId) || (await didInTheNameOf(tx, subject, ['plan.goal_set'])))
    throw new DomainError('plan.own_goal', {});
}

/** The manager confirms the goals of a month; from then on they stand (VIS-1). */
export async function confirmMonthGoal(ctx: RequestContext, id: string, version: number): Promise<MonthGoal> {
  return inTransaction(ctx, async (tx) => {
    const goal = await visibleGoal(tx, id);
    await assertNotOwnGoal(tx, goal);
    assertVersion(goal, version);
    assertTransition(monthGoalStates, goal.state, 'CONFIRMED');
    const confirmed = await guardedUpdate(tx, MonthGoal, goal, {
      state: 'CONFIRMED',
      confirmedById: doerOf(tx),
      confirmedAt: tx.now,
    });
    await recordAudit(tx, 'plan.goal_confirmed', { type: 'MonthGoal', id }, { month: goal.month });
    await notify(tx, [goal.repId], 'plan.goal_confirmed', { type: 'MonthGoal', id }, { month: goal.month });
    return confirmed;
  });
}
