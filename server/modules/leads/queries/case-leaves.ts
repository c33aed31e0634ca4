import { In, MoreThanOrEqual } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { CaseMatter } from '../../../../shared/vocabulary/leads';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { CollisionCase } from '../entities/collision-case.entity';
import { CollisionLeave } from '../entities/collision-leave.entity';

interface Subject {
  readonly leadId?: string | null;
  readonly accountId?: string | null;
}

/** The open case that stops a rep on a customer: on the lead, on the account, or one the rep is a side of at the account. */
async function stoppingCase(
  ctx: RequestContext,
  subject: Subject,
  repId: string,
): Promise<CollisionCase | null> {
  const keys = [
    subject.leadId && `lead:${subject.leadId}`,
    subject.accountId && `account:${subject.accountId}`,
  ].filter((key): key is string => Boolean(key));
  if (keys.length === 0) return null;
  return ctx.db
    .createQueryBuilder(CollisionCase, 'collision')
    .where("collision.state = 'OPEN'")
    .andWhere(
      `(collision.openKey IN (:...keys) OR collision.leadId = :leadId
        OR EXISTS (SELECT 1 FROM collision_party side WHERE side.caseId = collision.id AND side.repId = :repId
                   AND (side.leadId = :leadId OR collision.accountId = :accountId)))`,
      { keys, leadId: subject.leadId ?? '', accountId: subject.accountId ?? '', repId },
    )
    .orderBy('collision.id')
    .getOne();
}

async function hasLeave(
  ctx: RequestContext,
  caseId: string,
  repId: string,
  what: CaseMatter,
): Promise<boolean> {
  return ctx.db.existsBy(CollisionLeave, {
    caseId,
    userId: repId,
    what,
    until: MoreThanOrEqual(ctx.today),
  });
}

/**
 * Refuses what neither side may do while a case is open, unless the ruler gave leave (COLL-5).
 *
 * @param before what was done before this day is not stopped by a case that opened later.
 * @throws DomainError collision.leave_needed
 */
export async function assertNotStopped(
  ctx: RequestContext,
  subject: Subject,
  repId: string,
  what: CaseMatter,
  before?: LocalDate,
): Promise<void> {
  const open = await stoppingCase(ctx, subject, repId);
  if (!open || (before && before <= open.openedOn)) return;
  if (!(await hasLeave(ctx, open.id, repId, what)))
    throw new DomainError('collision.leave_needed', { number: open.number });
}

/** Whether a rep has the ruler's leave on the lead that is in dispute (COLL-5). */
export async function mayDespiteDispute(
  ctx: RequestContext,
  leadId: string,
  repId: string | null,
  what: CaseMatter,
): Promise<boolean> {
  if (!repId) return false;
  const open = await stoppingCase(ctx, { leadId }, repId);
  return open !== null && hasLeave(ctx, open.id, repId, what);
}

/** Who may visit which disputed customer, by the case's key 'lead:…' or 'account:…' (COLL-5). */
export async function visitLeaves(
  ctx: RequestContext,
  openKeys: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly repId: string; readonly until: LocalDate }[]>> {
  const found = new Map<string, { repId: string; until: LocalDate }[]>();
  if (openKeys.length === 0) return found;
  const cases = await ctx.db.findBy(CollisionCase, { openKey: In([...openKeys]) });
  if (cases.length === 0) return found;
  const leaves = await ctx.db.findBy(CollisionLeave, {
    caseId: In(cases.map(({ id }) => id)),
    what: 'VISIT',
    until: MoreThanOrEqual(ctx.today),
  });
  for (const { id, openKey } of cases)
    found.set(
      openKey ?? '',
      leaves
        .filter((leave) => leave.caseId === id)
        .map((leave) => ({ repId: leave.userId, until: leave.until })),
    );
  return found;
}
