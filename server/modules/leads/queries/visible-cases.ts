import type { SelectQueryBuilder } from 'typeorm';
import { actorOf, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { notFound } from '../../../core/persistence';
import { belowOf, peopleBelow } from '../../identity';
import { CollisionCase } from '../entities/collision-case.entity';

const party = (people: string): string =>
  `EXISTS (SELECT 1 FROM collision_party side WHERE side.caseId = collision.id AND side.repId IN (${people}))`;

/** Narrows a query over `collision` to cases of the actor's sight: party, a party of the units below or ruler, all. */
export function visibleCases(ctx: RequestContext, query: SelectQueryBuilder<CollisionCase>): void {
  const sight = sightFor(ctx, 'collision');
  if (sight === 'all') return;
  if (sight === 'own') query.andWhere(party(':caseMe'), { caseMe: actorOf(ctx).userId });
  else if (sight === 'subtree')
    query.andWhere(`(${party(peopleBelow)} OR collision.rulerId = :caseMe)`, {
      ...belowOf(ctx),
      caseMe: actorOf(ctx).userId,
    });
  else query.andWhere('1 = 0');
}

/** The case if the actor may see it. @throws DomainError common.not_found */
export async function getVisibleCase(
  ctx: RequestContext,
  id: string,
  field = 'caseId',
): Promise<CollisionCase> {
  const query = ctx.db.createQueryBuilder(CollisionCase, 'collision').where('collision.id = :id', { id });
  visibleCases(ctx, query);
  const found = await query.getOne();
  if (!found) throw notFound(CollisionCase, field);
  return found;
}

/** The open case on a lead or an account, null where there is none (COLL-5). */
export async function openCaseOn(
  ctx: RequestContext,
  subject: { readonly leadId?: string | null; readonly accountId?: string | null },
): Promise<CollisionCase | null> {
  const keys = [
    subject.leadId && `lead:${subject.leadId}`,
    subject.accountId && `account:${subject.accountId}`,
  ].filter(Boolean);
  if (keys.length === 0) return null;
  return ctx.db
    .createQueryBuilder(CollisionCase, 'collision')
    .where('(collision.openKey IN (:...keys) OR (collision.state = :open AND collision.leadId = :leadId))', {
      keys,
      open: 'OPEN',
      leadId: subject.leadId ?? '',
    })
    .getOne();
}
