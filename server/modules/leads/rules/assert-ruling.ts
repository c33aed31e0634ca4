import type { CollisionKind, RulingOutcome } from '../../../../shared/vocabulary/leads';
import { normaliseSite } from '../../accounts/rules/site-name';
import { DomainError } from '../../../core/errors';
import type { CollisionsPolicy } from '../policy';
import { strengthOf, type ClaimedThing } from './collision-strength';

export interface Ruling {
  readonly outcome: RulingOutcome;
  readonly primaryRepId?: string | null;
  readonly assistants?: readonly { readonly repId: string; readonly shareBp: number }[] | null;
  /** Of a split: what each side goes on with. */
  readonly splits?:
    | readonly {
        readonly repId: string;
        readonly siteName?: string | null;
        readonly productLine?: string | null;
      }[]
    | null;
  readonly reason?: string | null;
}

interface Facts {
  readonly parties: readonly string[];
  readonly kind: CollisionKind;
  readonly deviates: boolean;
  /** What each side claims now. */
  readonly things?: readonly (ClaimedThing & { readonly repId: string })[];
}

const withPrimary: readonly RulingOutcome[] = ['PRIMARY_WITH_ASSISTANTS', 'MERGE'];
const withReason: readonly RulingOutcome[] = ['BOTH_WARNED', 'UNFOUNDED'];

/**
 * Refuses a ruling that cannot be: primary and assistants are parties, each share within the policy's bounds and all
 * together too, a joint visit only where visits collided, parts of a split that do not overlap, a deviation only with
 * its reason. A case that a registration opened is never unfounded: two did claim one thing.
 *
 * Rule COLL-4.
 *
 * @throws DomainError collision.outcome_incomplete, collision.not_a_party, collision.share_out_of_bounds, collision.deviation_reason, collision.split_overlaps, collision.not_unfounded
 */
export function assertRuling(ruling: Ruling, facts: Facts, policy: CollisionsPolicy): void {
  if (ruling.outcome !== 'SPLIT' && (ruling.splits ?? []).length > 0) throw incomplete('splits');
  if (withReason.includes(ruling.outcome) && !ruling.reason?.trim())
    throw new DomainError('lead.reason_missing', {}, 'reason');
  if (ruling.outcome === 'UNFOUNDED' && facts.kind === 'REGISTRATION')
    throw new DomainError('collision.not_unfounded', {}, 'outcome');
  if (ruling.outcome === 'JOINT_VISIT' && facts.kind !== 'WEEK_PLAN' && facts.kind !== 'VISIT_REPORT')
    throw incomplete('JOINT_VISIT', 'outcome');
  if (withPrimary.includes(ruling.outcome)) assertPrimary(ruling, facts, policy);
  else if (ruling.primaryRepId || (ruling.assistants ?? []).length > 0) throw incomplete(ruling.outcome);
  if (ruling.outcome === 'SPLIT') assertSplit(ruling, facts);
}

const incomplete = (detail: string, field = 'primaryRepId'): DomainError =>
  new DomainError('collision.outcome_incomplete', { detail }, field);

function assertPrimary(ruling: Ruling, facts: Facts, policy: CollisionsPolicy): void {
  const assistants = ruling.assistants ?? [];
  if (!ruling.primaryRepId) throw incomplete('primaryRepId');
  if (ruling.outcome === 'MERGE' && assistants.length > 0) throw incomplete('MERGE', 'assistants');
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

/** Every side is named once, and no two of the parts overlap. */
function assertSplit(ruling: Ruling, facts: Facts): void {
  const splits = ruling.splits ?? [];
  const named = splits.map(({ repId }) => repId);
  if (named.some((repId) => !facts.parties.includes(repId)) || new Set(named).size < named.length)
    throw new DomainError('collision.not_a_party', {}, 'splits');
  if (named.length < facts.parties.length) throw incomplete('splits', 'splits');
  const parts = splits.map((part) => {
    const now = facts.things?.find(({ repId }) => repId === part.repId);
    return {
      siteKey: part.siteName?.trim() ? normaliseSite(part.siteName) : (now?.siteKey ?? ''),
      productLine: part.productLine?.trim() || (now?.productLine ?? ''),
    };
  });
  const same = { verdict: 'BLOCK', reasons: [], score: 100 } as const;
  for (const [at, one] of parts.entries())
    for (const other of parts.slice(at + 1))
      if (strengthOf(same, one, other) === 'HARD')
        throw new DomainError('collision.split_overlaps', {}, 'splits');
}
