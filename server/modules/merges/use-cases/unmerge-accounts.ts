import { In } from 'typeorm';
import { addDays } from '../../../../shared/local-date';
import { actorOf, may } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account, loadVisibleAccount, passGuards, unlearnAliases } from '../../accounts';
import { AccountProfile, archivePolicy } from '../../archive';
import { recordAudit } from '../../audit';
import { reviewCustomers } from '../../dossier';
import { withdrawMergeCase } from '../../leads';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { lockLedger, settleLetters } from '../../receivables';
import { AccountMergeRow } from '../entities/account-merge-row.entity';
import { AccountMerge, type TakenField } from '../entities/account-merge.entity';
import type { UnmergeAccountsInput } from '../graphql/merge.inputs';
import { whatCannotBeUndone, whatFollows, type Moved } from '../queries/since-merge';
import { movingTables } from '../rules/attached-tables';
import { inChunks, switchStops } from './moving';

/**
 * Takes a merge back within the days of the policy: each moved record returns exactly as it was, with what has since
 * been entered under it; fields that nobody changed since are restored (ARC-2).
 *
 * @throws DomainError merge.undone_already, merge.too_late, merge.cannot_undo, merge.strategic, account.merged
 */
export async function unmergeAccounts(
  ctx: RequestContext,
  input: UnmergeAccountsInput,
): Promise<AccountMerge> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(ctx, (tx) => part(tx, input), { op: 'unmergeAccounts', key, request });
}

async function part(tx: TxContext, input: UnmergeAccountsInput): Promise<AccountMerge> {
  const seen = await getOrThrow(tx, AccountMerge, input.mergeId, 'mergeId');
  const ids = [seen.survivorId, seen.mergedId].sort();
  for (const id of ids) if (!(await loadVisibleAccount(tx, id))) throw notFound(AccountMerge, 'mergeId');
  await passGuards(
    tx,
    ids.map((id) => `account:${id}`),
  );
  for (const id of ids) await lockLedger(tx, id);
  const merge = await getOrThrow(tx, AccountMerge, seen.id, 'mergeId');
  const survivor = await getOrThrow(tx, Account, merge.survivorId);
  const merged = await getOrThrow(tx, Account, merge.mergedId);
  await assertMayUndo(tx, merge, survivor, merged);
  const rows = await tx.db.find(AccountMergeRow, { where: { mergeId: merge.id }, order: { id: 'ASC' } });
  const moved: Moved = new Map();
  for (const { ofTable, rowId } of rows) moved.set(ofTable, (moved.get(ofTable) ?? new Set()).add(rowId));
  await whatFollows(tx, merge, moved);
  const blocking = await whatCannotBeUndone(tx, merge, moved);
  if (blocking.length > 0)
    throw new DomainError('merge.cannot_undo', { what: blocking.slice(0, 5).join('; ') }, 'mergeId');

  for (const [table, set] of moved) {
    const column = movingTables[table] ?? 'accountId';
    await inChunks([...set], (chunk) =>
      tx.db.query(
        `UPDATE \`${table}\` SET ${column} = ? WHERE ${column} = ? AND id IN (${chunk.map(() => '?').join(', ')})`,
        [merged.id, survivor.id, ...chunk],
      ),
    );
  }
  await restoreValues(tx, survivor.id, rows);
  await restoreFields(tx, merge, survivor, merged);
  await unlearnAliases(tx, 'MERGE', merge.id);
  await withdrawMergeCase(tx, survivor.id);
  await switchStops(tx, ids);
  // what was paid in full while they were one does not leave a stop behind
  for (const id of ids) await settleLetters(tx, id);
  const undone = await guardedUpdate(tx, AccountMerge, merge, {
    undoneOn: tx.today,
    undoneById: actorOf(tx).userId,
    undoneReason: input.reason.trim(),
    openKey: null,
  });
  await reviewCustomers(tx, ids);
  const data = { mergeId: merge.id, survivorId: survivor.id, mergedId: merged.id, rows: rows.length };
  for (const id of ids)
    await recordAudit(tx, 'account.unmerged', { type: 'Account', id }, data, undone.undoneReason);
  await notify(
    tx,
    [...new Set([survivor.ownerId, merged.ownerId])].filter((id) => id !== tx.actor?.userId),
    'account.unmerged',
    { type: 'Account', id: merged.id },
    { survivor: survivor.name, merged: merged.name },
  );
  return undone;
}

async function assertMayUndo(
  tx: TxContext,
  merge: AccountMerge,
  survivor: Account,
  merged: Account,
): Promise<void> {
  if (merge.openKey === null) throw new DomainError('merge.undone_already', {}, 'mergeId');
  for (const account of [survivor, merged]) {
    if (account.tier === 'STRATEGIC' && !may(tx, 'account.set_tier'))
      throw new DomainError('merge.strategic', { code: account.code }, 'mergeId');
  }
  if (survivor.mergedIntoId) {
    const next = await getOrThrow(tx, Account, survivor.mergedIntoId);
    throw new DomainError('account.merged', { code: next.code }, 'mergeId');
  }
  const { unmergeDays } = await policyAt(tx, archivePolicy, merge.mergedOn);
  const until = addDays(merge.mergedOn, unmergeDays);
  if (tx.today > until) throw new DomainError('merge.too_late', { until }, 'mergeId');
}

/** Stops that the merge had ended stand again; an open case is the other's again unless it was ruled since. */
async function restoreValues(
  tx: TxContext,
  survivorId: string,
  rows: readonly AccountMergeRow[],
): Promise<void> {
  for (const { ofTable, rowId, valuesBefore } of rows) {
    if (!valuesBefore) continue;
    const names = Object.keys(valuesBefore);
    const set = names.map((name) => `${name} = ?`).join(', ');
    const still = ofTable === 'collision_case' ? ' AND openKey = ?' : '';
    await tx.db.query(`UPDATE \`${ofTable}\` SET ${set} WHERE id = ?${still}`, [
      ...names.map((name) => valuesBefore[name]),
      rowId,
      ...(still ? [`account:${survivorId}`] : []),
    ]);
  }
}

async function restoreFields(
  tx: TxContext,
  { changes }: AccountMerge,
  survivor: Account,
  merged: Account,
): Promise<void> {
  const back = restored(changes.account, survivor);
  await guardedUpdate(tx, Account, survivor, back);
  const codeIsFree = 'uscc' in back || survivor.uscc !== changes.usccTaken;
  await guardedUpdate(tx, Account, merged, {
    mergedIntoId: null,
    ...(changes.usccTaken && codeIsFree ? { uscc: changes.usccTaken } : {}),
  });
  const [profile] = await tx.db.find(AccountProfile, { where: { accountId: In([survivor.id]) } });
  if (!profile) return;
  const values = restored(changes.profile, profile);
  const untouched =
    Object.keys(values).length === Object.keys(changes.profile).length && profile.version === 1;
  if (changes.profileMade && untouched) await tx.db.delete(AccountProfile, { id: profile.id });
  else if (Object.keys(values).length > 0) await guardedUpdate(tx, AccountProfile, profile, values);
}

/** The values from before the merge, of the fields that still are what the merge made them. */
function restored(fields: Readonly<Record<string, TakenField>>, row: object): object {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([column, { after }]) => ((row as Record<string, unknown>)[column] ?? null) === after)
      .map(([column, { before }]) => [column, before]),
  );
}
