import { In } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { loadMany } from '../../../core/persistence';
import { loadVisibleAccount, type Account } from '../../accounts';
import { AccountMerge } from '../entities/account-merge.entity';

/** Merges in which the account was kept or went into another, newest first; nothing out of sight. */
export async function mergesOf(ctx: RequestContext, account: Account): Promise<AccountMerge[]> {
  if (!(await loadVisibleAccount(ctx, account.id))) return [];
  return loadMany(ctx, 'mergesOf', account.id, async (ids) => {
    const rows = await ctx.db.find(AccountMerge, {
      where: [{ survivorId: In([...ids]) }, { mergedId: In([...ids]) }],
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return rows.flatMap((row) =>
      [row.survivorId, row.mergedId].filter((id) => ids.includes(id)).map((id) => [id, row] as const),
    );
  });
}
