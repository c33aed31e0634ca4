import { In, LessThanOrEqual } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { load, loadMany } from '../../../core/persistence';
import { PriceList } from '../entities/price-list.entity';
import { PriceRow } from '../entities/price-row.entity';
import type { PriceListFilter } from '../graphql/price.inputs';
import { differencesOf, type PriceDifference } from '../rules/price-rows';

const spec: ListSpec<PriceList, PriceListFilter> = {
  entity: PriceList,
  alias: 'list',
  scope: () => undefined,
  sort: { no: 'list.no', state: 'list.state', effectiveFrom: 'list.effectiveFrom' },
  defaultSort: ['no', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    states: (query, states) => query.andWhere({ state: In(states) }),
  },
};

/** All versions: a price list belongs to nobody, whoever may read one may read all. */
export function listPriceLists(
  ctx: RequestContext,
  args: ListArgs<PriceListFilter>,
): Promise<Page<PriceList>> {
  return listQuery(ctx, spec, args);
}

/** The version in force on a day: of the released ones the one that took effect last; read once for a request. */
export function priceListOn(ctx: RequestContext, day: LocalDate): Promise<PriceList | null> {
  const key = `priceList:${day}`;
  const known = ctx.memo.get(key) as Promise<PriceList | null> | undefined;
  const reading =
    known ??
    ctx.db.findOne(PriceList, {
      where: { state: 'RELEASED', effectiveFrom: LessThanOrEqual(day) },
      order: { effectiveFrom: 'DESC' },
    });
  ctx.memo.set(key, reading);
  return reading;
}

export function rowsOf(ctx: RequestContext, priceListId: string): Promise<PriceRow[]> {
  return loadMany(ctx, 'rowsOfPriceList', priceListId, async (ids) => {
    const rows = await ctx.db.find(PriceRow, {
      where: { priceListId: In([...ids]) },
      order: { product: 'ASC', tier: 'ASC', id: 'ASC' },
    });
    return rows.map((row) => [row.priceListId, row] as const);
  });
}

/** The version that this one follows: in force the day before it took effect; for a draft, the latest released one. */
export async function versionBefore(ctx: RequestContext, list: PriceList): Promise<PriceList | null> {
  const query = ctx.db
    .createQueryBuilder(PriceList, 'list')
    .where('list.state = :released AND list.id <> :id', { released: 'RELEASED', id: list.id })
    .orderBy('list.effectiveFrom', 'DESC');
  if (list.effectiveFrom) query.andWhere('list.effectiveFrom < :from', { from: list.effectiveFrom });
  return query.getOne();
}

/** What the version changes against the one before it (CRE-4). */
export async function changesOf(ctx: RequestContext, list: PriceList): Promise<PriceDifference[]> {
  const before = await versionBefore(ctx, list);
  return differencesOf(before ? await rowsOf(ctx, before.id) : [], await rowsOf(ctx, list.id));
}

export function loadPriceList(ctx: RequestContext, id: string | null): Promise<PriceList | null> {
  return load(ctx, PriceList, id);
}
