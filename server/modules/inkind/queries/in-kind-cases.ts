import type { SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { notFound } from '../../../core/persistence';
import { contractScope } from '../../contracts';
import { InKindCase } from '../entities/in-kind-case.entity';
import type { InKindFilter } from '../graphql/in-kind.inputs';

/** Cases of contracts in the actor's sight. */
function narrow(ctx: RequestContext, query: SelectQueryBuilder<InKindCase>): void {
  const scope = contractScope(ctx, 'theirs');
  if (scope)
    query.andWhere(
      `kind.contractId IN (SELECT theirs.id FROM contract theirs WHERE ${scope.sql})`,
      scope.params,
    );
}

const spec = (ctx: RequestContext): ListSpec<InKindCase, InKindFilter> => ({
  entity: InKindCase,
  alias: 'kind',
  scope: (query) => narrow(ctx, query),
  sort: {
    number: 'kind.number',
    appliedOn: 'kind.appliedOn',
    state: 'kind.state',
    offeredValue: 'kind.offeredValue',
    countsFor: 'kind.countsFor',
  },
  defaultSort: ['appliedOn', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere('kind.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
    q: (query, q) =>
      query.andWhere(
        "(kind.number LIKE :q ESCAPE '!' OR kind.description LIKE :q ESCAPE '!' OR kind.accountId IN (SELECT a.id FROM account a WHERE a.name LIKE :q ESCAPE '!'))",
        { q: likePattern(q) },
      ),
    states: (query, states) =>
      query.andWhere('kind.state IN (:...states)', { states: states.length > 0 ? states : [''] }),
    goods: (query, goods) => query.andWhere('kind.goods = :goods', { goods }),
    contractId: (query, contractId) => query.andWhere('kind.contractId = :contractId', { contractId }),
    accountId: (query, accountId) => query.andWhere('kind.accountId = :accountId', { accountId }),
  },
});

export function listInKindCases(
  ctx: RequestContext,
  args: ListArgs<InKindFilter>,
): Promise<Page<InKindCase>> {
  return listQuery(ctx, spec(ctx), args);
}

/** The case if the actor sees its contract. @throws DomainError common.not_found */
export async function getVisibleInKindCase(ctx: RequestContext, id: string): Promise<InKindCase> {
  const query = ctx.db.createQueryBuilder(InKindCase, 'kind').where('kind.id = :id', { id });
  narrow(ctx, query);
  const found = await query.getOne();
  if (!found) throw notFound(InKindCase, 'id');
  return found;
}

/** Whether the reader may open the files of a case. */
export async function seesInKindCase(ctx: RequestContext, id: string): Promise<boolean> {
  const query = ctx.db.createQueryBuilder(InKindCase, 'kind').where('kind.id = :id', { id });
  narrow(ctx, query);
  return query.getExists();
}
