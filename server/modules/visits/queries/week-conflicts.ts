import { Between, In, MoreThan } from 'typeorm';
import { Account } from '../../accounts';
import { AbsenceCover, belowOf, peopleBelow, Unit, User } from '../../identity';
import { CollisionCase, Lead, LeadAssistant, OutsideRequest, visitLeaves } from '../../leads';
import { actorOf, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { addDays } from '../../../../shared/local-date';
import type { VisitState } from '../../../../shared/vocabulary/visits';
import { policyAt } from '../../policies';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { visitsPolicy } from '../policy';
import { findConflicts, type Conflict, type SubjectFact, type VisitFact } from '../rules/find-conflicts';

export interface VisitSubject {
  readonly accountId: string | null;
  readonly leadId: string | null;
}

export function subjectKey({ accountId, leadId }: VisitSubject): string {
  return leadId ? `lead:${leadId}` : `account:${accountId}`;
}

export type DraftVisit = Omit<VisitFact, 'subject' | 'unconsented' | 'onLeave'> &
  VisitSubject & {
    /** The request it hangs on where it leads outside (TER-6). */
    readonly outsideRequestId?: string | null;
  };

const factOf = (visit: DraftVisit): VisitFact => ({
  id: visit.id,
  repId: visit.repId,
  subject: subjectKey(visit),
  weekStart: visit.weekStart,
  visitOn: visit.visitOn,
  slot: visit.slot,
  startsAt: visit.startsAt ?? null,
  endsAt: visit.endsAt ?? null,
  jointWithId: visit.jointWithId,
});

/**
 * The conflicts of many visits, by their id, with a fixed number of queries: all other visits of those weeks that share
 * a customer or a rep, those to the customers in the days around, who is away, and how the customers stand (COLL-2).
 * Drafts that are not stored yet may be among them.
 */
export async function conflictsOf(
  ctx: RequestContext,
  visits: readonly DraftVisit[],
): Promise<Map<string, Conflict[]>> {
  if (visits.length === 0) return new Map();
  const limits = await policyAt(ctx, visitsPolicy);
  const accountIds = idsOf(visits, (visit) => visit.accountId);
  const leadIds = idsOf(visits, (visit) => visit.leadId);
  const others = await othersOf(ctx, visits, { accountIds, leadIds }, limits.nearbyDays);
  const subjects = await subjectFacts(ctx, accountIds, leadIds);
  const unconsented = await withoutConsent(ctx, visits);
  const away = await leavesOf(ctx, visits);
  const bySubject = grouped(others, (other) => other.subject);
  const byRepDay = grouped(others, (other) => `${other.repId}:${other.visitOn}`);
  const found = new Map<string, Conflict[]>();
  for (const visit of visits) {
    const subject = subjects.get(subjectKey(visit));
    if (!subject) continue;
    const same = bySubject.get(subjectKey(visit)) ?? [];
    const sameDay = (byRepDay.get(`${visit.repId}:${visit.visitOn}`) ?? []).filter(
      (other) => other.subject !== subjectKey(visit),
    );
    const fact = { ...factOf(visit), unconsented: unconsented.has(visit.id), onLeave: away(visit) };
    found.set(visit.id, findConflicts(fact, [...same, ...sameDay], subject, limits));
  }
  return found;
}

function idsOf(visits: readonly DraftVisit[], pick: (visit: DraftVisit) => string | null): string[] {
  return [...new Set(visits.map(pick).filter((id): id is string => id !== null))];
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

async function othersOf(
  ctx: RequestContext,
  visits: readonly DraftVisit[],
  { accountIds, leadIds }: { readonly accountIds: readonly string[]; readonly leadIds: readonly string[] },
  nearbyDays: number,
): Promise<VisitFact[]> {
  const weeks = [...new Set(visits.map((visit) => visit.weekStart))].sort();
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last) return [];
  const live = { state: In<VisitState>(['PLANNED', 'DONE']) };
  const around = { ...live, visitOn: Between(addDays(first, -nearbyDays), addDays(last, 6 + nearbyDays)) };
  const rows = await ctx.db.find(PlannedVisit, {
    where: [
      { ...live, weekStart: In(weeks), repId: In(idsOf(visits, (visit) => visit.repId)) },
      ...(accountIds.length > 0 ? [{ ...around, accountId: In([...accountIds]) }] : []),
      ...(leadIds.length > 0 ? [{ ...around, leadId: In([...leadIds]) }] : []),
    ],
  });
  return rows.map(factOf);
}

/** Who is away when: somebody named a stand-in for those days (ORG-3). */
async function leavesOf(
  ctx: RequestContext,
  visits: readonly DraftVisit[],
): Promise<(visit: DraftVisit) => boolean> {
  const [first] = visits.map(({ visitOn }) => visitOn).sort();
  const covers = await ctx.db.findBy(AbsenceCover, {
    userId: In(idsOf(visits, (visit) => visit.repId)),
    validTo: MoreThan(first ?? ctx.today),
  });
  return ({ repId, visitOn }) =>
    covers.some((cover) => cover.userId === repId && cover.validFrom <= visitOn && visitOn < cover.validTo);
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

async function subjectFacts(
  ctx: RequestContext,
  accountIds: readonly string[],
  leadIds: readonly string[],
): Promise<Map<string, SubjectFact>> {
  const leads = leadIds.length > 0 ? await ctx.db.findBy(Lead, { id: In([...leadIds]) }) : [];
  const leadAccounts = leads.map((lead) => lead.accountId).filter((id): id is string => id !== null);
  const wanted = [...new Set([...accountIds, ...leadAccounts])];
  const accounts = new Map(
    (wanted.length > 0 ? await ctx.db.findBy(Account, { id: In(wanted) }) : []).map((account) => [
      account.id,
      account,
    ]),
  );
  const assistants =
    leadIds.length > 0 ? await ctx.db.findBy(LeadAssistant, { leadId: In([...leadIds]) }) : [];
  const keys = [...accountIds.map((id) => `account:${id}`), ...leadIds.map((id) => `lead:${id}`)];
  const open = new Set((await ctx.db.findBy(CollisionCase, { openKey: In(keys) })).map((row) => row.openKey));
  const leaves = await visitLeaves(
    ctx,
    [...open].filter((key) => key !== null),
  );
  const facts = new Map<string, SubjectFact>();
  for (const id of accountIds) {
    const account = accounts.get(id);
    facts.set(`account:${id}`, {
      ownerId: account?.ownerId ?? null,
      assistantIds: [],
      disputed: open.has(`account:${id}`),
      leaves: leaves.get(`account:${id}`) ?? [],
      strategic: account?.tier === 'STRATEGIC',
      onSupplyStop: account?.onSupplyStop ?? false,
    });
  }
  for (const lead of leads) {
    const account = accounts.get(lead.accountId ?? '');
    facts.set(`lead:${lead.id}`, {
      ownerId: lead.ownerId,
      assistantIds: assistants.filter((row) => row.leadId === lead.id).map((row) => row.repId),
      disputed: lead.state === 'DISPUTED' || open.has(`lead:${lead.id}`),
      leaves: leaves.get(`lead:${lead.id}`) ?? [],
      strategic: account?.tier === 'STRATEGIC',
      onSupplyStop: account?.onSupplyStop ?? false,
    });
  }
  return facts;
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
