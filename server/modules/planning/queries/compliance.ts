import { addDays, weekStartOf, type LocalDate } from '../../../../shared/local-date';
import { accountTier, type AccountTier } from '../../../../shared/vocabulary/accounts';
import type { ComplianceBy } from '../../../../shared/vocabulary/planning';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { narrowToSight, Unit, User } from '../../identity';
import { listDuties } from '../../tiers';
import { PlannedVisit, VisitReport } from '../../visits';
import { judgeVisit, sumUp, type ComplianceFigures, type Judged } from '../rules/compliance';
import { leavesIn } from './leaves';
import { placesOf, subjectOf } from './week-needs';

export interface ComplianceFilter {
  readonly from: LocalDate;
  /** Last day. */
  readonly to: LocalDate;
  readonly by: ComplianceBy;
  readonly unitId?: string | null;
  readonly repId?: string | null;
  readonly tier?: AccountTier | null;
}

export interface ComplianceRow extends ComplianceFigures {
  /** Id of the rep or team, code of the tier, Monday of the week. */
  readonly key: string;
  readonly name: string;
}

/** A year at most: more is read as several. */
const LONGEST = 366;

/**
 * Planned, made, reported in time, off plan, and duties met, of the people in sight over a span of days, by rep, team, tier
 * or week (VIS-9). Days of leave are excused.
 */
export async function compliance(
  ctx: RequestContext,
  filter: ComplianceFilter,
): Promise<{ total: ComplianceFigures; rows: ComplianceRow[] }> {
  const { from, to } = filter;
  if (to < from) throw new DomainError('common.dates_out_of_order', { later: to, earlier: from }, 'to');
  if (addDays(from, LONGEST) < to) throw new DomainError('plan.span_too_long', { days: LONGEST }, 'to');
  const reps = await repsInSight(ctx, filter);
  const visits = await visitsOf(ctx, filter, new Set(reps.keys()));
  const duties = await dutiesOf(ctx, filter, new Set(reps.keys()));
  const keyOf = (repId: string, tier: AccountTier | null, day: LocalDate): string =>
    ({
      REP: repId,
      TEAM: reps.get(repId)?.unitId ?? '',
      TIER: tier ?? '',
      WEEK: weekStartOf(day),
    })[filter.by];
  const groups = new Map<string, { visits: Judged[]; duties: { met: boolean }[] }>();
  const groupOf = (key: string) => {
    const group = groups.get(key) ?? { visits: [], duties: [] };
    groups.set(key, group);
    return group;
  };
  for (const { visit, tier, judged } of visits)
    groupOf(keyOf(visit.repId, tier, visit.visitOn)).visits.push(judged);
  // a duty belongs to a month or quarter, not to a week
  if (filter.by !== 'WEEK')
    for (const { userId, tier, met } of duties) groupOf(keyOf(userId, tier, to)).duties.push({ met });
  const names = await namesOf(ctx, filter.by, reps);
  const rows = [...groups].map(([key, group]) => ({
    key,
    name: names(key),
    ...sumUp(group.visits, group.duties),
  }));
  return {
    total: sumUp(
      visits.map(({ judged }) => judged),
      duties,
    ),
    rows: rows.sort((a, b) =>
      filter.by === 'WEEK' || filter.by === 'TIER'
        ? a.key.localeCompare(b.key)
        : a.madeBp - b.madeBp || a.name.localeCompare(b.name, 'zh'),
    ),
  };
}

async function repsInSight(
  ctx: RequestContext,
  { unitId, repId }: ComplianceFilter,
): Promise<Map<string, User>> {
  const query = ctx.db
    .createQueryBuilder(User, 'rep')
    .where("rep.id IN (SELECT r.userId FROM user_role r WHERE r.role = 'REP')");
  narrowToSight(ctx, query, 'visit', ['rep.id']);
  if (repId) query.andWhere('rep.id = :repId', { repId });
  if (unitId) {
    const unit = await ctx.db.findOneBy(Unit, { id: unitId });
    query.andWhere('rep.unitId IN (SELECT below.id FROM unit below WHERE below.path LIKE :under)', {
      under: `${unit?.path ?? 'nowhere'}%`,
    });
  }
  return new Map((await query.getMany()).map((user) => [user.id, user]));
}

async function visitsOf(
  ctx: RequestContext,
  { from, to, tier }: ComplianceFilter,
  reps: ReadonlySet<string>,
): Promise<{ visit: PlannedVisit; tier: AccountTier | null; judged: Judged }[]> {
  const all = await ctx.db
    .createQueryBuilder(PlannedVisit, 'visit')
    .where('visit.visitOn >= :from AND visit.visitOn <= :to', { from, to })
    .getMany();
  const visits = all.filter(({ repId }) => reps.has(repId));
  const late = new Set(
    (
      await ctx.db
        .createQueryBuilder(VisitReport, 'report')
        .innerJoin(PlannedVisit, 'visit', 'visit.id = report.visitId')
        .select('report.visitId', 'visitId')
        .where('visit.visitOn >= :from AND visit.visitOn <= :to', { from, to })
        .andWhere('report.late = :late', { late: true })
        .getRawMany<{ visitId: string }>()
    ).map(({ visitId }) => visitId),
  );
  const away = await leavesIn(ctx, from, to);
  const places = await placesOf(ctx, visits.map(subjectOf));
  return visits
    .map((visit) => ({
      visit,
      tier: places.get(subjectOf(visit))?.tier ?? null,
      judged: judgeVisit(
        { ...visit, late: late.has(visit.id), onLeave: away(visit.repId, visit.visitOn) },
        ctx.today,
      ),
    }))
    .filter((row) => !tier || row.tier === tier);
}

/** Duties of the period that the last day of the span lies in. */
async function dutiesOf(
  ctx: RequestContext,
  { to, tier }: ComplianceFilter,
  reps: ReadonlySet<string>,
): Promise<{ userId: string; tier: AccountTier; met: boolean }[]> {
  const { items } = await listDuties(ctx, { on: to, tier: tier ?? null }, { number: 1, size: 20_000 });
  return items.flatMap(({ userId, tier: own, state }) =>
    userId && reps.has(userId) ? [{ userId, tier: own, met: state === 'DONE' }] : [],
  );
}

async function namesOf(
  ctx: RequestContext,
  by: ComplianceBy,
  reps: ReadonlyMap<string, User>,
): Promise<(key: string) => string> {
  if (by === 'REP') return (key) => reps.get(key)?.name ?? '';
  if (by === 'TEAM') {
    const units = new Map((await ctx.db.find(Unit)).map((unit) => [unit.id, unit.name]));
    return (key) => units.get(key) ?? '';
  }
  if (by === 'TIER') return (key) => accountTier.labels[key as AccountTier]?.[ctx.language] ?? '—';
  return (key) => key;
}
