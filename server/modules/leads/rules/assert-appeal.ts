import type { LocalDate } from '../../../../shared/local-date';
import type { AppealState, CollisionState } from '../../../../shared/vocabulary/leads';
import { DomainError } from '../../../core/errors';

/**
 * Refuses an appeal that comes before the ruling, too late, twice from one side, or after the next level decided.
 *
 * Rule COLL-5.
 *
 * @throws DomainError collision.not_ruled, collision.appeal_final, collision.appealed_already, collision.appeal_late
 */
export function assertMayAppeal(
  facts: {
    readonly state: CollisionState;
    readonly appealUntil: LocalDate | null;
    readonly appealState: AppealState | null;
    /** This side appealed before. */
    readonly appealed: boolean;
  },
  today: LocalDate,
): void {
  if (facts.state !== 'RULED') throw new DomainError('collision.not_ruled', {}, 'caseId');
  if (facts.appealed) throw new DomainError('collision.appealed_already', {}, 'caseId');
  if (facts.appealState !== null && facts.appealState !== 'OPEN')
    throw new DomainError('collision.appeal_final', {}, 'caseId');
  if (!facts.appealUntil || today > facts.appealUntil)
    throw new DomainError('collision.appeal_late', { until: facts.appealUntil ?? '—' }, 'caseId');
}
