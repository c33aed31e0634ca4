import { In, type SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { loadMany, notFound, readInteger } from '../../../core/persistence';
import { contractScope, Delivery } from '../../contracts';
import { DeliveryAcceptance } from '../entities/delivery-acceptance.entity';
import { SupplyNotice } from '../entities/supply-notice.entity';
import type { SupplyNoticeFilter } from '../graphql/supply.inputs';

function narrow(ctx: RequestContext, query: SelectQueryBuilder<SupplyNotice>): void {
  const scope = contractScope(ctx, 'theirs');
  if (scope)
    query.andWhere(
      `notice.contractId IN (SELECT theirs.id FROM contract theirs WHERE ${scope.sql})`,
      scope.params,
    );
}

const spec = (ctx: RequestContext): ListSpec<SupplyNotice, SupplyNoticeFilter> => ({
  entity: SupplyNotice,
  alias: 'notice',
  scope: (query) => narrow(ctx, query),
  sort: {
    number: 'notice.number',
    neededOn: 'notice.neededOn',
    issuedOn: 'notice.issuedOn',
    state: 'notice.state',
  },
  defaultSort: ['neededOn', 'ASC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    q: (query: SelectQueryBuilder<SupplyNotice>, q) =>
      query.andWhere(
        "(notice.number LIKE :q ESCAPE '!' OR notice.contractId IN (SELECT c.id FROM contract c INNER JOIN account a ON a.id = c.accountId WHERE c.number LIKE :q ESCAPE '!' OR c.projectName LIKE :q ESCAPE '!' OR a.name LIKE :q ESCAPE '!'))",
        { q: likePattern(q) },
      ),
    states: (query, states) => query.andWhere({ state: In(states) }),
    contractId: (query, contractId) => query.andWhere({ contractId }),
    neededFrom: (query, day) => query.andWhere('notice.neededOn >= :neededFrom', { neededFrom: day }),
    neededTo: (query, day) => query.andWhere('notice.neededOn <= :neededTo', { neededTo: day }),
  },
});

/** Notices of contracts in sight. */
export function listSupplyNotices(
  ctx: RequestContext,
  args: ListArgs<SupplyNoticeFilter>,
): Promise<Page<SupplyNotice>> {
  return listQuery(ctx, spec(ctx), args);
}

/** @throws DomainError common.not_found */
export async function getVisibleNotice(ctx: RequestContext, id: string): Promise<SupplyNotice> {
  const query = ctx.db.createQueryBuilder(SupplyNotice, 'notice').where('notice.id = :id', { id });
  narrow(ctx, query);
  const found = await query.getOne();
  if (!found) throw notFound(SupplyNotice, 'id');
  return found;
}

/** What of a line was released and what was delivered. */
export async function goneOfLine(
  ctx: RequestContext,
  lineId: string,
): Promise<{ readonly released: number; readonly delivered: number }> {
  const sum = async (query: SelectQueryBuilder<SupplyNotice> | SelectQueryBuilder<Delivery>) =>
    readInteger((await query.getRawOne<{ quantity: unknown }>())?.quantity);
  return {
    released: await sum(
      ctx.db
        .createQueryBuilder(SupplyNotice, 'notice')
        .select('SUM(notice.quantityMilli)', 'quantity')
        .where("notice.lineId = :lineId AND notice.state = 'ISSUED'", { lineId }),
    ),
    delivered: await sum(
      ctx.db
        .createQueryBuilder(Delivery, 'delivery')
        .select('SUM(delivery.quantityMilli)', 'quantity')
        .where('delivery.lineId = :lineId', { lineId }),
    ),
  };
}

export async function acceptanceOf(
  ctx: RequestContext,
  deliveryId: string,
): Promise<DeliveryAcceptance | null> {
  const [found] = await loadMany(ctx, 'acceptanceOfDelivery', deliveryId, async (ids) =>
    (await ctx.db.findBy(DeliveryAcceptance, { deliveryId: In([...ids]) })).map(
      (row) => [row.deliveryId, row] as const,
    ),
  );
  return found ?? null;
}
