import { actorOf, isActing, may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import type { CollisionAppeal } from '../entities/collision-appeal.entity';
import type { CollisionCase } from '../entities/collision-case.entity';
import type { CollisionParty } from '../entities/collision-party.entity';
import type { Superior } from '../rules/common-superiors';
import { assertMayAppeal } from '../rules/assert-appeal';
import { rulersOf } from './rulers';

/** The level next above whoever ruled; a stand-in ruled for the one it waited for. */
function nextLevel(rulers: readonly Superior[], ruled: CollisionCase): string | null {
  const level = Math.max(
    ...[ruled.ruledById, ruled.rulerId].map((id) => rulers.findIndex((ruler) => ruler.userId === id)),
  );
  const path = rulers[level]?.unitPath;
  return rulers.slice(level + 1).find((ruler) => ruler.unitPath !== path)?.userId ?? null;
}

/** Who is asked to decide an appeal (COLL-5); null where nobody stands above. */
export async function appealDecider(ctx: RequestContext, ruled: CollisionCase): Promise<string | null> {
  return nextLevel(await rulersOf(ctx, ruled), ruled);
}

/** Who stands above somebody among those who may rule on the case; null at the top, or where they no longer rule. */
export async function levelAbove(
  ctx: RequestContext,
  ruled: CollisionCase,
  userId: string,
): Promise<string | null> {
  const rulers = await rulersOf(ctx, ruled);
  const level = rulers.findIndex((ruler) => ruler.userId === userId);
  if (level < 0) return nextLevel(rulers, ruled);
  return rulers.slice(level + 1).find(({ unitPath }) => unitPath !== rulers[level]?.unitPath)?.userId ?? null;
}

/**
 * Who decides an appeal: any level above the one that ruled, never a party, never whoever ruled (COLL-5).
 *
 * @throws DomainError collision.party, collision.not_your_level
 */
export async function assertMayDecideAppeal(
  ctx: RequestContext,
  ruled: CollisionCase,
  parties: readonly Pick<CollisionParty, 'repId'>[],
): Promise<void> {
  if (parties.some(({ repId }) => isActing(ctx, repId))) throw new DomainError('collision.party', {});
  const rulers = await rulersOf(ctx, ruled);
  const least = rulers.findIndex((ruler) => ruler.userId === nextLevel(rulers, ruled));
  const mine = rulers.findIndex((ruler) => ruler.userId === actorOf(ctx).userId);
  if (least < 0 || mine < least || isActing(ctx, ruled.ruledById))
    throw new DomainError('collision.not_your_level', {});
}

export async function mayDecideAppeal(
  ctx: RequestContext,
  ruled: CollisionCase,
  parties: readonly Pick<CollisionParty, 'repId'>[],
): Promise<boolean> {
  if (ruled.appealState !== 'OPEN' || !may(ctx, 'collision.rule')) return false;
  return assertMayDecideAppeal(ctx, ruled, parties).then(
    () => true,
    () => false,
  );
}

/** Whether the reader is a side that may still appeal, and somebody stands above to decide. */
export async function mayAppealNow(
  ctx: RequestContext,
  ruled: CollisionCase,
  parties: readonly Pick<CollisionParty, 'repId'>[],
  appeals: readonly Pick<CollisionAppeal, 'repId'>[],
): Promise<boolean> {
  const party = parties.find(({ repId }) => isActing(ctx, repId));
  if (!party || !may(ctx, 'collision.appeal')) return false;
  const appealed = appeals.some(({ repId }) => repId === party.repId);
  try {
    assertMayAppeal({ ...ruled, appealed }, ctx.today);
  } catch {
    return false;
  }
  return (await appealDecider(ctx, ruled)) !== null;
}
