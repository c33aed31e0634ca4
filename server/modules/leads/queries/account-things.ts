import { In } from 'typeorm';
import type { CollisionStrength } from '../../../../shared/vocabulary/leads';
import type { RequestContext } from '../../../core/context';
import type { Match } from '../../accounts';
import { Lead } from '../entities/lead.entity';
import { strengthOf, type ClaimedThing } from '../rules/collision-strength';
import { liveStates } from '../rules/lead-states';

const whole: readonly ClaimedThing[] = [{ siteKey: '', productLine: '' }];

/**
 * What the owner of each account works there: the sites and products of their leads, or the customer as a whole where
 * there are none (COLL-1).
 */
export async function accountThings(
  ctx: RequestContext,
  accounts: readonly { readonly id: string; readonly ownerId: string | null }[],
): Promise<(accountId: string) => readonly ClaimedThing[]> {
  const owners = new Map(accounts.map(({ id, ownerId }) => [id, ownerId]));
  const leads = await ctx.db.find(Lead, {
    where: { accountId: In([...owners.keys()]), state: In([...liveStates]) },
    select: { id: true, accountId: true, ownerId: true, siteKey: true, productLine: true },
  });
  const things = new Map<string, ClaimedThing[]>();
  for (const { accountId, ownerId, siteKey, productLine } of leads) {
    if (!accountId || ownerId !== owners.get(accountId)) continue;
    things.set(accountId, [...(things.get(accountId) ?? []), { siteKey, productLine }]);
  }
  return (accountId) => things.get(accountId) ?? whole;
}

/** How strongly a lead meets an account whose owner works certain things there: the strongest of them. */
export function strengthAmong(
  match: Match,
  mine: ClaimedThing,
  things: readonly ClaimedThing[],
): CollisionStrength | null {
  const found = things.map((theirs) => strengthOf(match, mine, theirs));
  return (['HARD', 'SOFT', 'WEAK'] as const).find((strength) => found.includes(strength)) ?? null;
}
