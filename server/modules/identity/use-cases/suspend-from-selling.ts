import type { LocalDate } from '../../../../shared/local-date';
import { actorOf, isActing, may } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import type { Job } from '../../../core/jobs';
import { getOrThrow, guardedUpdate, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Unit } from '../entities/unit.entity';
import { User } from '../entities/user.entity';

export interface SuspendFromSellingInput {
  readonly userId: string;
  readonly until?: LocalDate | null;
  readonly reason: string;
}

/**
 * Suspends a rep from selling as of today, with a reason and if need be a last day: from then on they only collect
 * (ORG-4, REC-7). A superior does it for the people of their own units, never for themselves.
 */
export async function suspendFromSelling(ctx: RequestContext, input: SuspendFromSellingInput): Promise<User> {
  return inTransaction(ctx, async (tx) => {
    const person = await personBelow(tx, input.userId);
    if (person.suspendedOn) throw new DomainError('user.suspended_already', { name: person.name }, 'userId');
    if (input.until && input.until < tx.today)
      throw new DomainError('common.dates_out_of_order', { earlier: tx.today, later: input.until }, 'until');
    const suspended = await guardedUpdate(tx, User, person, {
      suspendedOn: tx.today,
      suspendedUntil: input.until ?? null,
      suspendedReason: input.reason.trim(),
    });
    await recordAudit(
      tx,
      'identity.suspended_from_selling',
      { type: 'User', id: person.id },
      { from: tx.today, until: input.until ?? null },
      input.reason.trim(),
    );
    return suspended;
  });
}

export interface ResumeSellingInput {
  readonly userId: string;
  readonly reason: string;
}

/** Lets a suspended rep sell again (ORG-4). */
export async function resumeSelling(ctx: RequestContext, input: ResumeSellingInput): Promise<User> {
  return inTransaction(ctx, async (tx) => {
    const person = await personBelow(tx, input.userId);
    if (!person.suspendedOn && person.suspendedForDebtOn)
      throw new DomainError('user.suspended_for_debt', { name: person.name }, 'userId');
    if (!person.suspendedOn) throw new DomainError('user.not_suspended', { name: person.name }, 'userId');
    return resume(tx, person, input.reason.trim());
  });
}

async function resume(tx: TxContext, person: User, reason: string): Promise<User> {
  const free = await guardedUpdate(tx, User, person, {
    suspendedOn: null,
    suspendedUntil: null,
    suspendedReason: null,
  });
  await recordAudit(
    tx,
    'identity.selling_resumed',
    { type: 'User', id: person.id },
    { suspendedOn: person.suspendedOn, until: person.suspendedUntil },
    reason,
  );
  return free;
}

/** Somebody of the actor's own units, or anybody for who sees the whole company; not the actor. */
async function personBelow(tx: TxContext, userId: string): Promise<User> {
  const person = await getOrThrow(tx, User, userId, 'userId');
  const actor = actorOf(tx);
  if (isActing(tx, person.id)) throw new DomainError('user.own_roles', {}, 'userId');
  const unit = await tx.db.findOneBy(Unit, { id: person.unitId });
  if (!may(tx, 'account.set_tier') && !unit?.path.startsWith(actor.unitPath)) throw notFound(User, 'userId');
  return person;
}

/** Ends suspensions whose last day is past (ORG-4). A second run finds none. */
export async function endSuspensions(ctx: RequestContext): Promise<{ ended: number }> {
  return inTransaction(ctx, async (tx) => {
    const over = await tx.db
      .createQueryBuilder(User, 'person')
      .where('person.suspendedUntil < :today', { today: tx.today })
      .orderBy('person.id')
      .getMany();
    for (const person of over) await resume(tx, person, person.suspendedReason ?? '');
    return { ended: over.length };
  });
}

export const endSuspensionsJob: Job = { name: 'end-suspensions', cron: '10 0 * * *', run: endSuspensions };
