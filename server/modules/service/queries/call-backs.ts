import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type Page } from '../../../core/list-query';
import { Account, visibleAccounts } from '../../accounts';
import { CallBack } from '../entities/call-back.entity';
import type { CallBackFilter } from '../graphql/service.inputs';

/** Call-backs made to the customers in sight. */
export function listCallBacks(ctx: RequestContext, args: ListArgs<CallBackFilter>): Promise<Page<CallBack>> {
  return listQuery(
    ctx,
    {
      entity: CallBack,
      alias: 'callBack',
      scope: (query) => {
        const seen = ctx.db.createQueryBuilder(Account, 'account').select('account.id');
        visibleAccounts(ctx, seen, 'account');
        query.andWhere(`callBack.accountId IN (${seen.getQuery()})`).setParameters(seen.getParameters());
      },
      sort: { calledOn: 'callBack.calledOn', dueOn: 'callBack.dueOn' },
      defaultSort: ['calledOn', 'DESC'],
      filters: {
        q: (query, q) =>
          query.andWhere(
            "(callBack.said LIKE :q ESCAPE '!' OR callBack.accountId IN (SELECT named.id FROM account named WHERE named.name LIKE :q ESCAPE '!'))",
            { q: likePattern(q) },
          ),
        accountId: (query, accountId) => query.andWhere('callBack.accountId = :accountId', { accountId }),
        outcome: (query, outcome) => query.andWhere('callBack.outcome = :outcome', { outcome }),
        occasion: (query, occasion) => query.andWhere('callBack.occasion = :occasion', { occasion }),
        calledById: (query, calledById) =>
          query.andWhere('callBack.calledById = :calledById', { calledById }),
        mine: (query, mine) =>
          query.andWhere(`callBack.calledById ${mine ? '=' : '<>'} :mineMe`, { mineMe: actorOf(ctx).userId }),
        calledFrom: (query, from) => query.andWhere('callBack.calledOn >= :calledFrom', { calledFrom: from }),
        calledTo: (query, to) => query.andWhere('callBack.calledOn <= :calledTo', { calledTo: to }),
      },
    },
    args,
  );
}
