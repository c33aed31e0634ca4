import { In } from 'typeorm';
import type { EvidenceKind } from '../../../../shared/vocabulary/leads';
import { daysBetween, localDateIn, type LocalDate } from '../../../../shared/local-date';
import { sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { Account, AccountOwnership } from '../../accounts';
import { decideOwner, Territory, territoryModel } from '../../territories';
import { CollisionCase } from '../entities/collision-case.entity';
import { CollisionEvidence } from '../entities/collision-evidence.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { FollowUp } from '../entities/follow-up.entity';
import { LeadClaim } from '../entities/lead-claim.entity';
import { LeadProbe } from '../entities/lead-probe.entity';
import { Lead } from '../entities/lead.entity';
import { weighClauses, type ClauseFinding } from '../rules/clauses';
import { evidenceAbove } from './evidence-above';
import { getVisibleCase } from './visible-cases';

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly repId: string | null;
  /** When it was recorded: evidence counts from then, whatever day it names. */
  readonly at: Date;
  /** Recorded this many days after the day it names. */
  readonly lateDays: number;
  readonly effective: boolean | null;
  /** What it says; the other side's words are shown to superiors only. */
  readonly detail: string | null;
  /** What a person entered by hand, with its files; null for what was assembled, and for the other side's words. */
  readonly addedId: string | null;
}

interface CaseFacts {
  readonly parties: readonly CollisionParty[];
  readonly leads: readonly Lead[];
  readonly claims: readonly LeadClaim[];
  readonly followUps: readonly FollowUp[];
  readonly probes: readonly LeadProbe[];
  readonly account: Account | null;
}

async function factsOf(ctx: RequestContext, collisionCase: CollisionCase): Promise<CaseFacts> {
  const parties = await ctx.db.find(CollisionParty, {
    where: { caseId: collisionCase.id },
    order: { id: 'ASC' },
  });
  const reps = parties.map((party) => party.repId);
  const leadIds = [...new Set([collisionCase.leadId, ...parties.map((party) => party.leadId)])].filter(
    (id): id is string => id !== null,
  );
  const leads = leadIds.length > 0 ? await ctx.db.findBy(Lead, { id: In(leadIds) }) : [];
  const account = collisionCase.accountId
    ? await ctx.db.findOneBy(Account, { id: collisionCase.accountId })
    : null;
  const names = [...new Set([...leads.map((lead) => lead.nameKey), ...(account ? [account.nameKey] : [])])];
  const [claims, followUps, probes] = await Promise.all([
    ctx.db.findBy(LeadClaim, { leadId: In(leadIds) }),
    ctx.db.findBy(FollowUp, { leadId: In(leadIds) }),
    ctx.db.findBy(LeadProbe, { nameKey: In(names), repId: In(reps) }),
  ]);
  return { parties, leads, claims, followUps, probes, account };
}

/** Both sides' facts in one timeline, assembled by itself, oldest first (COLL-3). */
export async function evidenceOf(ctx: RequestContext, collisionCase: CollisionCase): Promise<Evidence[]> {
  const facts = await factsOf(ctx, collisionCase);
  const ownOnly = sightFor(ctx, 'collision') === 'own';
  const detail = (repId: string | null, text: string): string | null =>
    ownOnly && repId !== ctx.actor?.userId ? null : text;
  const plain = { lateDays: 0, effective: null, addedId: null };
  const owned = collisionCase.accountId
    ? await ctx.db.findBy(AccountOwnership, { accountId: collisionCase.accountId })
    : [];
  const earlier = await earlierRulings(ctx, collisionCase);
  const added = await ctx.db.findBy(CollisionEvidence, { caseId: collisionCase.id });
  const above = await evidenceAbove(ctx, {
    reps: facts.parties.map(({ repId }) => repId),
    leadIds: facts.leads.map(({ id }) => id),
    account: facts.account,
    openedAt: collisionCase.createdAt,
  });
  const decision = await territoryOf(ctx, collisionCase, facts, collisionCase.openedOn);
  const place = await load(ctx, Territory, decision.territoryId);
  const territory = place
    ? [
        {
          ...plain,
          kind: 'TERRITORY' as const,
          repId: decision.ownerId,
          at: collisionCase.createdAt,
          detail: place.name,
        },
      ]
    : [];
  /** Days between what it names and when it was recorded, in the business's own days. */
  const lateBy = (day: LocalDate, at: Date): number =>
    Math.max(0, daysBetween(day, localDateIn(at, ctx.timeZone)));
  const rows: Evidence[] = [
    ...facts.leads.map((lead) => ({
      ...plain,
      kind: 'REGISTRATION' as const,
      repId: lead.registeredById,
      at: lead.createdAt,
      detail: detail(lead.registeredById, [lead.customerName, lead.siteName].filter(Boolean).join(' / ')),
    })),
    ...facts.claims.map((claim) => ({
      ...plain,
      kind: 'CLAIM' as const,
      repId: claim.repId,
      at: claim.startedAt,
      detail: claim.level,
    })),
    ...facts.probes.map((probe) => ({
      ...plain,
      kind: 'PROBE' as const,
      repId: probe.repId,
      at: probe.createdAt,
      detail: detail(probe.repId, probe.name),
    })),
    ...facts.followUps.map((followUp) => ({
      kind: 'FOLLOW_UP' as const,
      repId: followUp.repId,
      at: followUp.createdAt,
      lateDays: daysBetween(followUp.contactedOn, followUp.recordedOn),
      effective: followUp.effective,
      detail: detail(followUp.repId, followUp.note),
      addedId: null,
    })),
    ...owned.map((row) => ({
      ...plain,
      kind: 'OWNERSHIP' as const,
      repId: row.ownerId,
      at: row.createdAt,
      detail: row.cause,
    })),
    ...added.map((row) => ({
      kind: row.kind,
      repId: row.repId,
      at: row.createdAt,
      lateDays: lateBy(row.happenedOn, row.createdAt),
      effective: null,
      detail: detail(row.repId, `${row.happenedOn} ${row.detail}`),
      addedId: detail(row.repId, row.id),
    })),
    ...above.map(({ words, day, ...row }) => ({
      ...plain,
      ...row,
      lateDays: day ? lateBy(day, row.at) : 0,
      detail: words ? detail(row.repId, row.detail ?? '') : row.detail,
    })),
    ...territory,
    ...earlier.map((row) => ({
      ...plain,
      kind: 'RULING' as const,
      repId: row.primaryRepId,
      at: row.ruledAt ?? row.createdAt,
      detail: `${row.number} ${row.outcome ?? ''}`,
    })),
  ];
  return rows.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.kind < b.kind ? -1 : 1));
}

