import { In } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { likePattern, refuseTooMuch, type ListArgs, type Page } from '../../../core/list-query';
import { Account } from '../../accounts';
import { exposuresOf } from '../exposure';
import type { CreditWatchFilter } from '../graphql/credit.inputs';
import { creditStandings, type CreditStanding } from './credit-standing';
import { narrowToCredit } from './visible-credit';

const sorts: Readonly<Record<string, (row: CreditStanding) => number | string>> = {
  id: (row) => row.id,
  usedBp: (row) => row.usedBp,
  exposure: (row) => row.exposure,
  limit: (row) => row.limit,
  free: (row) => row.free,
  name: (row) => row.account.name,
};

/** How many customers with money at stake are weighed at once. */
const CHUNK = 500;

/**
 * Customers in sight with any exposure, against their limits (CRE-5). Limits come from rating, tier, policy and joint
 * review together, so the rows are weighed here and not in the database; only customers with money at stake are.
 */
export async function creditWatch(
  ctx: RequestContext,
  args: ListArgs<CreditWatchFilter>,
): Promise<Page<CreditStanding>> {
  const [field, direction] = args.sort ? [args.sort.field, args.sort.direction] : ['usedBp', 'DESC'];
  const by = Object.hasOwn(sorts, field) ? sorts[field] : undefined;
  if (!by) throw new DomainError('common.sort_unknown', { field }, 'sort');
  for (const [name, value] of Object.entries(args.filter ?? {})) refuseTooMuch(name, value);
  const rows = (await weighed(ctx, args.filter ?? {})).sort((a, b) => {
    const [x, y] = [by(a), by(b)];
    const order = x === y ? 0 : x < y ? -1 : 1;
    return order === 0 ? (a.id < b.id ? -1 : 1) : direction === 'DESC' ? -order : order;
  });
  const { number = 1, size = 25 } = args.page ?? {};
  return { items: rows.slice((number - 1) * size, number * size), total: rows.length };
}

async function weighed(ctx: RequestContext, filter: CreditWatchFilter): Promise<CreditStanding[]> {
  const exposures = await exposuresOf(ctx, null);
  const ids = [...exposures.keys()].filter((id) => !filter.ids || filter.ids.includes(id));
  const rows: CreditStanding[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const query = ctx.db
      .createQueryBuilder(Account, 'account')
      .where({ id: In(ids.slice(at, at + CHUNK)) })
      .andWhere('account.mergedIntoId IS NULL');
    narrowToCredit(ctx, query);
    if (filter.q) query.andWhere("account.name LIKE :q ESCAPE '!'", { q: likePattern(filter.q) });
    if (filter.ownerId) query.andWhere('account.ownerId = :ownerId', { ownerId: filter.ownerId });
    rows.push(...(await creditStandings(ctx, await query.getMany(), exposures)));
  }
  const { levels, rating } = filter;
  return rows
    .filter((row) => row.exposure > 0 || row.cashOnly)
    .filter((row) => !levels || levels.includes(row.level))
    .filter((row) => !rating || row.rating === rating);
}
