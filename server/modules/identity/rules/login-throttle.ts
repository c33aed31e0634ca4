/** Failures that are free before waiting starts. Many people share an address, so it bears more than an account. */
export const freeFailures = { account: 5, address: 100 } as const;
export const LONGEST_WAIT_MS = 15 * 60_000;
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;

/**
 * How long sign-in is closed after the n-th failure in a row, in milliseconds: the wait doubles from 1 s to 15 minutes.
 *
 * @example 5 → 0, 6 → 1000, 8 → 4000
 */
export function waitAfterFailures(failures: number, free: number = freeFailures.account): number {
  if (failures <= free) return 0;
  return Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(20, failures - free - 1));
}

/** Failures of yesterday do not count: nobody waits for ever because of a typing error a week. */
export function isForgotten(lastFailure: Date, now: Date): boolean {
  return now.getTime() - lastFailure.getTime() > FORGOTTEN_AFTER_MS;
}
