import type { LocalDate } from '../../../../shared/local-date';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insertOrRefuse, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { AccountPin } from '../entities/account-pin.entity';
import type { Account } from '../entities/account.entity';
import { getVisibleAccount } from '../queries/visible-accounts';
import { changeOwner } from './change-owner';

export interface PinAccountInput {
  readonly accountId: string;
  /** Left out: whoever owns it today. */
  readonly ownerId?: string | null;
  readonly reason: string;
  readonly until?: LocalDate | null;
  readonly idempotencyKey?: string | null;
}

/** Holds an account with an owner through every run, until a day or until it is taken away (TER-4). */
export async function pinAccount(ctx: RequestContext, input: PinAccountInput): Promise<Account> {
  return inTransaction(
    ctx,
    async (tx) => {
      const account = await getVisibleAccount(tx, input.accountId);
      const reason = input.reason.trim();
      const ownerId = input.ownerId ?? account.ownerId;
      if (!reason || !ownerId)
        throw new DomainError('account.reason_needed', {}, reason ? 'ownerId' : 'reason');
      if (input.until && input.until < tx.today)
        throw new DomainError('account.pin_in_the_past', { today: tx.today }, 'until');
      const standing = await tx.db.findOneBy(AccountPin, { accountId: account.id, openKey: 1 });
      const refusal = () =>
        new DomainError(
          'account.pinned',
          { code: account.code, reason: standing?.reason ?? '' },
          'accountId',
        );
      if (standing && (!standing.until || standing.until >= tx.today)) throw refusal();
      if (standing) await closePin(tx, account.id);
      const pin = await insertOrRefuse(
        tx,
        AccountPin,
        {
          accountId: account.id,
          ownerId,
          reason,
          pinnedOn: tx.today,
          until: input.until ?? null,
          pinnedById: actorOf(tx).userId,
          openKey: 1,
        },
        refusal,
      );
      await recordAudit(
        tx,
        'account.pinned',
        { type: 'Account', id: account.id },
        { ownerId, until: input.until ?? null },
        reason,
      );
      return changeOwner(tx, account, { ownerId, cause: 'PIN', causeRef: pin.id, reason });
    },
    { op: 'pinAccount', key: input.idempotencyKey, request: input },
  );
}

export interface UnpinAccountInput {
  readonly accountId: string;
  readonly reason: string;
}

/** Takes a pin away. The owner stays until the next run says otherwise. */
export async function unpinAccount(ctx: RequestContext, input: UnpinAccountInput): Promise<Account> {
  return inTransaction(ctx, async (tx) => {
    const account = await getVisibleAccount(tx, input.accountId);
    if ((await closePin(tx, account.id)) === 0) throw new DomainError('account.not_pinned', {}, 'accountId');
    await recordAudit(
      tx,
      'account.unpinned',
      { type: 'Account', id: account.id },
      {},
      input.reason.trim() || null,
    );
    return account;
  });
}

function closePin(tx: Parameters<typeof changeOwner>[0], accountId: string): Promise<number> {
  return updateWhere(
    tx,
    AccountPin,
    { openKey: null, endedOn: tx.today, updatedAt: tx.now, version: () => 'version + 1' },
    { sql: 'accountId = :accountId AND openKey = 1', params: { accountId } },
  );
}

/** Lets pins stand for another owner: the new owner of an account whose pin goes along with a hand-over (TER-10). */
export async function movePins(
  tx: TxContext,
  moves: readonly { readonly id: string; readonly version: number; readonly toUserId: string }[],
): Promise<void> {
  for (const { id, version, toUserId } of moves) {
    const changed = await updateWhere(
      tx,
      AccountPin,
      { ownerId: toUserId, version: version + 1, updatedAt: tx.now },
      { sql: 'id = :id AND version = :version AND openKey = 1', params: { id, version } },
    );
    if (changed !== 1) throw new DomainError('common.changed_meanwhile', { type: 'AccountPin' });
  }
}
