import type { WeekPlanState } from '../../../../shared/vocabulary/visits';
import { defineStates } from '../../../core/states';

/** Life of a week plan (VIS-4): a returned plan is a draft again; a frozen one changes only with a reason. */
export const weekPlanStates = defineStates<WeekPlanState>({
  vocabulary: 'WeekPlanState',
  initial: 'DRAFT',
  moves: {
    DRAFT: ['SUBMITTED'],
    SUBMITTED: ['RETURNED', 'FROZEN'],
    RETURNED: ['SUBMITTED'],
    FROZEN: ['REVIEWED'],
    REVIEWED: [],
  },
});

export const editableStates: readonly WeekPlanState[] = ['DRAFT', 'RETURNED'];
