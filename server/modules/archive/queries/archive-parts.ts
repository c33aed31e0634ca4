import { In } from 'typeorm';
import type { BaseEntity } from '../../../core/base-entity';
import type { RequestContext } from '../../../core/context';
import { loadMany } from '../../../core/persistence';
import { loadVisibleAccount, type Account } from '../../accounts';

type Part = BaseEntity & { accountId: string };

/**
 * The rows of one part of the archive, for all accounts of the request in one query, in the given order; nothing for
 * accounts out of the reader's sight, which other records may name.
 */
export async function archivePart<E extends Part>(
  ctx: RequestContext,
  account: Account,
  entity: new () => E,
  order: Readonly<Record<string, 'ASC' | 'DESC'>>,
): Promise<E[]> {
  if (!(await loadVisibleAccount(ctx, account.id))) return [];
  return loadMany(ctx, `archive:${entity.name}`, account.id, async (ids) =>
    (
      await ctx.db.find(entity, {
        where: { accountId: In([...ids]) } as never,
        order: { ...order, id: 'DESC' } as never,
      })
    ).map((row) => [row.accountId, row] as const),
  );
}
