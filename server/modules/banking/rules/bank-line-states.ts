import type { BankLineState } from '../../../../shared/vocabulary/banking';
import { defineStates } from '../../../core/states';

/** Life of a bank line (BANK-3): undoing opens it again, and so does the reversal of what it was posted as. */
export const bankLineStates = defineStates<BankLineState>({
  vocabulary: 'BankLineState',
  initial: 'OPEN',
  moves: { OPEN: ['POSTED', 'SET_ASIDE'], POSTED: ['OPEN'], SET_ASIDE: ['OPEN'] },
});
