import type { ConfirmationState } from '../../../../shared/vocabulary/ledger';
import { defineStates } from '../../../core/states';

/** Life of a confirmation of the balance: drawn up, sent, filed as it came back (REC-10). */
export const confirmationStates = defineStates<ConfirmationState>({
  vocabulary: 'ConfirmationState',
  initial: 'PREPARED',
  moves: {
    PREPARED: ['SENT'],
    SENT: ['AGREED', 'DIFFERING'],
    AGREED: [],
    DIFFERING: [],
  },
});
