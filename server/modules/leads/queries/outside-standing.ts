import { In } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { Account } from '../../accounts';
import { compileTerritories, Territory, TerritoryMember, territoryModel } from '../../territories';
import { LeadAssistant } from '../entities/lead-assistant.entity';
import { Lead } from '../entities/lead.entity';
import { OutsideRequest } from '../entities/outside-request.entity';
import { consentingManager, standingAt } from '../rules/outside-territory';

/** What is known of a place: its region, the account it belongs to, or both. */
export interface Place {
  readonly regionCode: string | null;
  readonly account: Account | null;
}

export interface OutsidePlace {
  readonly territoryId: string;
  readonly territoryName: string;
  /** Whose consent it needs; null: a sales director's. */
  readonly askedId: string | null;
}

/**
 * The territory of a place if it lies outside the rep's, by the same decision as every owner (TER-2, TER-6). The region
 * told with a lead is the site's and goes before the account's; the owner of the account is at home there.
 */
export async function outsideOf(
  ctx: RequestContext,
  repId: string,
  { regionCode, account }: Place,
): Promise<OutsidePlace | null> {
  const region = regionCode ?? account?.regionCode ?? null;
  if ((!region && !account) || account?.ownerId === repId) return null;
  const [model, memberships] = await Promise.all([
    territoryModel(ctx),
    ctx.db.findBy(TerritoryMember, { userId: repId }),
  ]);
  const { territoryId } = compileTerritories(model, ctx.today).decide({
    code: account?.code ?? '',
    regionCode: region,
    // a type nobody told decides nothing else than the house's "other"
    customerType: account?.customerType ?? 'OTHER',
    industry: account?.industry ?? null,
    sizeBand: account?.sizeBand ?? null,
  });
  const facts = { ...model, memberships };
  if (!territoryId || standingAt(repId, territoryId, facts, ctx.today) !== 'OUTSIDE') return null;
  const { name } = await ctx.db.findOneByOrFail(Territory, { id: territoryId });
  return {
    territoryId,
    territoryName: name,
    askedId: consentingManager(territoryId, model.territories, model.activePeople),
  };
}

export interface VisitedSubject {
  readonly accountId: string | null;
  readonly leadId: string | null;
  /** The day of the visit: a consent has to hold until then. */
  readonly visitOn?: LocalDate;
}

const worked = ['APPROVED', 'PURSUING', 'BIDDING', 'WON'] as const;

/** What a visit needs before it may be made: nothing, a request that stands already, or a new one. */
export type VisitNeed =
  | { readonly need: 'NOTHING' }
  | { readonly need: 'STANDING'; readonly request: OutsideRequest }
  | { readonly need: 'ASK'; readonly place: OutsidePlace; readonly customerName: string };

/** Owners and assistants visit their own wherever it is, once the registration was consented to (TER-6). */
export async function needOfVisit(
  ctx: RequestContext,
  repId: string,
  subject: VisitedSubject,
): Promise<VisitNeed> {
  const { accountId, leadId } = subject;
  const lead = leadId ? await ctx.db.findOneBy(Lead, { id: leadId }) : null;
  const subjectAccountId = accountId ?? lead?.accountId ?? null;
  const account = subjectAccountId ? await ctx.db.findOneBy(Account, { id: subjectAccountId }) : null;
  if (lead) {
    const mine = lead.ownerId === repId;
    const waiting = mine
      ? await ctx.db.findOneBy(OutsideRequest, { leadId: lead.id, kind: 'REGISTRATION', state: 'PENDING' })
      : null;
    if (waiting) return { need: 'STANDING', request: waiting };
    if (mine || (await ctx.db.existsBy(LeadAssistant, { leadId: lead.id, repId })))
      return { need: 'NOTHING' };
  } else if (account) {
    if (await ctx.db.existsBy(Lead, { accountId: account.id, ownerId: repId, state: In([...worked]) }))
      return { need: 'NOTHING' };
  }
  const place = await outsideOf(ctx, repId, { regionCode: lead?.regionCode ?? null, account });
  if (!place) return { need: 'NOTHING' };
  const standing = await standingRequest(ctx, repId, subject);
  if (standing) return { need: 'STANDING', request: standing };
  return { need: 'ASK', place, customerName: lead?.customerName ?? account?.name ?? '' };
}

/** A request of the rep for the same customer that waits, or whose consent still holds. */
async function standingRequest(
  ctx: RequestContext,
  repId: string,
  { accountId, leadId, visitOn }: VisitedSubject,
): Promise<OutsideRequest | null> {
  const query = ctx.db
    .createQueryBuilder(OutsideRequest, 'request')
    .where("request.repId = :repId AND request.kind = 'VISIT'", { repId })
    .andWhere(leadId ? 'request.leadId = :leadId' : 'request.accountId = :accountId', { leadId, accountId })
    .andWhere("(request.state = 'PENDING' OR (request.state = 'GRANTED' AND request.validUntil >= :today))", {
      today: visitOn ?? ctx.today,
    })
    .orderBy('request.createdAt', 'DESC');
  return query.getOne();
}
