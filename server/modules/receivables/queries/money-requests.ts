import { In } from 'typeorm';
import { actingIds, may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { getOrThrow, loadMany } from '../../../core/persistence';
import { MoneyRequest } from '../entities/money-request.entity';
import { ReceiptRefund } from '../entities/receipt-refund.entity';
import type { MoneyRequestFilter } from '../graphql/money-request.inputs';

/** Requests of finance: whoever may see them sees all, as they see all money (REC-8). */
export function listMoneyRequests(
  ctx: RequestContext,
  args: ListArgs<MoneyRequestFilter>,
): Promise<Page<MoneyRequest>> {
  const spec: ListSpec<MoneyRequest, MoneyRequestFilter> = {
    entity: MoneyRequest,
    alias: 'request',
    scope: () => undefined,
    sort: {
      askedOn: 'request.askedOn',
      amount: 'request.amount',
      kind: 'request.kind',
      state: 'request.state',
      decidedOn: 'request.decidedOn',
    },
    defaultSort: ['askedOn', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere({ id: In(ids) }),
      q: (query, q) =>
        query.andWhere("request.accountId IN (SELECT a.id FROM account a WHERE a.name LIKE :q ESCAPE '!')", {
          q: likePattern(q),
        }),
      accountId: (query, accountId) => query.andWhere({ accountId }),
      receivableId: (query, receivableId) => query.andWhere({ receivableId }),
      receiptId: (query, receiptId) => query.andWhere({ receiptId }),
      kind: (query, kind) => query.andWhere({ kind }),
      state: (query, state) => query.andWhere({ state }),
      mine: (query, mine) =>
        query.andWhere(`request.askedById ${mine ? 'IN' : 'NOT IN'} (:...acting)`, {
          acting: actingIds(ctx),
        }),
    },
  };
  return listQuery(ctx, spec, args);
}

export const getMoneyRequest = (ctx: RequestContext, id: string): Promise<MoneyRequest> =>
  getOrThrow(ctx, MoneyRequest, id, 'id');

/** Who sees a request sees its evidence. */
export const seesMoneyRequest = (ctx: RequestContext, id: string): Promise<boolean> =>
  may(ctx, 'money_request.read') ? ctx.db.existsBy(MoneyRequest, { id }) : Promise.resolve(false);

export function refundsOf(ctx: RequestContext, receiptId: string): Promise<ReceiptRefund[]> {
  return loadMany(ctx, 'refundsOf', receiptId, async (ids) =>
    (
      await ctx.db.find(ReceiptRefund, {
        where: { receiptId: In([...ids]) },
        order: { refundedOn: 'ASC', id: 'ASC' },
      })
    ).map((row) => [row.receiptId, row] as const),
  );
}
