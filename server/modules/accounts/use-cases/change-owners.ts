import type { OwnershipCause } from '../../../../shared/vocabulary/territories';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insertMany, updateWhere } from '../../../core/persistence';
import { recordAudits } from '../../audit';
import { AccountOwnership } from '../entities/account-ownership.entity';
import { Account } from '../entities/account.entity';

export interface OwnerMove {
  readonly account: Pick<Account, 'id' | 'ownerId' | 'territoryId' | 'version'>;
  readonly toUserId: string;
  /** Left out: the territory stays. */
  readonly territoryId?: string | null;
}

export interface OwnerMoves {
  readonly cause: OwnershipCause;
  readonly causeRef: string;
  readonly reason: string;
}

const CHUNK = 400;

/**
 * `changeOwner` for many accounts at once, with the same history and trail and some statements altogether. The caller
 * has seen to it that the new owners are active, and tells people. Rules TER-5, TER-10, AUD-1.
 *
 * @throws DomainError common.changed_meanwhile when an account moved since it was read.
 */
export async function changeOwners(
  tx: TxContext,
  moves: readonly OwnerMove[],
  { cause, causeRef, reason }: OwnerMoves,
): Promise<void> {
  const groups = new Map<string, OwnerMove[]>();
  for (const move of moves) {
    const key = JSON.stringify([move.toUserId, territoryOf(move), move.account.version]);
    const list = groups.get(key);
    if (list) list.push(move);
    else groups.set(key, [move]);
  }
  for (const group of groups.values()) await moveGroup(tx, group);
  const ids = moves.map(({ account }) => account.id);
  for (let at = 0; at < ids.length; at += CHUNK) {
    await updateWhere(
      tx,
      AccountOwnership,
      { validTo: tx.today, openKey: null, updatedAt: tx.now, version: () => 'version + 1' },
      { sql: 'accountId IN (:...ids) AND openKey = 1', params: { ids: ids.slice(at, at + CHUNK) } },
    );
  }
  await insertMany(
    tx,
    AccountOwnership,
    moves.map((move) => ({
      accountId: move.account.id,
      ownerId: move.toUserId,
      territoryId: territoryOf(move),
      cause,
      causeRef,
      reason: reason.slice(0, 300),
      validFrom: tx.today,
      openKey: 1,
      recordedById: tx.actor?.userId ?? null,
    })),
  );
  await recordAudits(
    tx,
    moves.map((move) => ({
      event: 'account.owner_changed',
      subject: { type: 'Account', id: move.account.id },
      data: {
        from: move.account.ownerId,
        to: move.toUserId,
        fromTerritory: move.account.territoryId,
        toTerritory: territoryOf(move),
        cause,
        causeRef,
        validFrom: tx.today,
      },
      reason,
    })),
  );
}

const territoryOf = ({ territoryId, account }: OwnerMove): string | null =>
  territoryId === undefined ? account.territoryId : territoryId;

/** Accounts of one version with one new owner and territory: one statement a few hundred. */
async function moveGroup(tx: TxContext, group: readonly OwnerMove[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  for (let at = 0; at < group.length; at += CHUNK) {
    const ids = group.slice(at, at + CHUNK).map(({ account }) => account.id);
    const changed = await updateWhere(
      tx,
      Account,
      {
        ownerId: first.toUserId,
        territoryId: territoryOf(first),
        version: first.account.version + 1,
        updatedAt: tx.now,
      },
      { sql: 'id IN (:...ids) AND version = :known', params: { ids, known: first.account.version } },
    );
    if (changed !== ids.length) throw new DomainError('common.changed_meanwhile', { type: 'Account' });
  }
}
