import type { LocalDate } from '../../../../shared/local-date';
import type { DecidedBy, OwnershipCause } from '../../../../shared/vocabulary/territories';
import { may } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate, insert, updateWhere } from '../../../core/persistence';
import { recordAudit } from '../../audit';
import { User } from '../../identity';
import { notify } from '../../notifications';
import { AccountOwnership } from '../entities/account-ownership.entity';
import { Account } from '../entities/account.entity';

export interface OwnerChange {
  readonly ownerId: string | null;
  /** Left out: the territory stays. */
  readonly territoryId?: string | null;
  readonly cause: OwnershipCause;
  readonly causeRef?: string | null;
  readonly decidedBy?: DecidedBy | null;
  readonly reason?: string | null;
  /** The run of the assignment that does it. */
  readonly runId?: string | null;
  /** First day it counts for; today unless told. Never before the present owner's first day. */
  readonly validFrom?: LocalDate;
  /** The caller tells people in one notice of its own. */
  readonly quiet?: boolean;
}

/**
 * The only writer of who owns an account: ends the open row of the history, opens the next, keeps the account's copy.
 * Nothing is written where owner and territory stay and the cause is no stronger ground. Rules TER-5, AUD-1.
 *
 * @throws DomainError account.owner_inactive, account.backdated_owner, common.changed_meanwhile
 */
export async function changeOwner(tx: TxContext, account: Account, change: OwnerChange): Promise<Account> {
  const territoryId = change.territoryId === undefined ? account.territoryId : change.territoryId;
  const open = await tx.db.findOneBy(AccountOwnership, { accountId: account.id, openKey: 1 });
  const same = open && open.ownerId === change.ownerId && open.territoryId === territoryId;
  if (same && (open.cause === change.cause || isRuleCause(change.cause))) return account;
  const owner = change.ownerId ? await getOrThrow(tx, User, change.ownerId, 'ownerId') : null;
  if (owner && !owner.active)
    throw new DomainError('account.owner_inactive', { name: owner.name }, 'ownerId');
  const validFrom = change.validFrom ?? tx.today;
  if (open && validFrom < open.validFrom)
    throw new DomainError('account.backdated_owner', { from: open.validFrom }, 'validFrom');

  const updated = await guardedUpdate(tx, Account, account, { ownerId: change.ownerId, territoryId });
  await updateWhere(
    tx,
    AccountOwnership,
    { validTo: validFrom, openKey: null, updatedAt: tx.now, version: () => 'version + 1' },
    { sql: 'accountId = :accountId AND openKey = 1', params: { accountId: account.id } },
  );
  await openOwnership(tx, account.id, { ...change, territoryId, validFrom });
  const data = {
    from: account.ownerId,
    to: change.ownerId,
    fromTerritory: account.territoryId,
    toTerritory: territoryId,
    cause: change.cause,
    causeRef: change.causeRef ?? null,
    validFrom,
  };
  await recordAudit(
    tx,
    'account.owner_changed',
    { type: 'Account', id: account.id },
    data,
    change.reason ?? null,
  );
  if (!change.quiet && account.ownerId !== change.ownerId) {
    await notify(
      tx,
      [account.ownerId, change.ownerId],
      'account.owner_changed',
      { type: 'Account', id: account.id },
      { customer: account.name, owner: owner?.name ?? '—' },
    );
  }
  return updated;
}

const isRuleCause = (cause: OwnershipCause): boolean =>
  cause === 'RULE' || cause === 'NAMED' || cause === 'CATCH_ALL';

/** Writes the row that is in force from now on. */
export async function openOwnership(
  tx: TxContext,
  accountId: string,
  change: OwnerChange & { readonly territoryId: string | null; readonly validFrom: LocalDate },
): Promise<AccountOwnership> {
  return insert(tx, AccountOwnership, {
    accountId,
    ownerId: change.ownerId,
    territoryId: change.territoryId,
    cause: change.cause,
    causeRef: change.causeRef ?? null,
    decidedBy: change.decidedBy ?? null,
    reason: change.reason?.slice(0, 300) ?? null,
    validFrom: change.validFrom,
    openKey: 1,
    runId: change.runId ?? null,
    recordedById: tx.actor?.userId ?? null,
  });
}

/** The owner of a strategic customer changes by the VP's act only (TIER-6). @throws DomainError account.strategic_owner */
export function assertOwnerMayChange(ctx: RequestContext, account: Account): void {
  if (account.tier === 'STRATEGIC' && ctx.actor && !may(ctx, 'account.set_tier')) {
    throw new DomainError('account.strategic_owner', { code: account.code });
  }
}
