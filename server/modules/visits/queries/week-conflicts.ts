import { In, MoreThan } from 'typeorm';
import { AbsenceCover, belowOf, peopleBelow, Unit, User } from '../../identity';
import { OutsideRequest } from '../../leads';
import { actorOf, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import type { LocalDate } from '../../../../shared/local-date';
import { policyAt } from '../../policies';
import { visitsPolicy } from '../policy';
import { findConflicts, type Conflict, type VisitFact } from '../rules/find-conflicts';
import {
  factOf,
  othersOf,
  plannedIn,
  scopeOf,
  subjectFacts,
  subjectKey,
  type DraftVisit,
} from './conflict-facts';

/**
 * The conflicts of many visits, by their id, with a fixed number of queries: all other visits of those weeks that share
 * a customer or a rep, those to the customers in the days around, who is away, and how the customers stand (COLL-2).
 * Drafts that are not stored yet may be among a few; of many the facts of their whole weeks are read at once.
 */
export async function conflictsOf(
  ctx: RequestContext,
  visits: readonly DraftVisit[],
): Promise<Map<string, Conflict[]>> {
  if (visits.length === 0) return new Map();
  const limits = await policyAt(ctx, visitsPolicy);
  const scope = scopeOf(visits);
  const others = await othersOf(ctx, scope, limits.nearbyDays);
  const subjects = await subjectFacts(ctx, scope);
  const unconsented = await withoutConsent(ctx, visits);
  const away = await leavesOf(ctx, visits);
  const bySubject = grouped(others, (other) => other.subject);
  const byRepDay = grouped(others, (other) => `${other.repId}:${other.visitOn}`);
  const found = new Map<string, Conflict[]>();
  for (const visit of visits) {
    const key = subjectKey(visit);
    const subject = subjects.get(key);
    if (!subject) continue;
    const same = bySubject.get(key) ?? [];
    const sameDay = (byRepDay.get(`${visit.repId}:${visit.visitOn}`) ?? []).filter(
      (other) => other.subject !== key,
    );
    const fact = { ...factOf(visit), unconsented: unconsented.has(visit.id), onLeave: away(visit) };
    found.set(visit.id, findConflicts(fact, [...same, ...sameDay], subject, limits));
  }
  return found;
}

/** All conflicts of the visits that still stand in a week, of everybody (COLL-2). For checks and measures, not for readers. */
export async function weekConflicts(
  ctx: RequestContext,
  weekStart: LocalDate,
): Promise<Map<string, Conflict[]>> {
  return conflictsOf(ctx, await plannedIn(ctx, weekStart));
}

function grouped(facts: readonly VisitFact[], keyOf: (fact: VisitFact) => string): Map<string, VisitFact[]> {
  const groups = new Map<string, VisitFact[]>();
  for (const fact of facts) {
    const group = groups.get(keyOf(fact));
    if (group) group.push(fact);
    else groups.set(keyOf(fact), [fact]);
  }
  return groups;
}

/** Who is away when: somebody named a stand-in for those days (ORG-3). */
async function leavesOf(
  ctx: RequestContext,
  visits: readonly DraftVisit[],
): Promise<(visit: DraftVisit) => boolean> {
  const [first] = visits.map(({ visitOn }) => visitOn).sort();
  // covers that have not ended are few: fewer than the ids of a large week
  const running = await ctx.db.findBy(AbsenceCover, { validTo: MoreThan(first ?? ctx.today) });
  const covers = new Map<string, AbsenceCover[]>();
  for (const cover of running) covers.set(cover.userId, [...(covers.get(cover.userId) ?? []), cover]);
  return ({ repId, visitOn }) =>
    covers.get(repId)?.some((cover) => cover.validFrom <= visitOn && visitOn < cover.validTo) ?? false;
}

/** The visits whose request was not granted, or not for so long (TER-6). */
export async function withoutConsent(
  ctx: RequestContext,
  visits: readonly Pick<DraftVisit, 'id' | 'visitOn' | 'outsideRequestId'>[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(visits.map((visit) => visit.outsideRequestId).filter((id) => id !== null))];
  const wanted = ids.filter((id): id is string => id !== undefined);
  if (wanted.length === 0) return new Set();
  const requests = new Map(
    (await ctx.db.findBy(OutsideRequest, { id: In(wanted) })).map((request) => [request.id, request]),
  );
  const lacking = visits.filter((visit) => {
    const request = requests.get(visit.outsideRequestId ?? '');
    if (!request) return false;
    return request.state !== 'GRANTED' || (request.validUntil !== null && request.validUntil < visit.visitOn);
  });
  return new Set(lacking.map((visit) => visit.id));
}

/** A conflict as one person may read it: colleagues see the other's team and day, superiors the name (COLL-2). */
export interface ReadableConflict extends Omit<Conflict, 'otherRepId'> {
  readonly otherRepName: string | null;
  readonly otherTeam: string | null;
}

export async function readableConflicts(
  ctx: RequestContext,
  conflicts: readonly Conflict[],
): Promise<ReadableConflict[]> {
  const ids = [
    ...new Set(conflicts.map((conflict) => conflict.otherRepId).filter((id): id is string => id !== null)),
  ];
  if (ids.length === 0)
    return conflicts.map(({ otherRepId: _, ...rest }) => ({ ...rest, otherRepName: null, otherTeam: null }));
  const people = new Map((await ctx.db.findBy(User, { id: In(ids) })).map((user) => [user.id, user]));
  const units = new Map(
    (await ctx.db.findBy(Unit, { id: In([...people.values()].map((user) => user.unitId)) })).map((unit) => [
      unit.id,
      unit,
    ]),
  );
  const named = await namesVisible(ctx, ids);
  return conflicts.map(({ otherRepId, ...rest }) => {
    const person = people.get(otherRepId ?? '');
    const visible = otherRepId !== null && named.has(otherRepId);
    return {
      ...rest,
      otherRepName: visible ? (person?.name ?? null) : null,
      otherTeam: person ? (units.get(person.unitId)?.name ?? null) : null,
    };
  });
}

async function namesVisible(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const sight = sightFor(ctx, 'visit');
  if (sight === 'all') return new Set(ids);
  if (sight !== 'subtree') return new Set([actorOf(ctx).userId]);
  const rows = await ctx.db
    .createQueryBuilder(User, 'rep')
    .where({ id: In([...ids]) })
    .andWhere(`rep.id IN (${peopleBelow})`, belowOf(ctx))
    .getMany();
  return new Set(rows.map((user) => user.id));
}
