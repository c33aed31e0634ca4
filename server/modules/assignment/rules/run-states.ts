import type { AssignmentState } from '../../../../shared/vocabulary/territories';
import { defineStates } from '../../../core/states';

/** Life of a run (TER-3): one for today is done at once, one for a later day waits and may be cancelled until it starts. */
export const runStates = defineStates<AssignmentState>({
  vocabulary: 'AssignmentState',
  initial: 'SCHEDULED',
  moves: {
    SCHEDULED: ['DONE', 'CANCELLED', 'STOPPED'],
    DONE: ['ROLLED_BACK'],
    CANCELLED: [],
    STOPPED: [],
    ROLLED_BACK: [],
  },
});
