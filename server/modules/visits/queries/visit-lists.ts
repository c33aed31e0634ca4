import { In } from 'typeorm';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import { sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { listQuery, type ListSpec } from '../../../core/list-query';
import { loadMany, notFound } from '../../../core/persistence';
import { narrowToSight, User } from '../../identity';
import { DayPlan } from '../entities/day-plan.entity';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { VisitCompanion } from '../entities/visit-companion.entity';
import { WeekPlan } from '../entities/week-plan.entity';
import type { PlannedVisitFilter, WeekPlanFilter } from '../graphql/visit.inputs';

/** Seven days of the largest team that is looked at at once. */
const LARGEST_WEEK = 7000;

const some = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : ['']);

export function weekPlanList(ctx: RequestContext): ListSpec<WeekPlan, WeekPlanFilter> {
  return {
    entity: WeekPlan,
    alias: 'plan',
    scope: (query) => narrowToSight(ctx, query, 'visit', ['plan.repId']),
    sort: { weekStart: 'plan.weekStart', state: 'plan.state', submittedAt: 'plan.submittedAt' },
    defaultSort: ['weekStart', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('plan.id IN (:...ids)', { ids: some(ids) }),
      weekStart: (query, weekStart) => query.andWhere('plan.weekStart = :weekStart', { weekStart }),
      repId: (query, repId) => query.andWhere('plan.repId = :repId', { repId }),
      state: (query, state) => query.andWhere('plan.state = :state', { state }),
    },
  };
}

export function plannedVisitList(ctx: RequestContext): ListSpec<PlannedVisit, PlannedVisitFilter> {
  return {
    entity: PlannedVisit,
    alias: 'visit',
    scope: (query) => narrowToSight(ctx, query, 'visit', ['visit.repId']),
    sort: { visitOn: 'visit.visitOn', state: 'visit.state', purpose: 'visit.purpose' },
    defaultSort: ['visitOn', 'ASC'],
    filters: {
      ids: (query, ids) => query.andWhere('visit.id IN (:...ids)', { ids: some(ids) }),
      weekStart: (query, weekStart) => query.andWhere('visit.weekStart = :weekStart', { weekStart }),
      visitOn: (query, visitOn) => query.andWhere('visit.visitOn = :visitOn', { visitOn }),
      repId: (query, repId) => query.andWhere('visit.repId = :repId', { repId }),
      accountId: (query, accountId) => query.andWhere('visit.accountId = :accountId', { accountId }),
      leadId: (query, leadId) => query.andWhere('visit.leadId = :leadId', { leadId }),
      state: (query, state) => query.andWhere('visit.state = :state', { state }),
      changed: (query, changed) => {
        if (changed)
          query.andWhere(
            "(visit.offPlan = :yes OR (visit.state IN ('CANCELLED', 'PUSHED_OUT') AND visit.changeReason IS NOT NULL))",
            { yes: true },
          );
      },
      unreported: (query, unreported) => {
        if (unreported)
          query.andWhere("visit.state = 'PLANNED' AND visit.visitOn < :today", { today: ctx.today });
      },
    },
  };
}

/** The plan, if the caller may see it. */
export async function visiblePlan(ctx: RequestContext, id: string, field = 'id'): Promise<WeekPlan> {
  const page = await listQuery(ctx, weekPlanList(ctx), { filter: { ids: [id] } });
  if (!page.items[0]) throw notFound(WeekPlan, field);
  return page.items[0];
}

export async function visibleVisit(ctx: RequestContext, id: string, field = 'id'): Promise<PlannedVisit> {
  const page = await listQuery(ctx, plannedVisitList(ctx), { filter: { ids: [id] } });
  if (!page.items[0]) throw notFound(PlannedVisit, field);
  return page.items[0];
}

/** Active reps in the caller's sight who have no plan, or none handed in, for a week (VIS-4). */
export async function repsWithoutPlan(ctx: RequestContext, weekStart: LocalDate): Promise<User[]> {
  const query = ctx.db
    .createQueryBuilder(User, 'rep')
    .where('rep.active = :yes', { yes: true })
    .andWhere("rep.id IN (SELECT r.userId FROM user_role r WHERE r.role = 'REP')")
    .andWhere(
      "NOT EXISTS (SELECT 1 FROM week_plan p WHERE p.repId = rep.id AND p.weekStart = :weekStart AND p.state NOT IN ('DRAFT', 'RETURNED'))",
      { weekStart },
    )
    .orderBy('rep.name');
  narrowToSight(ctx, query, 'visit', ['rep.id']);
  return query.getMany();
}

/** Who goes along to a visit besides its rep and the joint colleague (VIS-8). */
export function companionsOf(ctx: RequestContext, visitId: string): Promise<User[]> {
  return loadMany(ctx, 'companionsOfVisit', visitId, async (ids) => {
    const rows = await ctx.db.findBy(VisitCompanion, { visitId: In([...ids]) });
    const people = await ctx.db.findBy(User, { id: In(rows.map(({ userId }) => userId)) });
    return rows.flatMap(({ visitId: id, userId }) => {
      const person = people.find((user) => user.id === userId);
      return person ? [[id, person] as const] : [];
    });
  });
}

export async function dayPlansOf(
  ctx: RequestContext,
  weekStart: LocalDate,
  repId: string | null,
): Promise<DayPlan[]> {
  const query = ctx.db
    .createQueryBuilder(DayPlan, 'plan')
    .where('plan.day >= :from AND plan.day <= :to', { from: weekStart, to: addDays(weekStart, 6) });
  if (repId) query.andWhere('plan.repId = :repId', { repId });
  narrowToSight(ctx, query, 'visit', ['plan.repId']);
  return query.orderBy('plan.day').addOrderBy('plan.id').take(LARGEST_WEEK).getMany();
}

/** Whether the reader sees a visit, and so its photos. */
export async function seesVisit(ctx: RequestContext, id: string): Promise<boolean> {
  if (!sightFor(ctx, 'visit')) return false;
  return (await listQuery(ctx, plannedVisitList(ctx), { filter: { ids: [id] } })).total > 0;
}
