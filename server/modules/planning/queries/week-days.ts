import { MoreThan } from 'typeorm';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { workingCalendarFor } from '../../calendar';
import { AbsenceCover } from '../../identity';

/** The days of a week on which a rep works: no holiday, no leave (VIS-4). */
export async function workingDaysOf(
  ctx: RequestContext,
  repId: string,
  weekStart: LocalDate,
): Promise<LocalDate[]> {
  const calendar = await workingCalendarFor(ctx);
  const covers = await ctx.db.findBy(AbsenceCover, { userId: repId, validTo: MoreThan(weekStart) });
  const away = (day: LocalDate): boolean =>
    covers.some(({ validFrom, validTo }) => validFrom <= day && day < validTo);
  return Array.from({ length: 7 }, (_, at) => addDays(weekStart, at)).filter(
    (day) => calendar.isWorkingDay(day) && !away(day),
  );
}
