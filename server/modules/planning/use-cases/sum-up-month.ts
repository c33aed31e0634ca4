import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, notFound } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { workingCalendarFor } from '../../calendar';
import { MonthGoal } from '../entities/month-goal.entity';
import { monthResult } from '../queries/month-goals';
import { mayBeSummedUp, monthGoalStates } from '../rules/month-goal';

export interface SumUpMonthInput {
  readonly id: string;
  readonly version: number;
  readonly summary: string;
  /** What was not finished and why; the goals of the next month show it. */
  readonly unfinished?: string | null;
}

/**
 * Sums up one's month at its end: goal against result in words; where visits were left undone, what and why is said and
 * carried to the next plan (VIS-10). The figures come from the records.
 */
export async function sumUpMonth(ctx: RequestContext, input: SumUpMonthInput): Promise<MonthGoal> {
  return inTransaction(ctx, async (tx) => {
    const goal = await getOrThrow(tx, MonthGoal, input.id, 'id');
    if (goal.repId !== actorOf(tx).userId) throw notFound(MonthGoal, 'id');
    assertVersion(goal, input.version);
    assertTransition(monthGoalStates, goal.state, 'SUMMED_UP');
    if (!mayBeSummedUp(await workingCalendarFor(tx), goal.month, tx.today))
      throw new DomainError('plan.month_not_over', { month: goal.month });
    const result = await monthResult(tx, goal.repId, goal.month);
    const unfinished = input.unfinished?.trim() || null;
    if (result.unfinished.length > 0 && !unfinished)
      throw new DomainError('plan.unfinished_missing', { count: result.unfinished.length }, 'unfinished');
    const summed = await guardedUpdate(tx, MonthGoal, goal, {
      state: 'SUMMED_UP',
      summary: input.summary.trim(),
      unfinished,
      summedUpAt: tx.now,
    });
    await recordAudit(
      tx,
      'plan.month_summed_up',
      { type: 'MonthGoal', id: goal.id },
      {
        month: goal.month,
        volumeMilli: result.volumeMilli,
        collections: result.collections,
        unfinished: result.unfinished.length,
      },
    );
    return summed;
  });
}
