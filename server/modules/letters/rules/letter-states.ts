import type { LetterDeliveryState } from '../../../../shared/vocabulary/letters';
import { defineStates } from '../../../core/states';

/** Life of one sending (DUN-1): what was received or came back stays so; a new attempt is a new sending. */
export const deliveryStates = defineStates<LetterDeliveryState>({
  vocabulary: 'LetterDeliveryState',
  initial: 'SENT',
  moves: { SENT: ['RECEIVED', 'RETURNED'], RECEIVED: [], RETURNED: [] },
});
