import type { CreditApplicationState } from '../../../../shared/vocabulary/credit';
import { defineStates } from '../../../core/states';

/** Life of an application for credit (CRE-3): joint review, VP, in force until its last day or its end. */
export const applicationStates = defineStates<CreditApplicationState>({
  vocabulary: 'CreditApplicationState',
  initial: 'IN_REVIEW',
  moves: {
    IN_REVIEW: ['REVIEWED', 'REJECTED', 'WITHDRAWN'],
    // a change of amount, days or end sends it back into review
    REVIEWED: ['APPROVED', 'REJECTED', 'IN_REVIEW', 'WITHDRAWN'],
    APPROVED: ['ENDED'],
    REJECTED: [],
    WITHDRAWN: [],
    ENDED: [],
  },
});