async function earlierRulings(ctx: RequestContext, collisionCase: CollisionCase): Promise<CollisionCase[]> {
  const where = [
    ...(collisionCase.leadId ? [{ leadId: collisionCase.leadId, state: 'RULED' as const }] : []),
    ...(collisionCase.accountId ? [{ accountId: collisionCase.accountId, state: 'RULED' as const }] : []),
  ];
  const rows = where.length > 0 ? await ctx.db.find(CollisionCase, { where }) : [];
  return rows.filter((row) => row.id !== collisionCase.id);
}

/** Which side each clause favours (COLL-4). */
export async function clausesOf(ctx: RequestContext, collisionCase: CollisionCase): Promise<ClauseFinding[]> {
  const facts = await factsOf(ctx, collisionCase);
  const subject = facts.leads.find((lead) => lead.id === collisionCase.leadId) ?? null;
  const decision = await territoryOf(ctx, collisionCase, facts, ctx.today);
  const wishes = await ctx.db.find(CollisionEvidence, {
    where: { caseId: collisionCase.id, kind: 'CUSTOMER_WISH' },
    order: { happenedOn: 'ASC', createdAt: 'ASC', id: 'ASC' },
  });
  return weighClauses({
    parties: facts.parties.map((party) => party.repId),
    registrations: facts.leads.map((lead) => ({ repId: lead.registeredById, at: lead.createdAt })),
    effectiveContacts: facts.followUps
      .filter((followUp) => followUp.effective)
      .map((followUp) => ({ repId: followUp.repId, at: followUp.createdAt })),
    territoryRepId: decision.ownerId,
    ownerId: facts.account?.ownerId ?? subject?.ownerId ?? null,
    // the customer may change their mind: the last word counts
    wishedRepId: wishes.at(-1)?.repId ?? null,
  });
}

/** Whom the territory rules would give the customer to, on a day. */
async function territoryOf(
  ctx: RequestContext,
  collisionCase: CollisionCase,
  facts: CaseFacts,
  on: LocalDate,
): Promise<{ readonly ownerId: string | null; readonly territoryId: string | null }> {
  const subject = facts.leads.find((lead) => lead.id === collisionCase.leadId) ?? null;
  const place = facts.account ?? {
    code: '',
    regionCode: subject?.regionCode ?? null,
    customerType: 'OTHER' as const,
  };
  return decideOwner(place, await territoryModel(ctx), on);
}

/** Whether the reader sees the files of evidence: those who read its words (COLL-3). */
export async function seesEvidence(ctx: RequestContext, id: string): Promise<boolean> {
  const row = await ctx.db.findOneBy(CollisionEvidence, { id });
  if (!row || (sightFor(ctx, 'collision') === 'own' && row.repId !== ctx.actor?.userId)) return false;
  return getVisibleCase(ctx, row.caseId).then(
    () => true,
    () => false,
  );
}
