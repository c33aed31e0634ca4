import type { TripState } from '../../../../shared/vocabulary/trips';
import { defineStates } from '../../../core/states';

/** Life of a trip: what was approved is made and reported, or called off (TRIP-2). */
export const tripStates = defineStates<TripState>({
  vocabulary: 'TripState',
  initial: 'DRAFT',
  moves: {
    DRAFT: ['SUBMITTED', 'CANCELLED'],
    SUBMITTED: ['APPROVED', 'REJECTED', 'CANCELLED'],
    APPROVED: ['CANCELLED'],
    REJECTED: [],
    CANCELLED: [],
  },
});
