import type { Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { QuantityMilli } from '../../../../shared/rate';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { workingCalendarFor } from '../../calendar';
import { superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { MonthGoal } from '../entities/month-goal.entity';
import { isGoalLate, mayBeSet, monthGoalStates } from '../rules/month-goal';

export interface SetMonthGoalInput {
  readonly month: Month;
  /** Of the goals that are changed; left out for new ones. */
  readonly version?: number | null;
  readonly volumeMilli: QuantityMilli;
  readonly collections: Money;
  readonly keyProducts?: string | null;
  readonly note?: string | null;
}

/** Sets one's goals of the running or the next month and hands them in; returned ones are handed in again (VIS-1). */
export async function setMonthGoal(ctx: RequestContext, input: SetMonthGoalInput): Promise<MonthGoal> {
  const actor = actorOf(ctx);
  const { month } = input;
  if (!mayBeSet(month, ctx.today)) throw new DomainError('plan.month_out_of_reach', { month }, 'month');
  return inTransaction(ctx, async (tx) => {
    const known = await tx.db.findOneBy(MonthGoal, { repId: actor.userId, month });
    const late = isGoalLate(await workingCalendarFor(tx), month, tx.today);
    const values = {
      volumeMilli: input.volumeMilli,
      collections: input.collections,
      keyProducts: input.keyProducts?.trim() || null,
      note: input.note?.trim() || null,
    };
    const taken = (): DomainError =>
      new DomainError('common.changed_meanwhile', { type: 'MonthGoal' }, 'version');
    if (known && known.version !== input.version) throw taken();
    if (known && known.state !== 'SUBMITTED') assertTransition(monthGoalStates, known.state, 'SUBMITTED');
    if (known) assertVersion(known, input.version);
    const goal = known
      ? await guardedUpdate(tx, MonthGoal, known, { ...values, state: 'SUBMITTED', returnReason: null })
      : await insertOrRefuse(
          tx,
          MonthGoal,
          { ...values, repId: actor.userId, month, state: 'SUBMITTED', late },
          taken,
        );
    await recordAudit(
      tx,
      'plan.goal_set',
      { type: 'MonthGoal', id: goal.id },
      { month, ...values, late: goal.late },
    );
    const [manager] = await superiorsOf(tx, actor.userId, ['SALES_MANAGER']);
    await notify(
      tx,
      [manager?.id ?? null],
      'plan.goal_set',
      { type: 'MonthGoal', id: goal.id },
      { name: actor.name, month },
    );
    return goal;
  });
}
