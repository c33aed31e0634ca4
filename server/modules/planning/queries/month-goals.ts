import { addToMonth, firstDayOf, lastDayOf, type LocalDate, type Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { ReasonCode, VisitState } from '../../../../shared/vocabulary/visits';
import type { RequestContext } from '../../../core/context';
import { listQuery, type ListSpec } from '../../../core/list-query';
import { notFound, readInteger, readMoney } from '../../../core/persistence';
import { narrowToSight } from '../../identity';
import { PlannedVisit } from '../../visits';
import { MonthGoal } from '../entities/month-goal.entity';
import type { MonthGoalFilter } from '../graphql/planning.inputs';
import { placesOf, subjectOf } from './week-needs';

const some = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : ['']);

export function monthGoalList(ctx: RequestContext): ListSpec<MonthGoal, MonthGoalFilter> {
  return {
    entity: MonthGoal,
    alias: 'goal',
    scope: (query) => narrowToSight(ctx, query, 'visit', ['goal.repId']),
    sort: { month: 'goal.month', state: 'goal.state' },
    defaultSort: ['month', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('goal.id IN (:...ids)', { ids: some(ids) }),
      month: (query, month) => query.andWhere('goal.month = :month', { month }),
      repId: (query, repId) => query.andWhere('goal.repId = :repId', { repId }),
      state: (query, state) => query.andWhere('goal.state = :state', { state }),
    },
  };
}

export async function visibleGoal(ctx: RequestContext, id: string): Promise<MonthGoal> {
  const page = await listQuery(ctx, monthGoalList(ctx), { filter: { ids: [id] } });
  if (!page.items[0]) throw notFound(MonthGoal, 'id');
  return page.items[0];
}

export interface UnfinishedVisit {
  readonly id: string;
  readonly customerName: string;
  readonly visitOn: LocalDate;
  readonly goal: string;
  readonly state: VisitState;
  readonly reason: ReasonCode | null;
}

export interface MonthResult {
  readonly volumeMilli: number;
  readonly collections: Money;
  readonly planned: number;
  readonly done: number;
  readonly goalsReached: number;
  readonly unfinished: readonly UnfinishedVisit[];
  /** What the goals of the month before left unfinished. */
  readonly carried: string | null;
}

/** The records of a month beside its goals: what was delivered, received and visited, and what was not (VIS-10). */
export async function monthResult(ctx: RequestContext, repId: string, month: Month): Promise<MonthResult> {
  const span = [repId, firstDayOf(month), lastDayOf(month)];
  const sum = async (sql: string): Promise<unknown> =>
    ((await ctx.db.query(sql, span)) as { total: unknown }[])[0]?.total;
  const volume = await sum(
    `SELECT SUM(d.quantityMilli) AS total FROM delivery d JOIN contract c ON c.id = d.contractId
     WHERE c.primaryRepId = ? AND d.deliveredOn >= ? AND d.deliveredOn <= ?`,
  );
  const received = await sum(
    `SELECT SUM(a.amount) AS total FROM receipt_allocation a JOIN contract c ON c.id = a.contractId
     WHERE c.primaryRepId = ? AND a.effectiveOn >= ? AND a.effectiveOn <= ?`,
  );
  const reached = await sum(
    `SELECT COUNT(*) AS total FROM visit_report r JOIN planned_visit v ON v.id = r.visitId
     WHERE v.repId = ? AND v.visitOn >= ? AND v.visitOn <= ? AND r.goalReached = 1`,
  );
  const visits = await ctx.db
    .createQueryBuilder(PlannedVisit, 'visit')
    .where('visit.repId = :repId AND visit.visitOn >= :from AND visit.visitOn <= :to', {
      repId,
      from: span[1],
      to: span[2],
    })
    .orderBy('visit.visitOn')
    .addOrderBy('visit.id')
    .getMany();
  const before = await ctx.db.findOneBy(MonthGoal, { repId, month: addToMonth(month, -1) });
  const open = visits.filter(
    ({ state, visitOn }) =>
      state === 'CANCELLED' || state === 'PUSHED_OUT' || (state === 'PLANNED' && visitOn < ctx.today),
  );
  const places = await placesOf(ctx, open.map(subjectOf));
  return {
    volumeMilli: readInteger(volume),
    collections: readMoney(received),
    planned: visits.filter(({ state }) => state === 'PLANNED' || state === 'DONE').length,
    done: visits.filter(({ state }) => state === 'DONE').length,
    goalsReached: readInteger(reached),
    unfinished: open.map((visit) => ({
      id: visit.id,
      customerName: places.get(subjectOf(visit))?.name ?? '',
      visitOn: visit.visitOn,
      goal: visit.goal,
      state: visit.state,
      reason: visit.changeReason,
    })),
    carried: before?.unfinished ?? null,
  };
}
