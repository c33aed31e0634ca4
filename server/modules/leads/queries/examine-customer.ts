import { In, MoreThan } from 'typeorm';
import type { CollisionStrength } from '../../../../shared/vocabulary/leads';
import type { RequestContext } from '../../../core/context';
import {
  compareCompanies,
  findSimilarAccounts,
  keyLookups,
  KnownDifferent,
  knownNames,
  pairKey,
  readCompanyName,
  type CustomerIdentity,
  type Match,
  type SameFirm,
  type SimilarAccount,
} from '../../accounts';
import { LeadClaim } from '../entities/lead-claim.entity';
import { Lead } from '../entities/lead.entity';
import { strengthOf, type ClaimedThing } from '../rules/collision-strength';
import { liveStates } from '../rules/lead-states';

export interface Hit {
  readonly strength: CollisionStrength;
  readonly match: Match;
  /** Who holds it; null in the pool and where nobody owns the account. */
  readonly holderId: string | null;
  readonly lead: Lead | null;
  readonly account: SimilarAccount['account'] | null;
}

/** One contractor may have hundreds of sites: all of them are looked at, so that no collision hides behind older leads. */
const CANDIDATES = 2000;
const rank: Record<CollisionStrength, number> = { HARD: 3, SOFT: 2, WEAK: 1 };

/**
 * Everything a customer meets, strongest first, with the system's sight and not the asker's (LEAD-2): live leads, the
 * pool, accounts. Pairs that a ruling called different are left out. Candidates come from indexed keys only.
 */
export async function examineCustomer(
  ctx: RequestContext,
  identity: CustomerIdentity,
  mine: ClaimedThing,
): Promise<Hit[]> {
  const accounts = await findSimilarAccounts(ctx, identity);
  const hits: Hit[] = accounts.flatMap(({ account, match }) => {
    const strength = strengthOf(match, mine, { siteKey: '', productLine: '' });
    return strength ? [{ strength, match, holderId: account.ownerId, lead: null, account }] : [];
  });
  hits.push(...(await leadHits(ctx, identity, mine)));
  const different = await knownDifferent(ctx, identity, mine, hits);
  return hits
    .filter(
      (hit) =>
        !different.has(pairKey({ nameKey: identity.name.nameKey, siteKey: mine.siteKey }, sideOf(hit))),
    )
    .sort(
      (a, b) =>
        rank[b.strength] - rank[a.strength] ||
        Number(Boolean(b.lead)) - Number(Boolean(a.lead)) ||
        (idOf(a) < idOf(b) ? -1 : 1),
    );
}

interface CandidateLead {
  readonly id: string;
  readonly customerName: string;
  readonly uscc: string | null;
  readonly phoneKey: string | null;
  readonly siteKey: string;
  readonly productLine: string;
}

const customerOf = (lead: Omit<CandidateLead, 'id'>) => ({
  name: readCompanyName(lead.customerName),
  uscc: lead.uscc,
  phoneKeys: lead.phoneKey ? [lead.phoneKey] : [],
});

/** How strongly a customer and what is claimed of it meet one lead. */
export function strengthAgainst(
  identity: CustomerIdentity,
  mine: ClaimedThing,
  lead: Lead,
  sameFirm?: SameFirm,
): CollisionStrength | null {
  return strengthOf(compareCompanies(identity, customerOf(lead), sameFirm), mine, lead);
}

/** Leads that a rep closed as lost since a moment, with the end of their claim. */
export async function lostBy(
  ctx: RequestContext,
  repId: string,
  since: Date,
): Promise<{ lead: Lead; endedAt: Date }[]> {
  const claims = await ctx.db.findBy(LeadClaim, { repId, endCause: 'LOST', endedAt: MoreThan(since) });
  if (claims.length === 0) return [];
  const leads = await ctx.db.findBy(Lead, { id: In(claims.map(({ leadId }) => leadId)), state: 'LOST' });
  return leads.map((lead) => ({
    lead,
    endedAt: claims.find(({ leadId }) => leadId === lead.id)?.endedAt ?? since,
  }));
}

const idOf = (hit: Hit): string => hit.lead?.id ?? hit.account?.id ?? '';

function sideOf(hit: Hit): { nameKey: string; siteKey: string } {
  if (hit.lead) return hit.lead;
  return { nameKey: hit.account?.nameKey ?? '', siteKey: '' };
}

/** The live and pooled leads that a customer meets; whole rows are read only of those. */
async function leadHits(ctx: RequestContext, identity: CustomerIdentity, mine: ClaimedThing): Promise<Hit[]> {
  const names = await knownNames(ctx, identity.name.brandKey);
  const met = new Map<string, { strength: CollisionStrength; match: Match }>();
  for (const candidate of await candidateLeads(ctx, identity, names)) {
    const match = compareCompanies(identity, customerOf(candidate), names.sameFirm);
    const strength = strengthOf(match, mine, candidate);
    if (strength) met.set(candidate.id, { strength, match });
  }
  if (met.size === 0) return [];
  const leads = await ctx.db.findBy(Lead, { id: In([...met.keys()]) });
  return leads.flatMap((lead) => {
    const hit = met.get(lead.id);
    return hit ? [{ ...hit, holderId: lead.ownerId, lead, account: null }] : [];
  });
}

async function candidateLeads(
  ctx: RequestContext,
  identity: CustomerIdentity,
  names: Awaited<ReturnType<typeof knownNames>>,
): Promise<CandidateLead[]> {
  const lookups = [
    ...keyLookups(identity, names),
    ...identity.phoneKeys.map((key) => ({ where: 'phoneKey = ?', params: [key] })),
  ];
  const states = [...liveStates];
  // a challenger's registration stands behind the case on the holder's lead, which is found itself
  const live = `state IN (${states.map(() => '?').join(', ')}) AND (ownerId IS NOT NULL OR state = 'POOL')`;
  return (await ctx.db.query(
    lookups
      // LEAD is a function to MariaDB, hence the quotes
      .map(
        ({ where }) =>
          `SELECT * FROM (SELECT id, customerName, uscc, phoneKey, siteKey, productLine FROM \`lead\` WHERE ${where} AND ${live} ORDER BY createdAt LIMIT ${CANDIDATES}) k`,
      )
      .join(' UNION '),
    lookups.flatMap(({ params }) => [...params, ...states]),
  )) as CandidateLead[];
}

async function knownDifferent(
  ctx: RequestContext,
  identity: CustomerIdentity,
  mine: ClaimedThing,
  hits: readonly Hit[],
): Promise<Set<string>> {
  if (hits.length === 0) return new Set();
  const own = { nameKey: identity.name.nameKey, siteKey: mine.siteKey };
  const keys = hits.map((hit) => pairKey(own, sideOf(hit)));
  return new Set((await ctx.db.findBy(KnownDifferent, { pairKey: In(keys) })).map((row) => row.pairKey));
}
