import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { VisitSlot } from '../../../../shared/vocabulary/visits';
import { timesFit } from './visit-times';

export interface DayItem {
  readonly visitId: string;
  readonly slot: VisitSlot;
  readonly startsAt: string;
  readonly endsAt: string;
}

/**
 * Is a day plan late? It is made the day before, up to an hour in Shanghai time.
 *
 * Rule VIS-1.
 *
 * @example plan of the 10th, 20:00 → late from the 9th 20:00 on
 */
export function isDayPlanLate(now: Date, day: LocalDate, hour: number): boolean {
  const due = `${addDays(day, -1)}T${hour === 24 ? '23:59:59' : `${String(hour).padStart(2, '0')}:00:00`}+08:00`;
  return now.getTime() > new Date(due).getTime();
}

/** A plan can be changed until its day begins; the first one may still be made on the day itself, late (VIS-1). */
export function dayIsFrozen(day: LocalDate, today: LocalDate, planned: boolean): boolean {
  return day < today || (day === today && planned);
}

/**
 * What is wrong with a day's items: a time outside the visit's part of the day, or two that overlap; null when nothing.
 *
 * Rule VIS-1.
 *
 * @example 09:00–10:00 and 09:30–11:00 → OVERLAP
 */
export function faultOfDay(items: readonly DayItem[]): 'TIMES' | 'OVERLAP' | null {
  if (items.some((item) => !timesFit(item))) return 'TIMES';
  const sorted = [...items].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return sorted.some((item, at) => at > 0 && item.startsAt < (sorted[at - 1]?.endsAt ?? ''))
    ? 'OVERLAP'
    : null;
}
