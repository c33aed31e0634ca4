import type { ClaimEnd } from '../../../../shared/vocabulary/leads';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate, load } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { Lead } from '../entities/lead.entity';
import { poolFor } from '../queries/pools';
import { leadStates } from '../rules/lead-states';
import { endClaim } from './claims';

/** Puts a lead into the pool and ends its claim. @throws DomainError lead.strategic (LEAD-7) */
export async function poolLead(tx: TxContext, lead: Lead, endCause: ClaimEnd, reason: string): Promise<Lead> {
  assertTransition(leadStates, lead.state, 'POOL');
  const account = await load(tx, Account, lead.accountId);
  if (account?.tier === 'STRATEGIC') throw new DomainError('lead.strategic', {});
  const pooled = await guardedUpdate(tx, Lead, lead, {
    state: 'POOL',
    ownerId: null,
    pooledAt: tx.now,
    poolId: await poolFor(tx, lead),
    stateBeforeDispute: null,
  });
  await endClaim(tx, lead.id, endCause);
  await recordAudit(
    tx,
    'lead.pooled',
    { type: 'Lead', id: lead.id },
    { from: lead.ownerId, cause: endCause },
    reason,
  );
  return pooled;
}
