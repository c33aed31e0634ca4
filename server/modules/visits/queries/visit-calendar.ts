import { Between, In } from 'typeorm';
import { addDays } from '../../../../shared/local-date';
import { visitPurpose } from '../../../../shared/vocabulary/visits';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { Account } from '../../accounts';
import { tokenHash, User } from '../../identity';
import { Lead } from '../../leads';
import { CalendarLink } from '../entities/calendar-link.entity';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { writeCalendar } from '../rules/write-calendar';

/** Days before and after today that a calendar shows. */
const BACK = 30;
const AHEAD = 90;

/** One's own visits as a calendar, for whoever has the secret link; null where it is revoked or its owner left. */
export async function visitCalendar(ctx: RequestContext, token: string): Promise<string | null> {
  const link = await ctx.db.findOneBy(CalendarLink, { tokenHash: tokenHash(token) });
  const user = link && (await ctx.db.findOneBy(User, { id: link.userId, active: true }));
  if (!user) return null;
  const visits = await ctx.db.find(PlannedVisit, {
    where: {
      repId: user.id,
      state: In(['PLANNED', 'DONE'] as const),
      visitOn: Between(addDays(ctx.today, -BACK), addDays(ctx.today, AHEAD)),
    },
    order: { visitOn: 'ASC', id: 'ASC' },
  });
  const names = await namesOf(ctx, visits);
  return writeCalendar(
    user.name,
    visits.map((visit) => ({
      id: visit.id,
      version: visit.version,
      day: visit.visitOn,
      slot: visit.slot,
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      title: `${names(visit)} · ${visitPurpose.labels[visit.purpose][ctx.language]}`,
      place: visit.place,
      notes: visit.goal,
      changedAt: visit.updatedAt,
    })),
  );
}

async function namesOf(
  ctx: RequestContext,
  visits: readonly PlannedVisit[],
): Promise<(visit: PlannedVisit) => string> {
  const idsOf = (pick: (visit: PlannedVisit) => string | null): string[] => [
    ...new Set(visits.flatMap((visit) => pick(visit) ?? [])),
  ];
  const accounts = new Map(
    (await ctx.db.findBy(Account, { id: In(idsOf(({ accountId }) => accountId)) })).map((row) => [
      row.id,
      row.name,
    ]),
  );
  const leads = new Map(
    (await ctx.db.findBy(Lead, { id: In(idsOf(({ leadId }) => leadId)) })).map((row) => [
      row.id,
      [row.customerName, row.siteName].filter(Boolean).join(' '),
    ]),
  );
  return ({ accountId, leadId }) => leads.get(leadId ?? '') ?? accounts.get(accountId ?? '') ?? '';
}

/** When one's link was made; null where there is none. */
export async function calendarLinkOf(ctx: RequestContext): Promise<Date | null> {
  const link = await ctx.db.findOneBy(CalendarLink, { userId: actorOf(ctx).userId });
  return link?.tokenHash ? link.updatedAt : null;
}
