import { divideRounded } from '../../shared/rate';

/** Part of a whole in basis points, rounded once; nothing of nothing is 0. */
export function shareBp(part: number, whole: number): number {
  return whole > 0 ? Number(divideRounded(BigInt(part) * 10_000n, BigInt(whole))) : 0;
}

/** How high a bar stands, in per cent of the highest; what is negative has no height. */
export function heightOf(value: number, highest: number): number {
  return highest > 0 ? Math.max(0, (value / highest) * 100) : 0;
}
