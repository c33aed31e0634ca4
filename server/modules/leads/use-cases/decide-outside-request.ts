import { addDays } from '../../../../shared/local-date';
import { actorOf, doerOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, load } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { superiorsOf, User } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { Territory } from '../../territories';
import { Lead } from '../entities/lead.entity';
import { OutsideRequest } from '../entities/outside-request.entity';
import { leadsPolicy } from '../policy';
import { getVisibleRequest, mayDecideRequest } from '../queries/outside-requests';
import { leadStates } from '../rules/lead-states';
import { outsideStates } from '../rules/outside-states';
import { subjectOf } from './ask-outside';
import { endClaim } from './claims';
import { retiredKey } from './register-lead';

export interface DecideOutsideRequestInput {
  readonly id: string;
  readonly version: number;
  readonly grant: boolean;
  readonly reason?: string | null;
}

/**
 * The manager of the territory consents to a rep's work in it or refuses with a reason; a refused registration ends as
 * rejected and holds nothing any more (TER-6).
 *
 * @throws DomainError outside.not_yours, outside.reason_missing, lead.disputed, common.stale
 */
export async function decideOutsideRequest(
  ctx: RequestContext,
  input: DecideOutsideRequestInput,
): Promise<OutsideRequest> {
  return inTransaction(ctx, async (tx) => {
    const request = await getVisibleRequest(tx, input.id);
    assertVersion(request, input.version);
    if (!(await mayDecideRequest(tx, request))) throw new DomainError('outside.not_yours', {});
    const reason = input.reason?.trim() || null;
    if (!input.grant && !reason) throw new DomainError('outside.reason_missing', {}, 'reason');
    return input.grant ? grantRequest(tx, request, reason) : refuseRequest(tx, request, reason ?? '');
  });
}

/** Writes the consent; also where the reviewing manager is the one who gives it. */
export async function grantRequest(
  tx: TxContext,
  request: OutsideRequest,
  reason: string | null,
): Promise<OutsideRequest> {
  const { outsideGrantDays } = await policyAt(tx, leadsPolicy);
  const validUntil = request.kind === 'VISIT' ? addDays(tx.today, outsideGrantDays) : null;
  const granted = await settle(tx, request, { state: 'GRANTED', reason, validUntil });
  if (request.kind === 'REGISTRATION' && request.leadId) {
    // its review goes on: the rep's own manager hears that nothing is missing any more
    const [manager] = await superiorsOf(tx, request.repId, ['SALES_MANAGER']);
    const rep = await load(tx, User, request.repId);
    if (manager && manager.id !== actorOf(tx).userId)
      await notify(tx, [manager.id], 'lead.waiting', subjectOf(request), {
        customer: request.customerName,
        rep: rep?.name ?? '',
      });
  }
  return granted;
}

async function refuseRequest(
  tx: TxContext,
  request: OutsideRequest,
  reason: string,
): Promise<OutsideRequest> {
  const refused = await settle(tx, request, { state: 'REFUSED', reason });
  if (request.kind === 'REGISTRATION' && request.leadId) {
    const lead = await getOrThrow(tx, Lead, request.leadId);
    if (lead.state === 'DISPUTED') throw new DomainError('lead.disputed', {});
    assertTransition(leadStates, lead.state, 'REJECTED');
    await guardedUpdate(tx, Lead, lead, {
      state: 'REJECTED',
      ownerId: null,
      claimKey: retiredKey(lead.claimKey, lead.id),
      reviewReason: reason,
      reviewedById: doerOf(tx),
    });
    await endClaim(tx, lead.id, 'REJECTED');
    await recordAudit(
      tx,
      'lead.reviewed',
      { type: 'Lead', id: lead.id },
      { decision: 'REJECT', outside: request.territoryId },
      reason,
    );
  }
  return refused;
}

async function settle(
  tx: TxContext,
  request: OutsideRequest,
  changes: Pick<OutsideRequest, 'state' | 'reason'> & Partial<Pick<OutsideRequest, 'validUntil'>>,
): Promise<OutsideRequest> {
  assertTransition(outsideStates, request.state, changes.state);
  const settled = await guardedUpdate(tx, OutsideRequest, request, {
    ...changes,
    openKey: null,
    decidedById: doerOf(tx),
    decidedAt: tx.now,
  });
  const territory = await load(tx, Territory, request.territoryId);
  const event = changes.state === 'GRANTED' ? 'outside.granted' : 'outside.refused';
  await recordAudit(
    tx,
    event,
    subjectOf(request),
    { kind: request.kind, territory: territory?.name ?? '', repId: request.repId },
    changes.reason,
  );
  await notify(tx, [request.repId], event, subjectOf(request), {
    customer: request.customerName,
    territory: territory?.name ?? '',
    reason: changes.reason ?? '',
  });
  return settled;
}
