import type { ContractState } from '../../../../shared/vocabulary/contracts';
import { defineStates } from '../../../core/states';

/** Life of a contract (CON-1): application, manager, joint review, VP, signed, delivered, closed. */
export const contractStates = defineStates<ContractState>({
  vocabulary: 'ContractState',
  initial: 'DRAFT',
  moves: {
    DRAFT: ['SUBMITTED'],
    SUBMITTED: ['IN_REVIEW', 'REJECTED'],
    IN_REVIEW: ['REVIEWED', 'REJECTED'],
    // a change of terms sends it back into review (CRE-3)
    REVIEWED: ['APPROVED', 'REJECTED', 'IN_REVIEW'],
    APPROVED: ['SIGNED', 'IN_REVIEW'],
    SIGNED: ['DELIVERED'],
    DELIVERED: ['SIGNED', 'CLOSED'],
    // a bounced payment re-opens what was settled (DUN-3)
    CLOSED: ['DELIVERED', 'SIGNED'],
    REJECTED: [],
  },
});

const running: readonly ContractState[] = ['SIGNED', 'DELIVERED', 'CLOSED'];

/**
 * Whether a contract is signed: only then are there deliveries, receivables and commissions (CON-1, CON-2).
 *
 * @example isSigned('DELIVERED') → true; isSigned('APPROVED') → false
 */
export function isSigned(state: ContractState): boolean {
  return running.includes(state);
}

export type ChangeOfTerms = { readonly state: ContractState; readonly newRound: boolean };

/**
 * What a change of price, volume or terms does to an application, or null where terms no longer change (CRE-3).
 * From the joint review on it opens a new round, whether or not anybody has spoken yet: a verdict that is being
 * written at this moment must not land on terms its author never saw.
 *
 * @example afterChangeOfTerms('APPROVED') → { state: 'IN_REVIEW', newRound: true }
 */
export function afterChangeOfTerms(state: ContractState): ChangeOfTerms | null {
  if (state === 'DRAFT' || state === 'SUBMITTED') return { state, newRound: false };
  if (state === 'IN_REVIEW' || state === 'REVIEWED' || state === 'APPROVED')
    return { state: 'IN_REVIEW', newRound: true };
  return null;
}
