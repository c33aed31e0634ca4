import { daysBetween, type LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { addWorkingDays, workingCalendarFor } from '../../calendar';
import { policyAt } from '../../policies';
import { collisionsPolicy } from '../policy';

type Term = 'rulingWorkingDays' | 'appealWorkingDays';

/** The day on which a term of the policy ends, counted in working days of the calendar from today (COLL-5). */
export async function lastDayOf(ctx: RequestContext, term: Term): Promise<LocalDate> {
  const policy = await policyAt(ctx, collisionsPolicy);
  return addWorkingDays(await workingCalendarFor(ctx), ctx.today, policy[term]);
}

/** The same as an instant: this time of day on that day. */
export async function dueAfter(ctx: RequestContext, term: Term): Promise<Date> {
  const days = daysBetween(ctx.today, await lastDayOf(ctx, term));
  return new Date(ctx.now.getTime() + days * 86_400_000);
}
