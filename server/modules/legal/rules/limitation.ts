import { addMonths, byDay, type LocalDate } from '../../../../shared/local-date';
import type { LegalStage, LimitationCause } from '../../../../shared/vocabulary/legal';
import type { LegalPolicy } from '../policy';

export interface Interruption {
  readonly on: LocalDate;
  readonly cause: Exclude<LimitationCause, 'DUE' | 'JUDGMENT'>;
}

export interface Limitation {
  readonly endsOn: LocalDate;
  readonly countsFrom: LocalDate;
  readonly cause: LimitationCause;
}

/** The debtor says that they owe: this counts even where the time was over (Civil Code art. 192). */
const acknowledges = new Set<LimitationCause>(['PROMISE', 'CONFIRMATION', 'SETTLEMENT']);

/**
 * Until when an item may be sued for: so many months from the due date, and anew from each demand that reached the
 * customer and each acknowledgement, promise or part payment. What comes when the time is over counts only where the
 * customer acknowledges the debt. The last day is taken as the same day of the month, clamped; that a holiday would
 * lengthen it (art. 203) is left out: earlier is safer.
 *
 * Rule REC-5. Source: Civil Code of the PRC art. 188 (three years from the day the creditor knew), 195 (interruption), 192.
 *
 * @example due 2023-03-31, letter received 2025-06-30 → ends 2028-06-30; without the letter 2026-03-31
 */
export function limitationOf(
  dueOn: LocalDate,
  interruptions: readonly Interruption[],
  months: number,
): Limitation {
  let current: Limitation = { endsOn: addMonths(dueOn, months), countsFrom: dueOn, cause: 'DUE' };
  for (const { on, cause } of [...interruptions].sort((a, b) => byDay(a.on, b.on))) {
    if (on <= current.countsFrom) continue;
    if (on > current.endsOn && !acknowledges.has(cause)) continue;
    current = { endsOn: addMonths(on, months), countsFrom: on, cause };
  }
  return current;
}

export interface CaseStanding {
  readonly stage: LegalStage;
  /** Day of the last step. */
  readonly stageOn: LocalDate;
}

/**
 * The day by which a case must have its next act, or null while a court has it: the earliest limitation of its open
 * items; after the judgment, the time to apply for enforcement.
 *
 * Rule REC-5. Source: Civil Code art. 195 (suit interrupts), Civil Procedure Law of the PRC art. 250 (two years).
 */
export function limitationOfCase(
  standing: CaseStanding | null,
  items: readonly Limitation[],
  policy: Pick<LegalPolicy, 'enforcementMonths'>,
): Limitation | null {
  if (standing?.stage === 'SUIT' || standing?.stage === 'ENFORCEMENT') return null;
  if (standing?.stage === 'JUDGMENT')
    return {
      endsOn: addMonths(standing.stageOn, policy.enforcementMonths),
      countsFrom: standing.stageOn,
      cause: 'JUDGMENT',
    };
  return items.reduce<Limitation | null>(
    (first, item) => (first && first.endsOn <= item.endsOn ? first : item),
    null,
  );
}
