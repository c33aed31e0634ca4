import type { TerritoryModelState } from '../../../../shared/vocabulary/territories';
import { defineStates } from '../../../core/states';

/** Life of a version of the rules (TER-3). Any edit makes a simulated one a draft again. */
export const modelStates = defineStates<TerritoryModelState>({
  vocabulary: 'TerritoryModelState',
  initial: 'DRAFT',
  moves: {
    DRAFT: ['SIMULATED', 'CANCELLED'],
    SIMULATED: ['DRAFT', 'SIMULATED', 'SCHEDULED', 'ACTIVE', 'CANCELLED'],
    SCHEDULED: ['SIMULATED', 'DRAFT', 'ACTIVE'],
    ACTIVE: ['SUPERSEDED'],
    SUPERSEDED: [],
    CANCELLED: [],
  },
});
