import type { FeedbackState } from '../../../../shared/vocabulary/archive';
import { defineStates } from '../../../core/states';

/** A complaint is open until it is answered, and closed by the customer's word only (ARC-1). */
export const feedbackStates = defineStates<FeedbackState>({
  vocabulary: 'FeedbackState',
  initial: 'OPEN',
  moves: { OPEN: ['ANSWERED'], ANSWERED: ['CONFIRMED', 'OPEN'], CONFIRMED: [] },
});
