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
    // WON: signed with the ruler's leave (COLL-5)
    DISPUTED: ['REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING', 'POOL', 'REJECTED', 'WON'],
    WON: [],
    LOST: [],
    // an appeal that overturns the ruling brings a side's registration back
    REJECTED: ['DISPUTED'],
  },
});

/** States in which somebody works the lead or waits to. */
export const heldStates: readonly LeadState[] = ['REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING'];
/** States in which a customer counts as taken. */
export const liveStates: readonly LeadState[] = [...heldStates, 'DISPUTED', 'WON', 'POOL'];
