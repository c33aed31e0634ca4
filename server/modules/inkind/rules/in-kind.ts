import { money, type Money } from '../../../../shared/money';
import { mulDiv } from '../../../../shared/rate';
import type { InKindState } from '../../../../shared/vocabulary/inkind';
import { defineStates } from '../../../core/states';

/** Life of a case (KIND-1); a rejection or withdrawal leaves the debt as it was. */
export const inKindStates = defineStates<InKindState>({
  vocabulary: 'InKindState',
  initial: 'APPLIED',
  moves: {
    APPLIED: ['APPRAISED', 'REJECTED', 'WITHDRAWN'],
    APPRAISED: ['ACCEPTED', 'REJECTED', 'WITHDRAWN'],
    ACCEPTED: [],
    REJECTED: [],
    WITHDRAWN: [],
  },
});

/**
 * What goods count for as a payment: the appraised value less the discount, rounded to the cent, at least one.
 *
 * Rule KIND-1.
 *
 * @example ¥100,000.00 appraised, 10 % → ¥90,000.00
 */
export function countsFor(appraised: Money, discountBp: number): Money {
  return money(Math.max(1, mulDiv(appraised, 10_000 - discountBp, 10_000)));
}
