import type { ReviewDecision } from '../../../../shared/vocabulary/leads';
import { doerOf, isActing } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { assertTransition } from '../../../core/states';
import { didInTheNameOf, recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { Lead } from '../entities/lead.entity';
import { getVisibleLead } from '../queries/visible-leads';
import { leadStates } from '../rules/lead-states';
import { mayDecideRequest } from '../queries/outside-requests';
import { assertConsented, pendingRegistration } from './ask-outside';
import { endClaim } from './claims';
import { grantRequest } from './decide-outside-request';
import { retiredKey } from './register-lead';

export interface ReviewLeadInput {
  readonly leadId: string;
  readonly version?: number | null;
  readonly decision: ReviewDecision;
  readonly reason?: string | null;
}

/** The manager's second review (二次审查): approve, send back with a reason, or reject with a reason (LEAD-4). */
export async function reviewLead(ctx: RequestContext, input: ReviewLeadInput): Promise<Lead> {
  return inTransaction(ctx, async (tx) => {
    const lead = await getVisibleLead(tx, input.leadId);
    assertVersion(lead, input.version);
    const registered = [lead.registeredById, lead.ownerId].some((id) => isActing(tx, id));
    if (registered || (await didInTheNameOf(tx, { type: 'Lead', id: lead.id }, ['lead.registered'])))
      throw new DomainError('lead.own_registration', {});
    if (lead.state === 'DISPUTED') throw new DomainError('lead.disputed', {});
    assertTransition(leadStates, lead.state, input.decision === 'REJECT' ? 'REJECTED' : 'APPROVED');
    const reason = input.reason?.trim() || null;
    if (input.decision !== 'APPROVE' && !reason) throw new DomainError('lead.reason_missing', {}, 'reason');
    if (input.decision === 'APPROVE') await consentOrRefuse(tx, lead.id);
    const reviewed = await guardedUpdate(tx, Lead, lead, {
      reviewReason: reason,
      reviewedById: doerOf(tx),
      ...(input.decision === 'APPROVE' ? { state: 'APPROVED' as const } : {}),
      ...(input.decision === 'REJECT'
        ? { state: 'REJECTED' as const, ownerId: null, claimKey: retiredKey(lead.claimKey, lead.id) }
        : {}),
    });
    if (input.decision === 'REJECT') await endClaim(tx, lead.id, 'REJECTED');
    await recordAudit(
      tx,
      'lead.reviewed',
      { type: 'Lead', id: lead.id },
      { decision: input.decision },
      reason,
    );
    await notify(
      tx,
      [lead.ownerId],
      'lead.reviewed',
      { type: 'Lead', id: lead.id },
      { customer: lead.customerName, outcome: input.decision },
    );
    return reviewed;
  });
}

/** Whoever may consent for the territory does so by approving; for others the consent has to be there (TER-6). */
async function consentOrRefuse(tx: TxContext, leadId: string): Promise<void> {
  const request = await pendingRegistration(tx, leadId);
  if (!request) return;
  if (await mayDecideRequest(tx, request)) await grantRequest(tx, request, null);
  else await assertConsented(tx, leadId);
}
