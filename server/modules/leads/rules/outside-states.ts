import type { OutsideState } from '../../../../shared/vocabulary/leads';
import { defineStates } from '../../../core/states';

/** Life of a request to work outside one's territory: one answer, which stands (TER-6). */
export const outsideStates = defineStates<OutsideState>({
  vocabulary: 'OutsideState',
  initial: 'PENDING',
  moves: { PENDING: ['GRANTED', 'REFUSED', 'WITHDRAWN'], GRANTED: [], REFUSED: [], WITHDRAWN: [] },
});
