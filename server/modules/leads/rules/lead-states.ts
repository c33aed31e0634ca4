import type { LeadState } from '../../../../shared/vocabulary/leads';
import { defineStates } from '../../../core/states';

/** Life of a lead (LEAD-11). Disputed leads go back where they came from, or where the ruling sends them. */
export const leadStates = defineStates<LeadState>({
  vocabulary: 'LeadState',
  initial: 'REGISTERED',
  moves: {
    REGISTERED: ['APPROVED', 'REJECTED', 'DISPUTED', 'POOL'],
    APPROVED: ['PURSUING', 'BIDDING', 'WON', 'LOST', 'POOL', 'DISPUTED'],
    PURSUING: ['BIDDING', 'WON', 'LOST', 'POOL', 'DISPUTED'],
    BIDDING: ['WON', 'LOST', 'POOL', 'DISPUTED'],
    POOL: ['PURSUING', 'DISPUTED'],
    DISPUTED: ['REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING', 'POOL', 'REJECTED'],
    WON: [],
    LOST: [],
    REJECTED: [],
  },
});

/** States in which somebody works the lead or waits to. */
export const heldStates: readonly LeadState[] = ['REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING'];
/** States in which a customer counts as taken. */
export const liveStates: readonly LeadState[] = [...heldStates, 'DISPUTED', 'WON', 'POOL'];
