import { actorOf, assertMaySell } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { passGuards } from '../../accounts';
import { recordAudit } from '../../audit';
import { assertLossesFiled } from '../../losses';
import { policyAt } from '../../policies';
import { LeadClaim } from '../entities/lead-claim.entity';
import { Lead } from '../entities/lead.entity';
import { leadsPolicy } from '../policy';
import { activeClaimsOf, claimsTodayOf, limitsFor } from '../queries/claim-limits';
import { assertPoolOpen } from '../queries/pools';
import { departmentOf } from '../queries/redacted-hits';
import { getVisibleLead } from '../queries/visible-leads';
import { assertMayClaim } from '../rules/may-claim';
import { findOpenClaim, openClaim } from './claims';
import { collideLead } from './meet-others';

export interface ClaimLeadInput {
  readonly leadId: string;
  /** Why it is another customer than the similar one that a colleague holds (COLL-1). */
  readonly suspectedReason?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Takes a lead from the pool. The lead's row is turned first, so that of many at once one wins and the others read who
 * and when; the rep's own guard keeps limits exact; a refused claim writes nothing and uses no limit. Rules LEAD-3, LEAD-8,
 * LEAD-9, LOSS-1.
 *
 * @throws DomainError lead.already_claimed, lead.fresh_in_pool, lead.cooling_down, lead.other_pool, lead.too_many_claims, lead.too_many_claims_today,
 * loss.not_filed, lead.reason_needed
 */
export async function claimLead(ctx: RequestContext, input: ClaimLeadInput): Promise<Lead> {
  assertMaySell(ctx);
  return inTransaction(
    ctx,
    async (tx) => {
      const repId = actorOf(tx).userId;
      const seen = await getOrThrow(tx, Lead, input.leadId, 'leadId');
      if (seen.state !== 'POOL') throw await refusalOf(tx, seen);
      await assertPoolOpen(tx, seen);
      await passGuards(tx, [`rep:${repId}`]);
      await assertLossesFiled(tx, repId);
      const taken = await updateWhere(
        tx,
        Lead,
        { state: 'PURSUING', ownerId: repId, updatedAt: tx.now, version: () => 'version + 1' },
        { sql: "id = :id AND state = 'POOL'", params: { id: seen.id } },
      );
      const lead = await getOrThrow(tx, Lead, seen.id);
      if (taken === 0) throw await refusalOf(tx, lead);
      assertMayClaim(await claimingFacts(tx, lead, repId), await policyAt(tx, leadsPolicy), tx.now);
      await openClaim(tx, lead, { repId, fromPool: true });
      const reason = input.suspectedReason?.trim() || null;
      await recordAudit(tx, 'lead.claimed', { type: 'Lead', id: lead.id }, { repId, fromPool: true }, reason);
      // another may hold the same site under a name of its own (COLL-1)
      return (await collideLead(tx, lead, 'CLAIM', reason)) ? getOrThrow(tx, Lead, lead.id) : lead;
    },
    { op: 'claimLead', key: input.idempotencyKey, request: input },
  );
}

async function claimingFacts(tx: TxContext, lead: Lead, repId: string) {
  const [former, activeClaims, claimsToday, limits] = await Promise.all([
    tx.db.findBy(LeadClaim, { leadId: lead.id, repId }),
    activeClaimsOf(tx, repId),
    claimsTodayOf(tx, repId),
    limitsFor(tx, repId),
  ]);
  const formerEnds = former.map((claim) => claim.endedAt).filter((end): end is Date => end !== null);
  return { pooledAt: lead.pooledAt, formerEnds, activeClaims, claimsToday, limits };
}

/** Who was first and when; a lead that never was in the pool for this reader does not exist for them. */
async function refusalOf(tx: TxContext, lead: Lead): Promise<DomainError> {
  const claim = await findOpenClaim(tx, lead.id);
  if (claim?.fromPool) {
    const department = (await departmentOf(tx, claim.repId)) ?? '';
    return new DomainError(
      'lead.already_claimed',
      { department, since: claim.startedAt.toISOString() },
      'leadId',
    );
  }
  await getVisibleLead(tx, lead.id);
  return new DomainError('lead.not_in_pool', {}, 'leadId');
}
