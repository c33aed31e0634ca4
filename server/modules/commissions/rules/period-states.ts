import type { PeriodState } from '../../../../shared/vocabulary/commissions';
import { defineStates } from '../../../core/states';

/**
 * A month of commissions (COM-8). New entries throw an approved or confirmed month back to calculated: an approval
 * binds to the content it saw (COM-11). A paid or locked month takes no entries.
 */
export const periodStates = defineStates<PeriodState>({
  vocabulary: 'PeriodState',
  initial: 'OPEN',
  moves: {
    OPEN: ['CALCULATED'],
    CALCULATED: ['CALCULATED', 'APPROVED'],
    APPROVED: ['CALCULATED', 'CONFIRMED'],
    CONFIRMED: ['CALCULATED', 'PAID'],
    PAID: ['LOCKED'],
    LOCKED: [],
  },
});

export const closedStates: readonly PeriodState[] = ['PAID', 'LOCKED'];
