import type { LocalDate } from '../../../../shared/local-date';
import type { BasisPoints } from '../../../../shared/rate';
import type { VisitSlot } from '../../../../shared/vocabulary/visits';

export interface Candidate {
  readonly key: string;
  /** Where it is; null: unknown, a place of its own. */
  readonly area: string | null;
}

export interface Taken {
  readonly day: LocalDate;
  readonly slot: VisitSlot;
  readonly area: string | null;
}

export interface Seat {
  readonly day: LocalDate;
  readonly slot: 'AM' | 'PM';
}

const halves = ['AM', 'PM'] as const;

/** Half-days of a week that may be planned: all of its working days, less the reserve, rounded up. */
export function plannableHalfDays(workingDays: number, reserveBp: BasisPoints): number {
  const all = workingDays * 2;
  return all - Math.ceil((all * reserveBp) / 10_000);
}

/**
 * Gives candidates, best first, a day and half-day: the same area on the same day, on free half-days of working days only,
 * and never into the reserve for unplanned work. Who finds no place is left out.
 *
 * Rules VIS-0, VIS-3, VIS-5.
 *
 * @example five days, reserve 20 %, nothing planned: eight seats; three customers of one district → one and a half days
 */
export function seatVisits(
  candidates: readonly Candidate[],
  taken: readonly Taken[],
  days: readonly LocalDate[],
  reserveBp: BasisPoints,
): Map<string, Seat> {
  const seats = new Map<string, Seat>();
  const areasOn = new Map<LocalDate, Set<string>>(days.map((day) => [day, new Set()]));
  const freeOn = new Map<LocalDate, Set<'AM' | 'PM'>>(days.map((day) => [day, new Set(halves)]));
  for (const { day, slot, area } of taken) {
    for (const half of slot === 'ALL_DAY' ? halves : [slot]) freeOn.get(day)?.delete(half);
    if (area) areasOn.get(day)?.add(area);
  }
  const used = days.reduce((sum, day) => sum + 2 - (freeOn.get(day)?.size ?? 0), 0);
  const room = Math.max(0, plannableHalfDays(days.length, reserveBp) - used);
  for (const { key, area } of byArea(candidates.slice(0, room)).flat()) {
    const day = bestDay(days, freeOn, areasOn, area);
    const slot = day && halves.find((half) => freeOn.get(day)?.has(half));
    if (!day || !slot) return seats;
    seats.set(key, { day, slot });
    freeOn.get(day)?.delete(slot);
    if (area) areasOn.get(day)?.add(area);
  }
  return seats;
}

/** Candidates of one area side by side, the largest areas first: they need the empty days. Without an area each stands alone. */
function byArea(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const name = candidate.area ?? `alone:${candidate.key}`;
    groups.set(name, [...(groups.get(name) ?? []), candidate]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** A day on which the area is visited anyway; else the emptiest, an area's own day before a shared one; else the earliest. */
function bestDay(
  days: readonly LocalDate[],
  freeOn: ReadonlyMap<LocalDate, ReadonlySet<string>>,
  areasOn: ReadonlyMap<LocalDate, ReadonlySet<string>>,
  area: string | null,
): LocalDate | null {
  const open = days.filter((day) => (freeOn.get(day)?.size ?? 0) > 0);
  const same = area ? open.find((day) => areasOn.get(day)?.has(area)) : undefined;
  if (same) return same;
  const room = (day: LocalDate): number => (freeOn.get(day)?.size ?? 0) * 10 - (areasOn.get(day)?.size ?? 0);
  return open.reduce<LocalDate | null>((best, day) => (!best || room(day) > room(best) ? day : best), null);
}
