import { addDays, addMonths, type LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { DelinquencyClass, DelinquencyReason } from '../../../../shared/vocabulary/receivables';
import type { ReceivablesPolicy } from '../policy';

export interface DebtFacts {
  /** Open balance of the contract. */
  readonly open: Money;
  /** Due date of the oldest open item; null when nothing is open. */
  readonly oldestDueOn: LocalDate | null;
  readonly structureCompleteOn: LocalDate | null;
  readonly toppedOutOn: LocalDate | null;
  /** Last payment, delivery or contact with the customer. */
  readonly lastMovementOn: LocalDate | null;
  /** Since when with the collections office; null where it does not hold the project, or no more. */
  readonly collectionsSince: LocalDate | null;
}

export type ClassPolicy = Pick<
  ReceivablesPolicy,
  'alertMonths' | 'toppedOutMonths' | 'pastDueMonths' | 'collectionsMonths' | 'noMovementMonths'
>;

/** A class that the debt will be in from a day on, if nothing happens. */
export interface DelinquencyStep {
  readonly class: DelinquencyClass;
  readonly because: DelinquencyReason;
  readonly from: LocalDate;
}

export interface Delinquency {
  readonly class: DelinquencyClass;
  readonly because: DelinquencyReason;
  /** First day of a stricter class if nothing happens; null when there is none in sight. */
  readonly nextStepOn: LocalDate | null;
  readonly nextClass: DelinquencyClass | null;
  /** Between the alert and the end of the months after structural completion: still A, soon B. */
  readonly aboutToBecomeB: boolean;
}

const strictness: Record<DelinquencyClass, number> = { A: 1, B: 2, C: 3 };

/**
 * Every condition of REC-2 with the day on which it begins to hold; none of them ends while the debt is open, so the
 * class of a day is the strictest that has begun. Months clamp to the month's end; "more than" begins the day after.
 * Where only one of structure complete and topped out is known, it stands for both.
 */
export function delinquencySteps(facts: DebtFacts, policy: ClassPolicy): DelinquencyStep[] {
  if (facts.open <= 0 || !facts.oldestDueOn) return [];
  const overdueFrom = addDays(facts.oldestDueOn, 1);
  const complete = facts.structureCompleteOn ?? facts.toppedOutOn;
  const toppedOut = facts.toppedOutOn ?? facts.structureCompleteOn;
  const after = (day: LocalDate, months: number): LocalDate => addDays(addMonths(day, months), 1);
  const steps: (DelinquencyStep | null)[] = [
    facts.collectionsSince && {
      class: 'C',
      because: 'HANDED_TO_COLLECTIONS',
      from: addMonths(facts.collectionsSince, policy.collectionsMonths),
    },
    toppedOut && { class: 'B', because: 'TOPPED_OUT', from: after(toppedOut, policy.toppedOutMonths) },
    { class: 'B', because: 'PAST_DUE_YEAR', from: after(facts.oldestDueOn, policy.pastDueMonths) },
    complete && { class: 'A', because: 'STRUCTURE_COMPLETE', from: later(complete, overdueFrom) },
    facts.lastMovementOn && {
      class: 'A',
      because: 'NO_MOVEMENT',
      from: later(addMonths(facts.lastMovementOn, policy.noMovementMonths), overdueFrom),
    },
  ];
  return steps.filter((step): step is DelinquencyStep => step !== null);
}

/**
 * Which class a contract's debt falls in on a day, or null while it is ordinary. C outranks B outranks A.
 *
 * Rule REC-2.
 *
 * @example topped out 2024-01-31, on 2025-07-31 → not yet B (exactly 18 months); on 2025-08-01 → { class: 'B', because: 'TOPPED_OUT' }
 * @example structure complete 2025-01-31, money due, on 2026-04-30 → A, aboutToBecomeB (15 months, clamped)
 */
export function classifyDelinquency(
  facts: DebtFacts,
  policy: ClassPolicy,
  today: LocalDate,
): Delinquency | null {
  const steps = delinquencySteps(facts, policy);
  const current = steps.filter((step) => step.from <= today).sort(strictestFirst)[0];
  if (!current) return null;
  const next = nextStep(steps, today, strictness[current.class]);
  const complete = facts.structureCompleteOn ?? facts.toppedOutOn;
  return {
    class: current.class,
    because: current.because,
    nextStepOn: next?.from ?? null,
    nextClass: next?.class ?? null,
    aboutToBecomeB:
      current.class === 'A' && complete !== null && today >= addMonths(complete, policy.alertMonths),
  };
}

function nextStep(
  steps: readonly DelinquencyStep[],
  today: LocalDate,
  above: number,
): DelinquencyStep | undefined {
  const ahead = steps.filter((step) => step.from > today && strictness[step.class] > above);
  return ahead.sort((a, b) => (a.from === b.from ? strictestFirst(a, b) : a.from < b.from ? -1 : 1))[0];
}

function strictestFirst(a: DelinquencyStep, b: DelinquencyStep): number {
  return strictness[b.class] - strictness[a.class] || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
