import { addDays, weekdayOf, type LocalDate } from '../../shared/local-date';

/** What is to happen on which day. Acts may put further acts on later days. */
export class Agenda {
  private readonly days = new Map<LocalDate, (() => Promise<void>)[]>();

  constructor(private readonly last: LocalDate) {}

  /** Puts an act on a day, moved to Monday when that is a weekend; acts after the world's end never happen. */
  on(day: LocalDate, act: () => Promise<void>): void {
    const moved = weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day;
    if (moved > this.last) return;
    const acts = this.days.get(moved);
    if (acts) acts.push(act);
    else this.days.set(moved, [act]);
  }

  async play(day: LocalDate): Promise<void> {
    // an act may add another to its own day
    const acts = this.days.get(day) ?? [];
    for (let at = 0; at < acts.length; at += 1) await acts[at]?.();
    this.days.delete(day);
  }
}
