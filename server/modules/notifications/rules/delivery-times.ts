/** Minutes to wait after the first, second, … failed attempt; after the last one a message is given up. */
const WAITS = [1, 5, 15, 60, 240];

/**
 * When a message that could not be sent is tried again; null: never.
 *
 * Rule AUD-3.
 *
 * @example after the 1st attempt in one minute, after the 5th in four hours, after the 6th never
 */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const minutes = WAITS[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}

/** Messages that one robot takes within a minute; its maker drops what is above and shuts the robot for ten minutes. */
const PER_MINUTE = 18;

/**
 * How many messages a robot may be sent now, by when the last ones went.
 *
 * Rule AUD-3.
 *
 * @example 17 in the last minute → 1
 */
export function tokensLeft(sentAt: readonly Date[], now: Date): number {
  const lately = sentAt.filter((at) => now.getTime() - at.getTime() < 60_000).length;
  return Math.max(0, PER_MINUTE - lately);
}
