import type { LeadState } from '../../../../shared/vocabulary/leads';
import { DomainError } from '../../../core/errors';

/**
 * Refuses a contract from a lead that is not the rep's own, not yet pursued, or disputed.
 *
 * Rules LEAD-1, CON-1, COLL-5.
 *
 * @throws DomainError contract.lead_not_yours, contract.lead_disputed, contract.lead_not_ready
 * @example own lead in BIDDING → fine; own lead just REGISTERED → contract.lead_not_ready
 */
export function assertLeadCarriesContract(
  lead: { readonly ownerId: string | null; readonly state: LeadState },
  rep: { readonly userId: string; readonly forOthers: boolean },
): void {
  if (lead.ownerId !== rep.userId && !rep.forOthers) throw new DomainError('contract.lead_not_yours', {}, 'leadId');
  if (lead.state === 'DISPUTED') throw new DomainError('contract.lead_disputed', {}, 'leadId');
  if (lead.state !== 'BIDDING' && lead.state !== 'PURSUING') {
    throw new DomainError('contract.lead_not_ready', { state: lead.state }, 'leadId');
  }
}
