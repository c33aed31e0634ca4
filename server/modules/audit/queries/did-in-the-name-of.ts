import { In, IsNull, Not } from 'typeorm';
import { actingIds } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { AuditEntry } from '../entities/audit-entry.entity';
import type { Subject } from '../record-audit';

/**
 * Did one of those who act now do this to the record in somebody else's name? Who wrote an application as a stand-in
 * does not approve it afterwards as themselves: the record names the absent person, the trail names who it was.
 */
export function didInTheNameOf(
  ctx: RequestContext,
  subject: Subject,
  events: readonly string[],
): Promise<boolean> {
  return ctx.db.existsBy(AuditEntry, {
    subjectType: subject.type,
    subjectId: subject.id,
    event: In([...events]),
    actorId: In(actingIds(ctx)),
    inNameOfId: Not(IsNull()),
  });
}
