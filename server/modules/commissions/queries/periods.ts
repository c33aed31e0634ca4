import { createHash } from 'node:crypto';
import type { Month } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';

type Raw = Record<string, string | number | null>;

/** The latest month that takes no entries any more; null before the first close. */
export async function lastClosedMonth(ctx: RequestContext): Promise<Month | null> {
  const [row] = (await ctx.db.query(
    "SELECT MAX(month) AS month FROM commission_period WHERE state IN ('PAID', 'LOCKED')",
  )) as {
    month: Month | null;
  }[];
  return row?.month ?? null;
}

/** Contracts with facts that no run has looked at up to today. */
export async function contractsWaiting(ctx: RequestContext): Promise<number> {
  const [row] = (await ctx.db.query('SELECT COUNT(*) AS n FROM contract_touch WHERE touches <> 0')) as Raw[];
  return Number(row?.['n'] ?? 0);
}

/** SHA-256 over entries in a fixed order: one line an entry, amounts in minor units. */
export async function entriesHash(ctx: RequestContext, month: Month, repId?: string): Promise<string> {
  const rows = (await ctx.db.query(
    `SELECT repId, COALESCE(contractId, '') AS contractId, COALESCE(part, '') AS part, kind, factOn, heldDelta, payableDelta, paidDelta
       FROM commission_entry WHERE period = ? ${repId ? 'AND repId = ?' : ''}`,
    repId ? [month, repId] : [month],
  )) as Raw[];
  const lines = rows.map((row) =>
    [
      row['repId'],
      row['contractId'],
      row['part'],
      row['kind'],
      String(row['factOn']).slice(0, 10),
      row['heldDelta'],
      row['payableDelta'],
      row['paidDelta'],
    ].join('|'),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
