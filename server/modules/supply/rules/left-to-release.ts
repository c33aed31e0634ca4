import { mulDiv } from '../../../../shared/rate';

/**
 * What of a line may still be released: the contract's quantity with its tolerance, less what was released, or less what
 * was delivered where that is more.
 *
 * Rules CON-1, CON-4.
 *
 * @example 1,000 m³, tolerance 5 %, released 800, delivered 300 → 250; delivered 900 → 150
 */
export function leftToRelease(
  line: { readonly quantityMilli: number },
  gone: { readonly released: number; readonly delivered: number },
  toleranceBp: number,
): number {
  const most = mulDiv(line.quantityMilli, 10_000 + toleranceBp, 10_000);
  return Math.max(0, most - Math.max(gone.released, gone.delivered));
}
