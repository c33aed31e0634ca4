import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { isUniqueViolation } from '../../../core/database-errors';
import { DomainError } from '../../../core/errors';
import { insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { CalendarYear } from '../entities/calendar-year.entity';
import { knownYears } from '../rules/known-years';

/**
 * Says that the holidays of a year are entered as published; until then the portal says that they are not (VIS-1).
 *
 * @throws DomainError calendar.year_known
 */
export async function confirmCalendarYear(
  ctx: RequestContext,
  input: { readonly year: number; readonly source: string },
): Promise<number> {
  if (input.year in knownYears) throw new DomainError('calendar.year_known', { year: input.year }, 'year');
  return inTransaction(ctx, async (tx) => {
    await insert(tx, CalendarYear, {
      year: input.year,
      source: input.source.trim(),
      confirmedById: actorOf(tx).userId,
    }).catch((error: unknown) => {
      throw isUniqueViolation(error)
        ? new DomainError('calendar.year_known', { year: input.year }, 'year')
        : error;
    });
    await recordAudit(
      tx,
      'calendar.year_confirmed',
      { type: 'Calendar', id: String(input.year) },
      { source: input.source.trim() },
    );
    return input.year;
  });
}
