import { IsNull } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../entities/account.entity';
import { readCompanyName } from '../rules/company-name';

const CHUNK = 500;

/**
 * Reads the names anew of every account whose keys an older matcher made: a migration that empties `blurKey` asks for it,
 * the next start does it. Nothing but the keys changes. Returns how many.
 */
export async function rekeyAccountNames(ctx: RequestContext): Promise<number> {
  for (let done = 0; ;) {
    const rows = await ctx.db.find(Account, {
      where: { blurKey: IsNull() },
      select: { id: true, name: true },
      take: CHUNK,
    });
    if (rows.length === 0) return done;
    await inTransaction(ctx, async (tx) => {
      for (const { id, name } of rows) {
        const { nameKey, brandKey, pinyinKey, blurKey } = readCompanyName(name);
        await updateWhere(
          tx,
          Account,
          { nameKey, brandKey, pinyinKey, blurKey },
          { sql: 'id = :id', params: { id } },
        );
      }
    });
    done += rows.length;
  }
}
