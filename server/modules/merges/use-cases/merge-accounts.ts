import { In } from 'typeorm';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate, insert, insertMany, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account, learnAlias, passGuards, SupplyStop } from '../../accounts';
import { AccountProfile } from '../../archive';
import { recordAudit } from '../../audit';
import { reviewCustomers } from '../../dossier';
import { collideAccount, collideMerged, CollisionCase } from '../../leads';
import { notify } from '../../notifications';
import { lockLedger } from '../../receivables';
import { AccountMergeRow } from '../entities/account-merge-row.entity';
import { AccountMerge, type MergeChanges, type TakenField } from '../entities/account-merge.entity';
import type { MergeAccountsInput } from '../graphql/merge.inputs';
import { mergePreview } from '../queries/merge-preview';
import { accountFields, clashes, movingTables, profileFields } from '../rules/attached-tables';
import { inChunks, switchStops } from './moving';

/**
 * Joins two records of one customer (ARC-2): what hangs on the other goes to the survivor, the chosen fields are taken
 * over, and the other stays readable but out of lists, runs and duplicate checks. Every moved row is kept, so that
 * exactly it goes back.
 *
 * @throws DomainError merge.moved_meanwhile and those of mergePreview
 */
export async function mergeAccounts(ctx: RequestContext, input: MergeAccountsInput): Promise<AccountMerge> {
  const { idempotencyKey: key, ...request } = input;
  const unknown = input.take.find((name) => !(name in accountFields) && !profileFields.includes(name));
  if (unknown !== undefined) throw new DomainError('common.invalid_input', { fields: 'take' }, 'take');
  return inTransaction(ctx, (tx) => join(tx, input), { op: 'mergeAccounts', key, request });
}

async function join(tx: TxContext, input: MergeAccountsInput): Promise<AccountMerge> {
  const ids = [input.survivorId, input.mergedId].sort();
  // who may not see both learns nothing, and writes nothing either
  await mergePreview(tx, input);
  await passGuards(
    tx,
    ids.map((id) => `account:${id}`),
  );
  for (const id of ids) await lockLedger(tx, id);
  const preview = await mergePreview(tx, input);
  if (preview.digest !== input.digest) throw new DomainError('merge.moved_meanwhile', {}, 'digest');
  const { survivor, merged } = preview;
  const rows = await moveRows(tx, survivor.id, merged.id);
  const changes = await takeFields(tx, survivor, merged, input.take);
  await switchStops(tx, ids);
  const merge = await insert(tx, AccountMerge, {
    survivorId: survivor.id,
    mergedId: merged.id,
    mergedOn: tx.today,
    mergedById: actorOf(tx).userId,
    reason: input.reason.trim(),
    rowsMoved: rows.length,
    changes,
    openKey: 1,
  });
  await insertMany(
    tx,
    AccountMergeRow,
    rows.map((row) => ({ mergeId: merge.id, ...row })),
  );
  await learnAlias(tx, { aliasName: merged.name, firmName: survivor.name }, 'MERGE', merge.id);
  await reviewCustomers(tx, [survivor.id]);
  const joined = await getOrThrow(tx, Account, survivor.id);
  await collideMerged(tx, joined, merged.ownerId);
  await collideAccount(tx, joined, 'MERGE');
  const told = { survivor: survivor.name, merged: merged.name };
  const data = {
    mergeId: merge.id,
    survivorId: survivor.id,
    mergedId: merged.id,
    rows: rows.length,
    take: input.take,
  };
  await recordAudit(
    tx,
    'account.merged',
    { type: 'Account', id: survivor.id },
    { ...data, other: merged.code },
    merge.reason,
  );
  await recordAudit(
    tx,
    'account.merged_away',
    { type: 'Account', id: merged.id },
    { ...data, into: survivor.code },
    merge.reason,
  );
  await notify(
    tx,
    [...new Set([survivor.ownerId, merged.ownerId])].filter((id) => id !== tx.actor?.userId),
    'account.merged',
    { type: 'Account', id: survivor.id },
    told,
  );
  return merge;
}

interface MovedRow {
  readonly ofTable: string;
  readonly rowId: string;
  readonly valuesBefore: Record<string, unknown> | null;
}

