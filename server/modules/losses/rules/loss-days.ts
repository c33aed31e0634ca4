import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { LossState } from '../../../../shared/vocabulary/losses';
import type { LossesPolicy } from '../policy';

/**
 * By when a loss is filed and until when it is open to evidence.
 *
 * Rules LOSS-1, LOSS-2.
 *
 * @example lost on 2 March, 3 and 90 days → due 5 March, open until 31 May
 */
export function lossDays(
  lostOn: LocalDate,
  policy: LossesPolicy,
): { readonly dueOn: LocalDate; readonly openUntil: LocalDate } {
  return { dueOn: addDays(lostOn, policy.filingDays), openUntil: addDays(lostOn, policy.scrutinyDays) };
}

/**
 * Whether a record that is not filed keeps its rep from new claims: from the day after it was due.
 *
 * Rule LOSS-1.
 *
 * @example due 5 March: on 5 March it does not, on 6 March it does
 */
export function isOverdue(
  loss: { readonly state: LossState; readonly dueOn: LocalDate },
  today: LocalDate,
): boolean {
  return loss.state === 'OPEN' && loss.dueOn < today;
}

/**
 * Whether evidence is still taken: until the last open day, and not after the finding.
 *
 * Rule LOSS-2.
 */
export function isOpenToEvidence(
  loss: { readonly openUntil: LocalDate; readonly finding: string | null },
  today: LocalDate,
): boolean {
  return loss.finding === null && today <= loss.openUntil;
}
