import type { BulkLeadAct } from '../../../../shared/vocabulary/leads';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import type { Lead } from '../entities/lead.entity';
import { getVisibleLead } from '../queries/visible-leads';
import { assignLead, extendProtection, holdLead, releaseLead, transferLead } from './give-lead';

export interface HandleLeadsInput {
  readonly act: BulkLeadAct;
  readonly leadIds: readonly string[];
  /** Who gets them, in turn: one or several. */
  readonly toUserIds?: readonly string[] | null;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

export interface HandledLead {
  readonly leadId: string;
  readonly customerName: string;
  readonly lead: Lead | null;
  readonly refusal: DomainError | null;
}

/**
 * Does one act on many leads, each in its own unit of work: what is refused says why and the others go through (LEAD-10).
 * Given to several people, the leads go to them in turn, in the order of the list.
 *
 * @throws DomainError common.invalid_input where the act needs a receiver and none is given
 */
export async function handleLeads(ctx: RequestContext, input: HandleLeadsInput): Promise<HandledLead[]> {
  const receivers = [...new Set(input.toUserIds ?? [])];
  const gives = input.act === 'ASSIGN' || input.act === 'TRANSFER';
  if (gives && receivers.length === 0)
    throw new DomainError('common.invalid_input', { fields: 'toUserIds' }, 'toUserIds');
  const handled: HandledLead[] = [];
  const leadIds = [...new Set(input.leadIds)];
  for (const [at, leadId] of leadIds.entries()) {
    const key = input.idempotencyKey ? `${input.idempotencyKey.slice(0, 60)}:${leadId}` : null;
    const common = { leadId, reason: input.reason, idempotencyKey: key };
    const toUserId = receivers[at % Math.max(1, receivers.length)] ?? '';
    let customerName = '';
    try {
      customerName = (await getVisibleLead(ctx, leadId)).customerName;
      const lead = await actOn(ctx, input.act, { ...common, toUserId });
      handled.push({ leadId, customerName, lead, refusal: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      handled.push({ leadId, customerName, lead: null, refusal: error });
    }
  }
  return handled;
}

function actOn(
  ctx: RequestContext,
  act: BulkLeadAct,
  input: { leadId: string; reason: string; toUserId: string; idempotencyKey: string | null },
): Promise<Lead> {
  switch (act) {
    case 'ASSIGN':
      return assignLead(ctx, input);
    case 'TRANSFER':
      return transferLead(ctx, input);
    case 'HOLD':
      return holdLead(ctx, input);
    case 'EXTEND':
      return extendProtection(ctx, input);
    case 'RELEASE':
      return releaseLead(ctx, input);
  }
}