async function moveRows(tx: TxContext, survivorId: string, mergedId: string): Promise<MovedRow[]> {
  const moved: MovedRow[] = [];
  const changed = await settleOpenRows(tx, survivorId, mergedId);
  for (const [table, column] of Object.entries(movingTables)) {
    const same = clashes[table];
    const found = (await tx.db.query(
      `SELECT id FROM \`${table}\` WHERE ${column} = ?${
        same
          ? ` AND ${same} NOT IN (SELECT taken.${same} FROM \`${table}\` taken WHERE taken.${column} = ?)`
          : ''
      } ORDER BY id`,
      same ? [mergedId, survivorId] : [mergedId],
    )) as { id: string }[];
    const ids = found.map(({ id }) => id);
    await inChunks(ids, (chunk) =>
      tx.db.query(`UPDATE \`${table}\` SET ${column} = ? WHERE id IN (${chunk.map(() => '?').join(', ')})`, [
        survivorId,
        ...chunk,
      ]),
    );
    moved.push(...ids.map((rowId) => ({ ofTable: table, rowId, valuesBefore: changed.get(rowId) ?? null })));
  }
  return moved;
}

/**
 * What may be open once per customer: a second stop ends with the merge, an open case of the other becomes the
 * survivor's. Returns the values as they were, by row.
 */
async function settleOpenRows(
  tx: TxContext,
  survivorId: string,
  mergedId: string,
): Promise<Map<string, Record<string, unknown>>> {
  const changed = new Map<string, Record<string, unknown>>();
  const [mine, theirs] = await Promise.all([
    tx.db.findOneBy(SupplyStop, { accountId: survivorId, openKey: 1 }),
    tx.db.findOneBy(SupplyStop, { accountId: mergedId, openKey: 1 }),
  ]);
  if (mine && theirs) {
    const { openKey, liftedOn, liftedReason } = theirs;
    changed.set(theirs.id, { openKey, liftedOn, liftedReason });
    await updateWhere(
      tx,
      SupplyStop,
      { openKey: null, liftedOn: tx.today, liftedReason: 'ARC-2' },
      { sql: 'id = :id', params: { id: theirs.id } },
    );
  }
  const openKey = `account:${mergedId}`;
  const open = await tx.db.findOneBy(CollisionCase, { openKey });
  if (open) {
    changed.set(open.id, { openKey });
    await updateWhere(
      tx,
      CollisionCase,
      { openKey: `account:${survivorId}` },
      { sql: 'id = :id', params: { id: open.id } },
    );
  }
  return changed;
}

async function takeFields(
  tx: TxContext,
  survivor: Account,
  merged: Account,
  take: readonly string[],
): Promise<MergeChanges> {
  const columns = take.flatMap((name) => accountFields[name] ?? []);
  const account = taken(columns, survivor, merged);
  const usccTaken = account['uscc'] ? merged.uscc : null;
  // the credit code is unique: the other gives it up first
  await guardedUpdate(tx, Account, merged, {
    mergedIntoId: survivor.id,
    ...(usccTaken ? { uscc: null } : {}),
  });
  await guardedUpdate(tx, Account, survivor, after(account));
  const profiles = await tx.db.findBy(AccountProfile, { accountId: In([survivor.id, merged.id]) });
  const mine = profiles.find(({ accountId }) => accountId === survivor.id);
  const theirs = profiles.find(({ accountId }) => accountId === merged.id);
  const profile = taken(
    profileFields.filter((name) => take.includes(name)),
    mine ?? {},
    theirs ?? {},
  );
  const made = !mine && Object.keys(profile).length > 0;
  if (mine && Object.keys(profile).length > 0) await guardedUpdate(tx, AccountProfile, mine, after(profile));
  if (made) await insert(tx, AccountProfile, { accountId: survivor.id, ...after(profile) });
  return { account, profile, profileMade: made, usccTaken };
}

function taken(columns: readonly string[], mine: object, theirs: object): Record<string, TakenField> {
  const read = (row: object, column: string): unknown => (row as Record<string, unknown>)[column] ?? null;
  return Object.fromEntries(
    columns
      .filter((column) => read(mine, column) !== read(theirs, column))
      .map((column) => [column, { before: read(mine, column), after: read(theirs, column) }]),
  );
}

const after = (fields: Readonly<Record<string, TakenField>>): object =>
  Object.fromEntries(Object.entries(fields).map(([column, value]) => [column, value.after]));
