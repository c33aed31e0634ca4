import { actorOf, isActing, may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { Account } from '../../accounts';
import type { CollisionCase } from '../entities/collision-case.entity';
import type { CollisionParty } from '../entities/collision-party.entity';
import { rulersOf } from './rulers';

/**
 * Whoever decides on an open case: a common superior of the level it waits for or above, never a party (COLL-4).
 *
 * @throws DomainError collision.party, collision.vp_only, collision.not_your_level
 */
export async function assertMayRule(
  ctx: RequestContext,
  collisionCase: CollisionCase,
  parties: readonly CollisionParty[],
): Promise<void> {
  const me = actorOf(ctx).userId;
  if (parties.some((party) => isActing(ctx, party.repId))) throw new DomainError('collision.party', {});
  const account = collisionCase.accountId
    ? await ctx.db.findOneBy(Account, { id: collisionCase.accountId })
    : null;
  if (account?.tier === 'STRATEGIC' && !may(ctx, 'account.set_tier'))
    throw new DomainError('collision.vp_only', {});
  const rulers = await rulersOf(ctx, collisionCase);
  const level = rulers.findIndex((ruler) => ruler.userId === me);
  // once it went up, the level that let it lie no longer decides
  if (level < 0 || level < Math.min(collisionCase.escalations, rulers.length - 1))
    throw new DomainError('collision.not_your_level', {});
}
