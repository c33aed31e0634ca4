import type { LocalDate } from '../../../../shared/local-date';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insertMany, updateWhere } from '../../../core/persistence';
import { recordAudits } from '../../audit';
import { AccountTierChange } from '../entities/account-tier-change.entity';
import { AccountTierOverride } from '../entities/account-tier-override.entity';
import { Account } from '../entities/account.entity';

export interface TierChange {
  readonly accountId: string;
  readonly from: AccountTier;
  readonly to: AccountTier;
  readonly reason: string;
  readonly score?: number | null;
  readonly reviewId?: string | null;
  /** The director decided against the score: it stands until its end, or until the next decision. */
  readonly decided: boolean;
  readonly until?: LocalDate | null;
}

const CHUNK = 400;

/**
 * The only writer of tiers: the account's copy, the history, the standing decision, the trail; in bulk, so that a
 * review of thousands costs some statements. Rules TIER-3, AUD-1.
 *
 * @throws DomainError common.changed_meanwhile when a tier is no longer what the change starts from.
 */
export async function changeTiers(tx: TxContext, changes: readonly TierChange[]): Promise<void> {
  const moved = changes.filter(({ from, to }) => from !== to);
  const groups = new Map<string, TierChange[]>();
  for (const change of moved) {
    const key = `${change.from}>${change.to}`;
    const list = groups.get(key);
    if (list) list.push(change);
    else groups.set(key, [change]);
  }
  for (const group of groups.values()) await moveGroup(tx, group);
  await endOverrides(
    tx,
    changes.map(({ accountId }) => accountId),
  );
  await insertMany(
    tx,
    AccountTierOverride,
    changes
      .filter(({ decided }) => decided)
      .map(({ accountId, to, reason, until }) => ({
        accountId,
        tier: to,
        reason,
        decidedOn: tx.today,
        until: until ?? null,
        decidedById: tx.actor?.userId ?? null,
        openKey: 1,
      })),
  );
  await insertMany(
    tx,
    AccountTierChange,
    moved.map(({ accountId, from, to, reason, score, reviewId, until }) => ({
      accountId,
      fromTier: from,
      toTier: to,
      changedOn: tx.today,
      reason,
      changedById: tx.actor?.userId ?? null,
      score: score ?? null,
      reviewId: reviewId ?? null,
      overrideUntil: until ?? null,
    })),
  );
  await recordAudits(
    tx,
    moved.map(({ accountId, from, to, reason, score, until }) => ({
      event: 'account.tier_set',
      subject: { type: 'Account', id: accountId },
      data: { from, to, ...(score === undefined ? {} : { score }), ...(until ? { until } : {}) },
      reason,
    })),
  );
}

async function moveGroup(tx: TxContext, group: readonly TierChange[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  for (let at = 0; at < group.length; at += CHUNK) {
    const ids = group.slice(at, at + CHUNK).map(({ accountId }) => accountId);
    const changed = await updateWhere(
      tx,
      Account,
      { tier: first.to, version: () => 'version + 1', updatedAt: tx.now },
      { sql: 'id IN (:...ids) AND tier = :from', params: { ids, from: first.from } },
    );
    if (changed !== ids.length) throw new DomainError('common.changed_meanwhile', { type: 'Account' });
  }
}

/** Ends the standing decisions of these accounts. */
export async function endOverrides(tx: TxContext, accountIds: readonly string[]): Promise<void> {
  for (let at = 0; at < accountIds.length; at += CHUNK) {
    await updateWhere(
      tx,
      AccountTierOverride,
      { openKey: null, endedOn: tx.today, version: () => 'version + 1', updatedAt: tx.now },
      { sql: 'accountId IN (:...ids) AND openKey = 1', params: { ids: accountIds.slice(at, at + CHUNK) } },
    );
  }
}
