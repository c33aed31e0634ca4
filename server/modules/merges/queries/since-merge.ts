import { In } from 'typeorm';
import type { TxContext } from '../../../core/context';
import { readInteger } from '../../../core/persistence';
import { DunningLetter, DunningLetterLine } from '../../receivables';
import type { AccountMerge } from '../entities/account-merge.entity';
import { movingTables } from '../rules/attached-tables';

/** Moved rows by table: what follows is added to them. */
export type Moved = Map<string, Set<string>>;

/** Rows entered on the survivor since, and the moved record they hang on: they go back with it. */
const followers: readonly (readonly [table: string, column: string, parent: string])[] = [
  ['contract', 'leadId', 'lead'],
  ['collision_case', 'leadId', 'lead'],
  ['receivable', 'contractId', 'contract'],
  ['receipt', 'reversalOfId', 'receipt'],
  ['payment_promise', 'receivableId', 'receivable'],
  ['receivable_dispute', 'receivableId', 'receivable'],
  ['money_request', 'receivableId', 'receivable'],
  ['money_request', 'receiptId', 'receipt'],
  ['receipt_refund', 'receiptId', 'receipt'],
];

/** Adds what has been entered under moved records since the merge: deliveries of a moved contract, contracts of a moved lead. */
export async function whatFollows(tx: TxContext, merge: AccountMerge, moved: Moved): Promise<void> {
  for (const [table, column, parent] of followers) {
    const parents = moved.get(parent);
    if (!parents || parents.size === 0) continue;
    const rows = (await tx.db.query(
      `SELECT id, ${column} AS parentId FROM \`${table}\` WHERE accountId = ? AND ${column} IS NOT NULL`,
      [merge.survivorId],
    )) as { id: string; parentId: string }[];
    const set = moved.get(table) ?? new Set();
    for (const row of rows) if (parents.has(row.parentId)) set.add(row.id);
    if (set.size > 0) moved.set(table, set);
  }
}

/** What happened since the merge that belongs to both and to neither, by its name: empty when all can go back. */
export async function whatCannotBeUndone(
  tx: TxContext,
  merge: AccountMerge,
  moved: Moved,
): Promise<string[]> {
  return [
    ...(await crossingMoney(tx, merge, moved)),
    ...(await sharedLetters(tx, merge, moved)),
    ...(await movedOn(tx, merge, moved)),
  ];
}

/** Money of the one that paid an item of the other. */
async function crossingMoney(tx: TxContext, merge: AccountMerge, moved: Moved): Promise<string[]> {
  const rows = (await tx.db.query(
    `SELECT r.id AS receiptId, r.number AS receiptNo, i.id AS itemId, i.number AS itemNo, SUM(a.amount) AS paid
       FROM receipt_allocation a JOIN receipt r ON r.id = a.receiptId JOIN receivable i ON i.id = a.receivableId
      WHERE r.accountId = ? GROUP BY r.id, r.number, i.id, i.number ORDER BY r.number, i.number`,
    [merge.survivorId],
  )) as { receiptId: string; receiptNo: string; itemId: string; itemNo: string; paid: unknown }[];
  const [receipts, items] = [moved.get('receipt'), moved.get('receivable')];
  return rows
    .filter((row) => readInteger(row.paid) !== 0)
    .filter((row) => Boolean(receipts?.has(row.receiptId)) !== Boolean(items?.has(row.itemId)))
    .map((row) => `${row.receiptNo} → ${row.itemNo}`);
}

/** A letter sent since about items of both cannot be un-sent. */
async function sharedLetters(tx: TxContext, merge: AccountMerge, moved: Moved): Promise<string[]> {
  const letters = (await tx.db.findBy(DunningLetter, { accountId: merge.survivorId })).filter(
    ({ id }) => !moved.get('dunning_letter')?.has(id),
  );
  if (letters.length === 0) return [];
  const lines = await tx.db.findBy(DunningLetterLine, { letterId: In(letters.map(({ id }) => id)) });
  const items = moved.get('receivable');
  return letters
    .filter(({ id }) => lines.some((line) => line.letterId === id && items?.has(line.receivableId)))
    .map(({ number }) => number);
}

/** Moved records that have since gone elsewhere. */
async function movedOn(tx: TxContext, merge: AccountMerge, moved: Moved): Promise<string[]> {
  const gone: string[] = [];
  for (const [table, ids] of moved) {
    const column = movingTables[table] ?? 'accountId';
    const rows = (await tx.db.query(`SELECT id FROM \`${table}\` WHERE ${column} = ?`, [
      merge.survivorId,
    ])) as {
      id: string;
    }[];
    const here = new Set(rows.map(({ id }) => id));
    const missing = [...ids].filter((id) => !here.has(id)).length;
    if (missing > 0) gone.push(`${table} × ${missing}`);
  }
  return gone;
}
