import type { RequestContext } from '../../../core/context';
import { CalendarDay } from '../entities/calendar-day.entity';
import { CalendarYear } from '../entities/calendar-year.entity';
import { workingCalendar, type WorkingCalendar } from '../rules/working-calendar';

/** The company's working calendar, read once for a request. */
export async function workingCalendarFor(ctx: RequestContext): Promise<WorkingCalendar> {
  const known = ctx.memo.get('working-calendar');
  if (known) return known as Promise<WorkingCalendar>;
  const read = readCalendar(ctx);
  ctx.memo.set('working-calendar', read);
  return read;
}

async function readCalendar(ctx: RequestContext): Promise<WorkingCalendar> {
  const [days, years] = [await ctx.db.find(CalendarDay), await ctx.db.find(CalendarYear)];
  return workingCalendar({ days, confirmedYears: years.map(({ year }) => year) });
}
