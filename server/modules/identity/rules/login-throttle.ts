/** Failures that are free before waiting starts; then the wait doubles from 1 s up to 15 minutes. */
const FREE_FAILURES = 5;
const LONGEST_WAIT_MS = 15 * 60_000;

/** How long sign-in is closed after the n-th failure in a row, in milliseconds. @example 5 → 0, 6 → 1000, 8 → 4000 */
export function waitAfterFailures(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(20, failures - FREE_FAILURES - 1));
}
