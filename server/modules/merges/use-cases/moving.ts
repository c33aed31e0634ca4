import { In } from 'typeorm';
import type { TxContext } from '../../../core/context';
import { updateWhere } from '../../../core/persistence';
import { Account, SupplyStop } from '../../accounts';

const CHUNK = 500;

/** Few enough ids a statement for every engine. */
export async function inChunks(
  ids: readonly string[],
  work: (chunk: readonly string[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < ids.length; at += CHUNK) await work(ids.slice(at, at + CHUNK));
}

/** Brings the flag of accounts in line with the stops that stand on them (DUN-2, CON-6). */
export async function switchStops(tx: TxContext, accountIds: readonly string[]): Promise<void> {
  const open = new Set(
    (await tx.db.findBy(SupplyStop, { accountId: In([...accountIds]), openKey: 1 })).map(
      ({ accountId }) => accountId,
    ),
  );
  for (const id of accountIds) {
    await updateWhere(tx, Account, { onSupplyStop: open.has(id) }, { sql: 'id = :id', params: { id } });
  }
}
