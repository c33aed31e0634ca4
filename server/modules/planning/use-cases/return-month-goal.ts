import type { RequestContext } from '../../../core/context';
import { guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { MonthGoal } from '../entities/month-goal.entity';
import { visibleGoal } from '../queries/month-goals';
import { monthGoalStates } from '../rules/month-goal';
import { assertNotOwnGoal } from './confirm-month-goal';

/** The manager sends the goals of a month back with what to change (VIS-1). */
export async function returnMonthGoal(ctx: RequestContext, id: string, reason: string): Promise<MonthGoal> {
  return inTransaction(ctx, async (tx) => {
    const goal = await visibleGoal(tx, id);
    await assertNotOwnGoal(tx, goal);
    assertTransition(monthGoalStates, goal.state, 'RETURNED');
    const returned = await guardedUpdate(tx, MonthGoal, goal, {
      state: 'RETURNED',
      returnReason: reason.trim(),
    });
    await recordAudit(tx, 'plan.goal_returned', { type: 'MonthGoal', id }, { month: goal.month }, reason);
    await notify(
      tx,
      [goal.repId],
      'plan.goal_returned',
      { type: 'MonthGoal', id },
      { month: goal.month, reason },
    );
    return returned;
  });
}
