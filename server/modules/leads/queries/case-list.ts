import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { CollisionCase } from '../entities/collision-case.entity';
import type { CollisionCaseFilter } from '../graphql/collision.resolver';
import { visibleCases } from './visible-cases';

export function listCases(
  ctx: RequestContext,
  args: ListArgs<CollisionCaseFilter>,
): Promise<Page<CollisionCase>> {
  const spec: ListSpec<CollisionCase, CollisionCaseFilter> = {
    entity: CollisionCase,
    alias: 'collision',
    scope: (query) => visibleCases(ctx, query),
    sort: {
      openedOn: 'collision.openedOn',
      dueAt: 'collision.dueAt',
      number: 'collision.number',
      customerName: 'collision.customerName',
      state: 'collision.state',
    },
    defaultSort: ['dueAt', 'ASC'],
    filters: {
      ids: (query, ids) => query.andWhere('collision.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      q: (query, q) =>
        query.andWhere("(collision.number LIKE :q ESCAPE '!' OR collision.customerName LIKE :q ESCAPE '!')", {
          q: likePattern(q),
        }),
      state: (query, state) => query.andWhere('collision.state = :state', { state }),
      kind: (query, kind) => query.andWhere('collision.kind = :kind', { kind }),
      leadId: (query, leadId) => query.andWhere('collision.leadId = :leadId', { leadId }),
      accountId: (query, accountId) => query.andWhere('collision.accountId = :accountId', { accountId }),
      rulerId: (query, rulerId) => query.andWhere('collision.rulerId = :rulerId', { rulerId }),
      repId: (query, repId) =>
        query.andWhere(
          'EXISTS (SELECT 1 FROM collision_party named WHERE named.caseId = collision.id AND named.repId = :partyId)',
          { partyId: repId },
        ),
      overdue: (query, overdue) =>
        query.andWhere(
          `${overdue ? '' : 'NOT '}(collision.state = 'OPEN' AND collision.dueAt < :overdueAt)`,
          { overdueAt: ctx.now },
        ),
    },
  };
  return listQuery(ctx, spec, args);
}
