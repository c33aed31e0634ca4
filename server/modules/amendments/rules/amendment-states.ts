import type { AmendmentState } from '../../../../shared/vocabulary/amendments';
import { defineStates } from '../../../core/states';

/** Life of an amendment: the way of the contract itself, once more (CON-4, CRE-3). */
export const amendmentStates = defineStates<AmendmentState>({
  vocabulary: 'AmendmentState',
  initial: 'SUBMITTED',
  moves: {
    SUBMITTED: ['IN_REVIEW', 'REJECTED', 'WITHDRAWN'],
    IN_REVIEW: ['REVIEWED', 'REJECTED', 'WITHDRAWN'],
    // other terms send it back into review
    REVIEWED: ['APPROVED', 'REJECTED', 'IN_REVIEW', 'WITHDRAWN'],
    APPROVED: ['IN_FORCE', 'IN_REVIEW', 'WITHDRAWN'],
    IN_FORCE: [],
    REJECTED: [],
    WITHDRAWN: [],
  },
});
