import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { CalendarLink } from '../entities/calendar-link.entity';

/** Kills one's calendar link: whoever has it reads nothing any more. False: there was none. */
export async function revokeCalendarLink(ctx: RequestContext): Promise<boolean> {
  const actor = actorOf(ctx);
  if (actor.standIn) throw new DomainError('visit.calendar_not_yours', {});
  return inTransaction(ctx, async (tx) => {
    const link = await tx.db.findOneBy(CalendarLink, { userId: actor.userId });
    if (!link?.tokenHash) return false;
    await guardedUpdate(tx, CalendarLink, link, { tokenHash: null });
    await recordAudit(tx, 'visit.calendar_link_revoked', { type: 'CalendarLink', id: link.id }, {});
    return true;
  });
}
