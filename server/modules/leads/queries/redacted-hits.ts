import type { LocalDate } from '../../../../shared/local-date';
import type { MatchReason } from '../../../../shared/vocabulary/accounts';
import type { CollisionStrength, ProbeOutcome } from '../../../../shared/vocabulary/leads';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { Account } from '../../accounts';
import { Unit, User } from '../../identity';
import type { Hit } from './examine-customer';
import { protectionOfLead } from './protection-of-lead';

/** A hit as a rep may read it: department and dates, never the other's customer data (LEAD-2). */
export interface RedactedHit {
  readonly strength: CollisionStrength;
  readonly reasons: readonly MatchReason[];
  readonly mine: boolean;
  readonly department: string | null;
  readonly heldSince: Date | null;
  readonly protectedUntil: LocalDate | null;
  /** Only of leads in the pool and of the reader's own. */
  readonly leadId: string | null;
}

export async function redact(ctx: RequestContext, hit: Hit): Promise<RedactedHit> {
  const mine = hit.holderId !== null && hit.holderId === ctx.actor?.userId;
  const protection = hit.lead ? await protectionOfLead(ctx, hit.lead) : null;
  return {
    strength: hit.strength,
    reasons: hit.match.reasons,
    mine,
    department: await departmentOf(ctx, hit.holderId),
    heldSince: hit.lead?.createdAt ?? (await load(ctx, Account, hit.account?.id))?.createdAt ?? null,
    protectedUntil: protection?.until ?? null,
    leadId: hit.lead && (mine || hit.lead.state === 'POOL') ? hit.lead.id : null,
  };
}

/** Name of the unit that a person works in. */
export async function departmentOf(ctx: RequestContext, userId: string | null): Promise<string | null> {
  const person = await load(ctx, User, userId);
  return (await load(ctx, Unit, person?.unitId))?.name ?? null;
}

/** What the hits mean for somebody who wants to register. */
export function outcomeOf(ctx: RequestContext, hits: readonly Hit[]): ProbeOutcome {
  const me = actorOf(ctx).userId;
  const hard = hits.filter((hit) => hit.strength === 'HARD');
  if (hard.some((hit) => hit.holderId !== null && (hit.lead !== null || hit.holderId !== me))) return 'TAKEN';
  if (hard.some((hit) => hit.lead?.state === 'POOL')) return 'POOL';
  return hits.some((hit) => hit.strength === 'SOFT' && hit.holderId !== me) ? 'SUSPECTED' : 'FREE';
}
