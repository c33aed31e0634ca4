import { In } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { notFound } from '../../../core/persistence';
import { workingCalendarFor } from '../../calendar';
import { narrowToSight, User } from '../../identity';
import { policyAt } from '../../policies';
import { PlannedVisit, reportsOwedUpTo, visitsPolicy } from '../../visits';
import { checkPlan, type PlanCheck } from '../rules/check-plan';
import { mergeNeeds } from '../rules/merge-needs';
import { workingDaysOf } from './week-days';
import { placesOf, subjectOf, weekNeeds } from './week-needs';

export interface NamedCheck extends PlanCheck {
  readonly customerName: string | null;
}

/** The rep whose plan is asked for, if it is in sight. */
export async function visibleRep(ctx: RequestContext, repId: string): Promise<User> {
  const query = ctx.db.createQueryBuilder(User, 'rep').where('rep.id = :repId', { repId });
  narrowToSight(ctx, query, 'visit', ['rep.id']);
  const rep = await query.getOne();
  if (!rep) throw notFound(User, 'repId');
  return rep;
}

/** What stands beside a week plan while it is made and in the meeting (VIS-3). */
export async function planChecks(
  ctx: RequestContext,
  repId: string,
  weekStart: LocalDate,
): Promise<NamedCheck[]> {
  const visits = await ctx.db.findBy(PlannedVisit, {
    repId,
    weekStart,
    state: In(['PLANNED', 'DONE'] as const),
  });
  const wishes = mergeNeeds(await weekNeeds(ctx, repId, weekStart));
  const places = await placesOf(ctx, [...wishes.map(({ subject }) => subject), ...visits.map(subjectOf)]);
  const policy = await policyAt(ctx, visitsPolicy);
  const checks = checkPlan(
    visits.map((visit) => {
      const subject = subjectOf(visit);
      const place = places.get(subject);
      return {
        subject,
        visitOn: visit.visitOn,
        slot: visit.slot,
        purpose: visit.purpose,
        area: place?.area ?? null,
        onSupplyStop: place?.onSupplyStop ?? false,
      };
    }),
    wishes,
    {
      workingDays: await workingDaysOf(ctx, repId, weekStart),
      reportsOwed: await reportsOwed(ctx, repId, policy.reportDays),
    },
    policy,
  );
  return checks.map((check) => ({ ...check, customerName: places.get(check.subject ?? '')?.name ?? null }));
}

async function reportsOwed(ctx: RequestContext, repId: string, reportDays: number): Promise<number> {
  const upTo = reportsOwedUpTo(await workingCalendarFor(ctx), ctx.today, reportDays);
  return ctx.db
    .createQueryBuilder(PlannedVisit, 'visit')
    .where("visit.repId = :repId AND visit.state = 'PLANNED' AND visit.visitOn <= :upTo", { repId, upTo })
    .getCount();
}
