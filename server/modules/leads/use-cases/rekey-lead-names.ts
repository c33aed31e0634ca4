import { IsNull } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { readCompanyName } from '../../accounts';
import { Lead } from '../entities/lead.entity';

const CHUNK = 500;

/** As rekeyAccountNames, for leads. What a lead claims keeps its key: two live leads never turn into one by themselves. */
export async function rekeyLeadNames(ctx: RequestContext): Promise<number> {
  for (let done = 0; ;) {
    const rows = await ctx.db.find(Lead, {
      where: { blurKey: IsNull() },
      select: { id: true, customerName: true },
      take: CHUNK,
    });
    if (rows.length === 0) return done;
    await inTransaction(ctx, async (tx) => {
      for (const { id, customerName } of rows) {
        const { nameKey, brandKey, pinyinKey, blurKey } = readCompanyName(customerName);
        await updateWhere(
          tx,
          Lead,
          { nameKey, brandKey, pinyinKey, blurKey },
          { sql: 'id = :id', params: { id } },
        );
      }
    });
    done += rows.length;
  }
}
