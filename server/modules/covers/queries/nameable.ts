import { actorOf, isActing, may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { getOrThrow, notFound } from '../../../core/persistence';
import { Unit, User } from '../../identity';

/** Whose covers the actor names and sees: everybody's, those of the people of the own units, one's own. */
export function coverSight(ctx: RequestContext): 'all' | 'subtree' | 'own' {
  if (may(ctx, 'user.manage') || may(ctx, 'account.set_tier')) return 'all';
  return may(ctx, 'user.suspend') ? 'subtree' : 'own';
}

/** The person, where the actor may name their stand-in: oneself, or somebody of the own units. */
export async function nameablePerson(ctx: RequestContext, userId: string): Promise<User> {
  const person = await getOrThrow(ctx, User, userId, 'userId');
  if (isActing(ctx, userId)) return person;
  const sight = coverSight(ctx);
  if (sight === 'all') return person;
  const unit = await ctx.db.findOneBy(Unit, { id: person.unitId });
  if (sight === 'own' || !unit?.path.startsWith(actorOf(ctx).unitPath)) throw notFound(User, 'userId');
  return person;
}
