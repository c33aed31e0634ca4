import { Brackets, In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { actorOf, may, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { loadMany, notFound } from '../../../core/persistence';
import { belowOf, peopleBelow } from '../../identity';
import { LeadAssistant } from '../entities/lead-assistant.entity';
import { Lead } from '../entities/lead.entity';
import { inOpenPool } from './pools';

const assists = (alias: string, people: string): string =>
  `EXISTS (SELECT 1 FROM lead_assistant helper WHERE helper.leadId = ${alias}.id AND helper.repId IN (${people}))`;

/**
 * Narrows a query to the leads of the actor's sight: those they hold, assist or wait to hold, those of the units' people,
 * all; and the pool for everybody who may take from it.
 */
export function visibleLeads<E extends ObjectLiteral>(
  ctx: RequestContext,
  query: SelectQueryBuilder<E>,
  alias: string,
): void {
  const sight = sightFor(ctx, 'lead');
  if (sight === 'all') return;
  const people = sight === 'subtree' ? peopleBelow : sight === 'own' ? ':leadMe' : null;
  if (!people) {
    query.andWhere('1 = 0');
    return;
  }
  const pool =
    sight === 'subtree' || may(ctx, 'lead.claim')
      ? ` OR (${alias}.state = 'POOL' AND ${inOpenPool(alias)})`
      : '';
  query.andWhere(
    `(${alias}.ownerId IN (${people}) OR (${alias}.ownerId IS NULL AND ${alias}.state <> 'POOL' AND ${alias}.registeredById IN (${people})) OR ${assists(alias, people)}${pool})`,
    {
      ...(sight === 'subtree' ? belowOf(ctx) : { leadMe: actorOf(ctx).userId }),
      poolPath: actorOf(ctx).unitPath,
    },
  );
}

/** Sight for reading only: also the lead whose registration waits for the actor's consent (TER-6). */
export function readableLeads<E extends ObjectLiteral>(
  ctx: RequestContext,
  query: SelectQueryBuilder<E>,
  alias: string,
): void {
  if (sightFor(ctx, 'lead') !== 'subtree') {
    visibleLeads(ctx, query, alias);
    return;
  }
  query.andWhere(
    new Brackets((either) => {
      visibleLeads(ctx, either as SelectQueryBuilder<E>, alias);
      either.orWhere(
        `EXISTS (SELECT 1 FROM outside_request asking WHERE asking.leadId = ${alias}.id AND asking.kind = 'REGISTRATION' AND asking.state = 'PENDING' AND asking.askedId = :askedMe)`,
        { askedMe: actorOf(ctx).userId },
      );
    }),
  );
}

/** The lead if the actor may read it, be it only to give their consent. @throws DomainError common.not_found */
export async function getReadableLead(ctx: RequestContext, id: string, field = 'leadId'): Promise<Lead> {
  const query = ctx.db.createQueryBuilder(Lead, 'lead').where('lead.id = :id', { id });
  readableLeads(ctx, query, 'lead');
  const lead = await query.getOne();
  if (!lead) throw notFound(Lead, field);
  return lead;
}

/** The lead if the actor may see it. @throws DomainError common.not_found, also where it is not theirs */
export async function getVisibleLead(ctx: RequestContext, id: string, field = 'leadId'): Promise<Lead> {
  const query = ctx.db.createQueryBuilder(Lead, 'lead').where('lead.id = :id', { id });
  visibleLeads(ctx, query, 'lead');
  const lead = await query.getOne();
  if (!lead) throw notFound(Lead, field);
  return lead;
}

/** The lead another record names, if the actor may see it; null where it is not theirs. Batched for the request. */
export async function loadVisibleLead(ctx: RequestContext, id: string | null): Promise<Lead | null> {
  if (!id) return null;
  const found = await loadMany(ctx, 'visibleLead', id, async (ids) => {
    const query = ctx.db
      .createQueryBuilder(Lead, 'lead')
      .where('lead.id IN (:...wanted)', { wanted: [...ids] });
    visibleLeads(ctx, query, 'lead');
    return (await query.getMany()).map((lead) => [lead.id, lead] as const);
  });
  return found[0] ?? null;
}

/** The lead a request names, if the actor may read it; batched for the request. */
export async function loadReadableLead(ctx: RequestContext, id: string | null): Promise<Lead | null> {
  if (!id) return null;
  const found = await loadMany(ctx, 'readableLead', id, async (ids) => {
    const query = ctx.db
      .createQueryBuilder(Lead, 'lead')
      .where('lead.id IN (:...wanted)', { wanted: [...ids] });
    readableLeads(ctx, query, 'lead');
    return (await query.getMany()).map((lead) => [lead.id, lead] as const);
  });
  return found[0] ?? null;
}

/** The actor sees the lead only because their consent is asked: the customer, not what was said with them (TER-6). */
async function seesForConsent(ctx: RequestContext, lead: Lead): Promise<boolean> {
  return sightFor(ctx, 'lead') === 'subtree' && (await loadVisibleLead(ctx, lead.id)) === null;
}

/**
 * Whether the actor reads what was said with the customer: not a rep who sees the lead only because it lies in the pool.
 */
export async function mayReadTalks(ctx: RequestContext, lead: Lead): Promise<boolean> {
  if (await seesForConsent(ctx, lead)) return false;
  return sightFor(ctx, 'lead') !== 'own' || mayReadLeadContact(ctx, lead);
}

export function assistantsOf(ctx: RequestContext, leadId: string): Promise<LeadAssistant[]> {
  return loadMany(ctx, 'assistantsOfLead', leadId, async (ids) =>
    (await ctx.db.find(LeadAssistant, { where: { leadId: In([...ids]) }, order: { id: 'ASC' } })).map(
      (row) => [row.leadId, row] as const,
    ),
  );
}

/** Whether the actor reads the contact of a lead unmasked: whoever holds or assists it, and their superiors (ARC-3). */
export async function mayReadLeadContact(ctx: RequestContext, lead: Lead): Promise<boolean> {
  if (!may(ctx, 'account.read_contacts')) return false;
  const sight = sightFor(ctx, 'lead');
  if (sight !== 'own')
    return sight === 'all' || (lead.state !== 'POOL' && !(await seesForConsent(ctx, lead)));
  const me = actorOf(ctx).userId;
  if (lead.ownerId === me || (lead.ownerId === null && lead.state !== 'POOL' && lead.registeredById === me))
    return true;
  return (await assistantsOf(ctx, lead.id)).some((assistant) => assistant.repId === me);
}

export interface LeadParties {
  readonly primaryRepId: string;
  readonly assistants: readonly { readonly repId: string; readonly shareBp: number }[];
}

/** Who works a lead and by what share, as the contract takes it over (COLL-4). */
export async function leadPartiesOf(ctx: RequestContext, leadId: string): Promise<LeadParties> {
  const lead = await ctx.db.findOneBy(Lead, { id: leadId });
  if (!lead) throw notFound(Lead, 'leadId');
  const assistants = await ctx.db.find(LeadAssistant, { where: { leadId }, order: { id: 'ASC' } });
  return {
    primaryRepId: lead.ownerId ?? lead.registeredById,
    // a share that a sanction took away counts no more (COLL-8)
    assistants: assistants
      .filter(({ shareBp }) => shareBp > 0)
      .map(({ repId, shareBp }) => ({ repId, shareBp })),
  };
}
