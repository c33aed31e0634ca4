import type { LocalDate } from '../../../../shared/local-date';
import { money, ZERO, type Money } from '../../../../shared/money';
import type { CollectionStepState } from '../../../../shared/vocabulary/collections';

export interface PlanStep {
  readonly dueOn: LocalDate;
  readonly amount: Money;
}

/** Money on the contract: what was allocated on a day, below zero where it was taken back. */
export interface Movement {
  readonly day: LocalDate;
  readonly amount: Money;
}

export interface StepStanding {
  readonly state: CollectionStepState;
  /** First day from which the money covers the step and all before it, to this day. */
  readonly metOn: LocalDate | null;
  /** What of the step the money covers. */
  readonly paid: Money;
}

/**
 * Which steps of a plan the money has met: what came in beyond what stood collected when the plan was handed in pays
 * the steps in their order; a step is met once it and all before it are paid. A bounce takes the last one back.
 *
 * Rule REC-3.
 *
 * @example steps 10.00 by 5 March, 20.00 by 10 March; 15.00 came in on 4 March, today 11 March → MET on 4 March, OVERDUE with 5.00 paid
 */
export function standingOf(
  steps: readonly PlanStep[],
  movements: readonly Movement[],
  collectedBefore: Money,
  today: LocalDate,
): StepStanding[] {
  const days = [...movements]
    .filter(({ day }) => day <= today)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const total = money(days.reduce((sum, { amount }) => sum + amount, 0) - collectedBefore);
  let before = 0;
  return steps.map(({ dueOn, amount }) => {
    const needed = money(before + amount);
    const paid = money(Math.min(amount, Math.max(0, total - before)));
    before = needed;
    if (total >= needed) return { state: 'MET', metOn: firstDayWith(days, collectedBefore + needed), paid };
    return { state: dueOn < today ? 'OVERDUE' : 'OPEN', metOn: null, paid: paid > 0 ? paid : ZERO };
  });
}

/** The first day from which the sum never falls below the amount again. */
function firstDayWith(days: readonly Movement[], needed: number): LocalDate | null {
  let sum = 0;
  let since: LocalDate | null = null;
  days.forEach(({ day, amount }, at) => {
    sum += amount;
    if (days[at + 1]?.day === day) return;
    if (sum < needed) since = null;
    else since ??= day;
  });
  return since;
}
