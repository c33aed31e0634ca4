import { In } from 'typeorm';
import { actorOf, sightFor } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Unit, User } from '../../identity';
import { notify } from '../../notifications';
import { AccountPin } from '../entities/account-pin.entity';
import { Account } from '../entities/account.entity';
import { visibleAccounts } from '../queries/visible-accounts';
import { assertOwnerMayChange, changeOwner } from './change-owner';

export interface HandOverAccountsInput {
  readonly accountIds: readonly string[];
  readonly toUserId: string;
  readonly reason: string;
  readonly dryRun?: boolean | null;
  readonly idempotencyKey?: string | null;
}

export interface HandOverRow {
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly fromOwnerId: string | null;
  readonly moved: boolean;
  /** Why it stays, in the reader's language; null where it moves. */
  readonly refusal: string | null;
  readonly refusalCode: string | null;
}

export interface HandOver {
  readonly dryRun: boolean;
  readonly moved: number;
  readonly rows: readonly HandOverRow[];
}

/** The successor: active and within the actor's own sight. */
export async function successorOf(ctx: RequestContext, toUserId: string): Promise<User> {
  const person = await getOrThrow(ctx, User, toUserId, 'toUserId');
  if (!person.active) throw new DomainError('account.owner_inactive', { name: person.name }, 'toUserId');
  const unit = await ctx.db.findOneBy(Unit, { id: person.unitId });
  if (ctx.actor && sightFor(ctx, 'account') !== 'all' && !unit?.path.startsWith(actorOf(ctx).unitPath))
    throw notFound(User, 'toUserId');
  return person;
}

/** Gives accounts to another rep, row by row with its answer; the history stays (ORG-3). */
export async function handOverAccounts(ctx: RequestContext, input: HandOverAccountsInput): Promise<HandOver> {
  if (!input.reason.trim()) throw new DomainError('account.reason_needed', {}, 'reason');
  if (input.dryRun) return planHandOver(ctx, input);
  return inTransaction(
    ctx,
    async (tx) => {
      const plan = await planHandOver(tx, input);
      await writeHandOver(tx, plan, input);
      return plan;
    },
    { op: 'handOverAccounts', key: input.idempotencyKey, request: input },
  );
}

async function planHandOver(ctx: RequestContext, input: HandOverAccountsInput): Promise<HandOver> {
  await successorOf(ctx, input.toUserId);
  const ids = [...new Set(input.accountIds)];
  const query = ctx.db
    .createQueryBuilder(Account, 'account')
    .where('account.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] });
  if (ctx.actor) visibleAccounts(ctx, query, 'account');
  const accounts = await query.orderBy('account.id').getMany();
  if (accounts.length < ids.length) throw notFound(Account, 'accountIds');
  const pins = new Map(
    (await ctx.db.findBy(AccountPin, { accountId: In(ids), openKey: 1 })).map((pin) => [pin.accountId, pin]),
  );
  const active = new Set(
    (await ctx.db.findBy(User, { id: In([...pins.values()].map((pin) => pin.ownerId)), active: true })).map(
      (user) => user.id,
    ),
  );
  const rows = accounts.map((account): HandOverRow => {
    const pin = pins.get(account.id);
    const pinned = pin && active.has(pin.ownerId) && (!pin.until || pin.until >= ctx.today) ? pin : null;
    const refusal = refusalOf(ctx, account, pinned);
    return {
      accountId: account.id,
      accountCode: account.code,
      accountName: account.name,
      fromOwnerId: account.ownerId,
      moved: !refusal && account.ownerId !== input.toUserId,
      refusal: refusal?.textIn(ctx.language) ?? null,
      refusalCode: refusal?.code ?? null,
    };
  });
  return { dryRun: input.dryRun ?? false, moved: rows.filter((row) => row.moved).length, rows };
}

/** A pin of an active owner and the VP's right over strategic customers stand above a hand-over. */
function refusalOf(ctx: RequestContext, account: Account, pin: AccountPin | null): DomainError | null {
  if (pin) return new DomainError('account.pinned', { code: account.code, reason: pin.reason });
  try {
    assertOwnerMayChange(ctx, account);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

async function writeHandOver(tx: TxContext, plan: HandOver, input: HandOverAccountsInput): Promise<void> {
  const moving = plan.rows.filter((row) => row.moved);
  for (const row of moving) {
    const account = await getOrThrow(tx, Account, row.accountId);
    await changeOwner(tx, account, {
      ownerId: input.toUserId,
      cause: 'HAND_OVER',
      reason: input.reason.trim(),
      quiet: true,
    });
  }
  if (moving.length === 0) return;
  const successor = await getOrThrow(tx, User, input.toUserId);
  const told = [...new Set(moving.map((row) => row.fromOwnerId)), successor.id];
  await notify(
    tx,
    told,
    'account.handed_over',
    { type: 'User', id: successor.id },
    { count: moving.length, owner: successor.name, reason: input.reason.trim() },
  );
}
