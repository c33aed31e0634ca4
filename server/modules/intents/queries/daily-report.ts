import { Between, LessThan, MoreThanOrEqual, type SelectQueryBuilder, And } from 'typeorm';
import { addDays, startOfDay, type LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { notFound, readInteger } from '../../../core/persistence';
import { addWorkingDays, workingCalendarFor } from '../../calendar';
import { narrowToSight, User } from '../../identity';
import { FollowUp, Lead, LeadClaim, LeadLevelChange } from '../../leads';
import { LossRecord } from '../../losses';
import { PlannedVisit } from '../../visits';
import { Reception } from '../entities/reception.entity';

const MOST = 200;
const REPS = 300;

export interface DailyReport {
  readonly rep: User;
  readonly day: LocalDate;
  readonly nextDay: LocalDate;
  readonly contacts: readonly FollowUp[];
  readonly receptions: readonly Reception[];
  readonly visits: readonly PlannedVisit[];
  readonly newLeads: readonly Lead[];
  readonly levelChanges: readonly LeadLevelChange[];
  readonly deals: readonly Lead[];
  readonly losses: readonly LossRecord[];
  readonly plannedVisits: readonly PlannedVisit[];
  readonly nextSteps: readonly FollowUp[];
}

/** People whose leads the reader sees, reps among them. */
function repsInSight(ctx: RequestContext): SelectQueryBuilder<User> {
  const query = ctx.db
    .createQueryBuilder(User, 'rep')
    .where("rep.id IN (SELECT held.userId FROM user_role held WHERE held.role = 'REP')");
  narrowToSight(ctx, query, 'lead', ['rep.id']);
  return query;
}

const nextWorkingDay = async (ctx: RequestContext, day: LocalDate): Promise<LocalDate> =>
  addWorkingDays(await workingCalendarFor(ctx), day, 1);

const within = (ctx: RequestContext, day: LocalDate) =>
  And(MoreThanOrEqual(startOfDay(day, ctx.timeZone)), LessThan(startOfDay(addDays(day, 1), ctx.timeZone)));

/** What one rep did on one day and plans for the next, from the records and from nothing else (INT-4). */
export async function dailyReport(ctx: RequestContext, repId: string, day: LocalDate): Promise<DailyReport> {
  const rep = await repsInSight(ctx).andWhere('rep.id = :repId', { repId }).getOne();
  if (!rep) throw notFound(User, 'repId');
  const nextDay = await nextWorkingDay(ctx, day);
  const order = { id: 'ASC' } as const;
  const take = MOST;
  const [contacts, receptions, visits, newLeads, levelChanges, deals, losses, plannedVisits, nextSteps] =
    await Promise.all([
      ctx.db.find(FollowUp, { where: { repId, contactedOn: day }, order, take }),
      ctx.db.find(Reception, { where: { repId, receivedOn: day }, order: { arrivedAt: 'ASC' }, take }),
      ctx.db.find(PlannedVisit, { where: { repId, visitOn: day, state: 'DONE' }, order, take }),
      ctx.db.find(Lead, { where: { registeredById: repId, createdAt: within(ctx, day) }, order, take }),
      ctx.db.find(LeadLevelChange, { where: { repId, changedOn: day }, order, take }),
      ctx.db
        .createQueryBuilder(Lead, 'lead')
        .innerJoin(LeadClaim, 'claim', "claim.leadId = lead.id AND claim.endCause = 'WON'")
        .where('claim.repId = :repId', { repId })
        .andWhere('claim.endedAt >= :from AND claim.endedAt < :to', bounds(ctx, day))
        .orderBy('lead.id')
        .take(take)
        .getMany(),
      ctx.db.find(LossRecord, { where: { repId, lostOn: day }, order, take }),
      ctx.db.find(PlannedVisit, { where: { repId, visitOn: nextDay, state: 'PLANNED' }, order, take }),
      ctx.db.find(FollowUp, {
        where: { repId, nextStepOn: Between(addDays(day, 1), nextDay) },
        order,
        take,
      }),
    ]);
  return {
    rep,
    day,
    nextDay,
    contacts,
    receptions,
    visits,
    newLeads,
    levelChanges,
    deals,
    losses,
    plannedVisits,
    nextSteps,
  };
}

const bounds = (ctx: RequestContext, day: LocalDate) => ({
  from: startOfDay(day, ctx.timeZone),
  to: startOfDay(addDays(day, 1), ctx.timeZone),
});

export interface TeamDay {
  readonly rep: User;
  readonly contacts: number;
  readonly receptions: number;
  readonly visits: number;
  readonly newLeads: number;
  readonly levelChanges: number;
  readonly deals: number;
  readonly losses: number;
  readonly plannedVisits: number;
}

/** One day of everybody in sight, by number: one query a column, however many people (INT-4). */
export async function teamDay(ctx: RequestContext, day: LocalDate): Promise<TeamDay[]> {
  const reps = await repsInSight(ctx)
    .andWhere('rep.active = :yes', { yes: true })
    .orderBy('rep.name')
    .addOrderBy('rep.id')
    .take(REPS)
    .getMany();
  if (reps.length === 0) return [];
  const ids = reps.map(({ id }) => id);
  const nextDay = await nextWorkingDay(ctx, day);
  const count = async (
    entity: new () => object,
    person: string,
    where: string,
    params: object,
  ): Promise<Map<string, number>> => {
    const rows = await ctx.db
      .createQueryBuilder(entity, 'fact')
      .select(`fact.${person}`, 'repId')
      .addSelect('COUNT(*)', 'count')
      .where(where, params)
      .andWhere(`fact.${person} IN (:...ids)`, { ids })
      .groupBy(`fact.${person}`)
      .getRawMany<{ repId: string; count: unknown }>();
    return new Map(rows.map((row) => [row.repId, readInteger(row.count)]));
  };
  const span = bounds(ctx, day);
  const [contacts, receptions, visits, newLeads, levelChanges, deals, losses, planned] = await Promise.all([
    count(FollowUp, 'repId', 'fact.contactedOn = :day', { day }),
    count(Reception, 'repId', 'fact.receivedOn = :day', { day }),
    count(PlannedVisit, 'repId', "fact.visitOn = :day AND fact.state = 'DONE'", { day }),
    count(Lead, 'registeredById', 'fact.createdAt >= :from AND fact.createdAt < :to', span),
    count(LeadLevelChange, 'repId', 'fact.changedOn = :day', { day }),
    count(LeadClaim, 'repId', "fact.endCause = 'WON' AND fact.endedAt >= :from AND fact.endedAt < :to", span),
    count(LossRecord, 'repId', 'fact.lostOn = :day', { day }),
    count(PlannedVisit, 'repId', "fact.visitOn = :nextDay AND fact.state = 'PLANNED'", { nextDay }),
  ]);
  return reps.map((rep) => ({
    rep,
    contacts: contacts.get(rep.id) ?? 0,
    receptions: receptions.get(rep.id) ?? 0,
    visits: visits.get(rep.id) ?? 0,
    newLeads: newLeads.get(rep.id) ?? 0,
    levelChanges: levelChanges.get(rep.id) ?? 0,
    deals: deals.get(rep.id) ?? 0,
    losses: losses.get(rep.id) ?? 0,
    plannedVisits: planned.get(rep.id) ?? 0,
  }));
}
