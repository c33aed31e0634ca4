import type { LegalStage } from '../../../../shared/vocabulary/legal';
import { defineStates } from '../../../core/states';

/**
 * The steps of a case in their order: a lawyer's letter first, then suit, judgment, enforcement; a settlement may be
 * made before judgment, and a broken one leads to the suit.
 *
 * Rule REC-5.
 */
export const legalStages = defineStates<LegalStage>({
  vocabulary: 'LegalStage',
  initial: 'OPENED',
  moves: {
    OPENED: ['LAWYER_LETTER'],
    LAWYER_LETTER: ['SETTLEMENT', 'SUIT'],
    SETTLEMENT: ['SUIT'],
    SUIT: ['SETTLEMENT', 'JUDGMENT'],
    JUDGMENT: ['ENFORCEMENT'],
    ENFORCEMENT: [],
  },
});

/** Steps that say nothing without an amount: claimed, awarded, agreed, to be enforced. */
export const needsAmount = (stage: LegalStage): boolean => stage !== 'OPENED' && stage !== 'LAWYER_LETTER';
