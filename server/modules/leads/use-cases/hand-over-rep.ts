import { In } from 'typeorm';
import { actorOf, sightFor } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account, handOverAccounts, successorOf } from '../../accounts';
import { recordAudit } from '../../audit';
import { Unit, User } from '../../identity';
import { Lead } from '../entities/lead.entity';
import { heldStates } from '../rules/lead-states';
import { moveLead } from './give-lead';

export interface HandOverRepInput {
  readonly fromUserId: string;
  readonly toUserId: string;
  readonly reason: string;
  readonly dryRun?: boolean | null;
  readonly idempotencyKey?: string | null;
}

export interface RepHandOver {
  readonly dryRun: boolean;
  readonly accounts: number;
  readonly accountsKept: number;
  readonly leads: number;
  /** Leads under an open case stay until it is ruled. */
  readonly leadsKept: number;
}

/** Everything a rep holds goes to a successor in one step, clocks unchanged, with a preview (ORG-3, TER-10). */
export async function handOverRep(ctx: RequestContext, input: HandOverRepInput): Promise<RepHandOver> {
  await assertInSight(ctx, input.fromUserId);
  if (input.fromUserId === input.toUserId) throw notFound(User, 'toUserId');
  const successor = await successorOf(ctx, input.toUserId);
  if (successor.suspendedOn)
    throw new DomainError('lead.person_inactive', { name: successor.name }, 'toUserId');
  const run = async (context: RequestContext): Promise<RepHandOver> => {
    const accountIds = (
      await context.db.find(Account, { where: { ownerId: input.fromUserId }, select: { id: true } })
    ).map((account) => account.id);
    const handed = await handOverAccounts(context, {
      accountIds,
      toUserId: input.toUserId,
      reason: input.reason,
      dryRun: input.dryRun ?? false,
    });
    const held = await context.db.find(Lead, {
      where: { ownerId: input.fromUserId, state: In([...heldStates, 'DISPUTED']) },
      order: { id: 'ASC' },
    });
    const movable = held.filter((lead) => lead.state !== 'DISPUTED');
    return {
      dryRun: input.dryRun ?? false,
      accounts: handed.moved,
      accountsKept: handed.rows.length - handed.moved,
      leads: movable.length,
      leadsKept: held.length - movable.length,
    };
  };
  if (input.dryRun) return run(ctx);
  return inTransaction(
    ctx,
    async (tx) => {
      const done = await run(tx);
      await moveLeads(tx, input, successor);
      await recordAudit(
        tx,
        'identity.rep_handed_over',
        { type: 'User', id: input.fromUserId },
        { to: input.toUserId, ...done },
        input.reason.trim(),
      );
      return done;
    },
    { op: 'handOverRep', key: input.idempotencyKey, request: input },
  );
}

async function moveLeads(tx: TxContext, input: HandOverRepInput, successor: User): Promise<void> {
  const leads = await tx.db.find(Lead, {
    where: { ownerId: input.fromUserId, state: In([...heldStates]) },
    order: { id: 'ASC' },
  });
  for (const lead of leads) await moveLead(tx, lead, successor, input.reason.trim());
}

async function assertInSight(ctx: RequestContext, userId: string): Promise<void> {
  const person = await getOrThrow(ctx, User, userId, 'fromUserId');
  const unit = await ctx.db.findOneBy(Unit, { id: person.unitId });
  if (ctx.actor && sightFor(ctx, 'account') !== 'all' && !unit?.path.startsWith(actorOf(ctx).unitPath))
    throw notFound(User, 'fromUserId');
}
