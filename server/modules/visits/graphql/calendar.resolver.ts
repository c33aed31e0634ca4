import { Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { GraphQLInstant } from '../../../core/scalars';
import { calendarLinkOf } from '../queries/visit-calendar';
import { renewCalendarLink } from '../use-cases/renew-calendar-link';
import { revokeCalendarLink } from '../use-cases/revoke-calendar-link';

@Resolver()
export class VisitCalendarResolver {
  @Query(() => GraphQLInstant, {
    nullable: true,
    description: "When one's secret calendar link was made; null: there is none.",
  })
  @Authorized('visit.plan')
  calendarLinkMadeAt(@Ctx() ctx: RequestContext): Promise<Date | null> {
    return calendarLinkOf(ctx);
  }

  @Mutation(() => String, {
    description:
      "Makes one's secret calendar link (iCalendar) in place of the old one; answers its path, shown only now.",
  })
  @Authorized('visit.plan')
  renewCalendarLink(@Ctx() ctx: RequestContext): Promise<string> {
    return renewCalendarLink(ctx);
  }

  @Mutation(() => Boolean, { description: "Revokes one's calendar link. False: there was none." })
  @Authorized('visit.plan')
  revokeCalendarLink(@Ctx() ctx: RequestContext): Promise<boolean> {
    return revokeCalendarLink(ctx);
  }
}
