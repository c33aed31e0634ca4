import type { CollisionKind, RulingOutcome } from '../../../../shared/vocabulary/leads';
import { DomainError } from '../../../core/errors';
import type { CollisionsPolicy } from '../policy';

export interface Ruling {
  readonly outcome: RulingOutcome;
  readonly primaryRepId?: string | null;
  readonly assistants?: readonly { readonly repId: string; readonly shareBp: number }[] | null;
  readonly reason?: string | null;
}

/**
 * Refuses a ruling that cannot be: primary and assistants are parties, each share within the policy's bounds and all
 * together too, a joint visit only where visits collided, a deviation only with its reason.
 *
 * Rule COLL-4.
 *
 * @throws DomainError collision.outcome_incomplete, collision.not_a_party, collision.share_out_of_bounds, collision.deviation_reason
 */
export function assertRuling(
  ruling: Ruling,
  facts: { readonly parties: readonly string[]; readonly kind: CollisionKind; readonly deviates: boolean },
  policy: CollisionsPolicy,
): void {
  const assistants = ruling.assistants ?? [];
  if (ruling.outcome !== 'PRIMARY_WITH_ASSISTANTS') {
    if (ruling.primaryRepId || assistants.length > 0)
      throw new DomainError('collision.outcome_incomplete', { detail: ruling.outcome }, 'primaryRepId');
    if (ruling.outcome === 'JOINT_VISIT' && facts.kind !== 'WEEK_PLAN')
      throw new DomainError('collision.outcome_incomplete', { detail: 'JOINT_VISIT' }, 'outcome');
    return;
  }
  if (!ruling.primaryRepId)
    throw new DomainError('collision.outcome_incomplete', { detail: 'primaryRepId' }, 'primaryRepId');
  const named = [ruling.primaryRepId, ...assistants.map((assistant) => assistant.repId)];
  if (named.some((repId) => !facts.parties.includes(repId)) || new Set(named).size < named.length) {
    throw new DomainError('collision.not_a_party', {}, 'assistants');
  }
  const total = assistants.reduce((sum, assistant) => sum + assistant.shareBp, 0);
  const outside = assistants.some(
    ({ shareBp }) => shareBp < policy.minShareBp || shareBp > policy.maxShareBp,
  );
  if (outside || total > policy.maxTotalShareBp) {
    const percent = (bp: number): number => bp / 100;
    throw new DomainError(
      'collision.share_out_of_bounds',
      {
        min: percent(policy.minShareBp),
        max: percent(policy.maxShareBp),
        total: percent(policy.maxTotalShareBp),
      },
      'assistants',
    );
  }
  if (facts.deviates && !ruling.reason?.trim())
    throw new DomainError('collision.deviation_reason', {}, 'reason');
}
