import type { VisitSlot } from '../../../../shared/vocabulary/visits';

/** The part of the day as people call it: everything before one o'clock is morning. */
const bounds: Record<VisitSlot, { readonly from: string; readonly to: string }> = {
  AM: { from: '06:00', to: '13:00' },
  PM: { from: '12:00', to: '22:00' },
  ALL_DAY: { from: '06:00', to: '22:00' },
};

export interface VisitTimes {
  readonly slot: VisitSlot;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
}

/**
 * Do the times of a visit make sense: both or none, the end after the start, within the part of the day.
 *
 * Rule VIS-2.
 *
 * @example AM, 09:30 to 10:30 → true; AM, 15:00 to 16:00 → false
 */
export function timesFit({ slot, startsAt, endsAt }: VisitTimes): boolean {
  if (!startsAt && !endsAt) return true;
  if (!startsAt || !endsAt || endsAt <= startsAt) return false;
  return startsAt >= bounds[slot].from && endsAt <= bounds[slot].to;
}

const partsMeet = (a: VisitSlot, b: VisitSlot): boolean => a === b || a === 'ALL_DAY' || b === 'ALL_DAY';

/**
 * Do two visits of a day overlap? With times agreed for both, by the times; else by the part of the day.
 *
 * Rule COLL-2.
 *
 * @example AM 09:00–10:00 and AM 10:00–11:00 → false; AM and AM without times → true
 */
export function timesMeet(a: VisitTimes, b: VisitTimes): boolean {
  if (a.startsAt && a.endsAt && b.startsAt && b.endsAt) return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
  return partsMeet(a.slot, b.slot);
}
