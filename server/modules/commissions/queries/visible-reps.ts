import { In } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { narrowToSight, User } from '../../identity';

/** Which of these people's pay the actor may see: own, the units' subtree, all. */
export async function visibleReps(
  ctx: RequestContext,
  repIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (repIds.length === 0) return new Set();
  const query = ctx.db.createQueryBuilder(User, 'rep').where({ id: In([...repIds]) });
  narrowToSight(ctx, query, 'commission', ['rep.id']);
  return new Set((await query.getMany()).map((user) => user.id));
}

/** Everybody with any commission whose pay the actor may see, by name. */
export async function commissionPeople(ctx: RequestContext): Promise<User[]> {
  const query = ctx.db
    .createQueryBuilder(User, 'rep')
    .where('rep.id IN (SELECT entry.repId FROM commission_entry entry)')
    .orderBy('rep.name')
    .addOrderBy('rep.id');
  narrowToSight(ctx, query, 'commission', ['rep.id']);
  return query.getMany();
}
