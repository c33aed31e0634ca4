/**
 * A share in basis points, rounded half up; null where there is nothing to share.
 *
 * Rules LEAD-13, LOSS-3.
 *
 * @example 1 of 3 → 3333; 0 of 0 → null
 */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole);
}
