import { addToMonth, firstDayOf, monthOf, type LocalDate, type Month } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { LedgerMonth } from '../entities/ledger-month.entity';

/** The last month that is closed; null while none is. Months close in order, so it stands for all before it (CON-7). */
export async function lastClosedMonth(ctx: RequestContext): Promise<Month | null> {
  const [last] = await ctx.db.find(LedgerMonth, { order: { month: 'DESC' }, take: 1 });
  return last?.month ?? null;
}

/** The first day that facts may be dated; null while every day is open. */
export async function firstOpenDay(ctx: RequestContext): Promise<LocalDate | null> {
  const closed = await lastClosedMonth(ctx);
  return closed && firstDayOf(addToMonth(closed, 1));
}

/**
 * Nothing of the contract ledger is dated into a closed month: not a delivery, not money, not their taking back (CON-7).
 * Asked after the customer's ledger is held, so that a month cannot close meanwhile.
 *
 * @throws DomainError ledger.month_closed
 */
export async function assertMonthOpen(ctx: RequestContext, day: LocalDate, field: string): Promise<void> {
  const from = await firstOpenDay(ctx);
  if (from && day < from) throw new DomainError('ledger.month_closed', { month: monthOf(day), from }, field);
}
