import type { LetterDeliveryState, LetterProof } from '../../../../shared/vocabulary/letters';

/**
 * Whether it is proven that a letter arrived, from what became of its sendings.
 *
 * Rule DUN-1.
 *
 * @example sent, returned, sent again → MISSING; then received → PROVEN
 */
export function proofOf(sendings: readonly { readonly state: LetterDeliveryState }[]): LetterProof {
  if (sendings.length === 0) return 'NOT_SENT';
  if (sendings.some(({ state }) => state === 'RECEIVED')) return 'PROVEN';
  return sendings.some(({ state }) => state === 'SENT') ? 'MISSING' : 'RETURNED';
}
