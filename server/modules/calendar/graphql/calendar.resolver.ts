import { Arg, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { workingCalendarFor } from '../queries/working-calendar-for';
import { workingDaysIn } from '../rules/working-calendar';
import { confirmCalendarYear } from '../use-cases/confirm-calendar-year';
import { setCalendarDays } from '../use-cases/set-calendar-days';
import { ConfirmCalendarYearInput, SetCalendarDaysInput, WorkingYear } from './calendar.types';

@Resolver()
export class CalendarResolver {
  @Query(() => WorkingYear, {
    description:
      'A year of the working calendar, 2000 to 2199: holidays, make-up workdays and whether they are published (VIS-1).',
  })
  @Authorized('signed_in')
  workingYear(@Arg('year', () => Int) year: number, @Ctx() ctx: RequestContext): Promise<WorkingYear> {
    return yearOf(ctx, year);
  }

  @Mutation(() => WorkingYear, {
    description: 'Say of days that they are worked or off. Fails with calendar.day_past.',
  })
  @Authorized('calendar.manage')
  async setCalendarDays(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetCalendarDaysInput) input: SetCalendarDaysInput,
  ): Promise<WorkingYear> {
    await setCalendarDays(ctx, input);
    return yearOf(ctx, Number(input.days[0]?.day.slice(0, 4)));
  }

  @Mutation(() => WorkingYear, {
    description:
      'Confirm that the holidays of a year are entered as published. Fails with calendar.year_known for a year that ships with the product or is confirmed.',
  })
  @Authorized('calendar.manage')
  async confirmCalendarYear(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ConfirmCalendarYearInput) input: ConfirmCalendarYearInput,
  ): Promise<WorkingYear> {
    return yearOf(ctx, await confirmCalendarYear(ctx, input));
  }
}

async function yearOf(ctx: RequestContext, year: number): Promise<WorkingYear> {
  if (year < 2000 || year > 2198) throw new DomainError('common.invalid_input', { fields: 'year' }, 'year');
  const calendar = await workingCalendarFor(ctx);
  const first = `${year}-01-01` as LocalDate;
  return {
    year,
    published: calendar.isPublished(first),
    workingDays: workingDaysIn(calendar, first, `${year + 1}-01-01` as LocalDate),
    specialDays: calendar.specialDays(year).map(({ day, kind, source, ...names }) => ({
      day,
      kind,
      source,
      name: names[ctx.language],
    })),
  };
}
