import { addDays, weekdayOf, type LocalDate } from '../../shared/local-date';
import { createContext, systemContext, type ContextSource } from '../../server/app/create-context';
import type { RequestContext } from '../../server/core/context';
import { actorOfUser, type User } from '../../server/modules/identity';

/** The demo's own time: every act happens on its day, through the product's use cases, as the person whose act it is. */
export class DemoClock {
  private minute = 0;

  constructor(
    private readonly source: Omit<ContextSource, 'clock'>,
    public today: LocalDate,
  ) {}

  private get at(): Date {
    // nine in the morning and later, one minute an act: the order of a day's acts is the order they were made in
    this.minute += 1;
    return new Date(new Date(`${this.today}T09:00:00+08:00`).getTime() + (this.minute % 540) * 60_000);
  }

  goTo(day: LocalDate): void {
    this.today = day;
    this.minute = 0;
  }

  nextDay(): void {
    this.goTo(addDays(this.today, 1));
  }

  get isWorkday(): boolean {
    return weekdayOf(this.today) <= 5;
  }

  private get fixed(): ContextSource {
    const now = this.at;
    return { ...this.source, clock: () => now };
  }

  system(): RequestContext {
    return systemContext(this.fixed);
  }

  async as(person: User): Promise<RequestContext> {
    const source = this.fixed;
    const actor = await actorOfUser(source.database.reader, person.id);
    return createContext(source, { actor, language: 'zh', ip: 'demo' });
  }
}
