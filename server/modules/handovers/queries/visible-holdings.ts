import { actorOf, may, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { getOrThrow, notFound } from '../../../core/persistence';
import { Unit, User } from '../../identity';
import { countHoldings, holdingsOf, type HeldCount } from './holdings';

/** Counts of what a person holds, for their superiors and those who keep the list of people. */
export async function visibleHoldings(ctx: RequestContext, userId: string): Promise<HeldCount[]> {
  const person = await getOrThrow(ctx, User, userId, 'userId');
  if (!may(ctx, 'user.manage') && sightFor(ctx, 'account') !== 'all') {
    const unit = await ctx.db.findOneBy(Unit, { id: person.unitId });
    if (!unit?.path.startsWith(actorOf(ctx).unitPath)) throw notFound(User, 'userId');
  }
  return countHoldings(await holdingsOf(ctx, userId));
}
