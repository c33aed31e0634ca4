import { randomBytes } from 'node:crypto';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { tokenHash } from '../../identity';
import { CalendarLink } from '../entities/calendar-link.entity';

/**
 * Makes one's secret calendar link, or a new one in its place; the old one is dead at once. The path is shown once: only a
 * digest of its token is kept. A stand-in makes no link to the plan of somebody else.
 */
export async function renewCalendarLink(ctx: RequestContext): Promise<string> {
  const actor = actorOf(ctx);
  if (actor.standIn) throw new DomainError('visit.calendar_not_yours', {});
  const token = randomBytes(32).toString('base64url');
  await inTransaction(ctx, async (tx) => {
    const known = await tx.db.findOneBy(CalendarLink, { userId: actor.userId });
    const values = { tokenHash: tokenHash(token) };
    const link = known
      ? await guardedUpdate(tx, CalendarLink, known, values)
      : await insertOrRefuse(
          tx,
          CalendarLink,
          { userId: actor.userId, ...values },
          () => new DomainError('common.changed_meanwhile', { type: 'CalendarLink' }),
        );
    await recordAudit(tx, 'visit.calendar_link_made', { type: 'CalendarLink', id: link.id }, {});
  });
  return `/calendar/${token}.ics`;
}
