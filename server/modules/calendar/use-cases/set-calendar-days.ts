import { In } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { CalendarDayKind } from '../../../../shared/vocabulary/calendar';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { CalendarDay } from '../entities/calendar-day.entity';

export interface CalendarDayInput {
  readonly day: LocalDate;
  /** null or left out: the day is again what notice and weekday say. */
  readonly kind?: CalendarDayKind | null;
  readonly name: string;
}

/**
 * Says of days that they are worked or off, above notice and weekday; deadlines counted from then on follow (VIS-1, COLL-5).
 *
 * @throws DomainError calendar.day_past, common.invalid_input for one day twice
 */
export async function setCalendarDays(
  ctx: RequestContext,
  input: { readonly days: readonly CalendarDayInput[] },
): Promise<number> {
  const days = input.days.map(({ day }) => day);
  if (new Set(days).size !== days.length)
    throw new DomainError('common.invalid_input', { fields: 'days' }, 'days');
  const past = days.find((day) => day < ctx.today);
  if (past) throw new DomainError('calendar.day_past', { day: past }, 'days');
  return inTransaction(ctx, async (tx) => {
    const known = new Map(
      (await tx.db.findBy(CalendarDay, { day: In(days) })).map((row) => [row.day, row] as const),
    );
    for (const { day, kind, name } of input.days) {
      const row = known.get(day);
      if (!kind) {
        if (row) await tx.db.delete(CalendarDay, { id: row.id });
      } else if (row) await guardedUpdate(tx, CalendarDay, row, { kind, name: name.trim() });
      else await insert(tx, CalendarDay, { day, kind, name: name.trim() });
    }
    await recordAudit(
      tx,
      'calendar.days_set',
      { type: 'Calendar', id: days[0]?.slice(0, 4) ?? '' },
      {
        days: input.days.map(({ day, kind, name }) => (kind ? `${day} ${kind} ${name.trim()}` : `${day} -`)),
      },
    );
    return input.days.length;
  });
}
