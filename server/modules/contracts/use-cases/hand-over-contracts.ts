import { In, IsNull } from 'typeorm';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insertMany, updateWhere } from '../../../core/persistence';
import { recordAudits } from '../../audit';
import { ContractParty } from '../entities/contract-party.entity';
import { ContractTouch } from '../entities/contract-touch.entity';
import { Contract } from '../entities/contract.entity';
import { isSigned } from '../rules/contract-states';

export interface ContractMove {
  readonly contract: Pick<Contract, 'id' | 'primaryRepId' | 'state' | 'version'>;
  readonly toUserId: string;
  /** Left out: the present ones, but for the new primary. */
  readonly assistants?: readonly { readonly repId: string; readonly shareBp: number }[];
}

const CHUNK = 400;

/**
 * Gives contracts another primary as of today, in bulk (ORG-3, TER-10): the parties' rows end and new ones begin, so that
 * what was earned before stays whose it was (COM-9); assistants keep their shares unless they become the primary.
 */
export async function handOverContracts(
  tx: TxContext,
  moves: readonly ContractMove[],
  reason: string,
): Promise<void> {
  const groups = new Map<string, ContractMove[]>();
  for (const move of moves) {
    const key = `${move.toUserId}:${move.contract.version}`;
    groups.set(key, [...(groups.get(key) ?? []), move]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    for (let at = 0; first && at < group.length; at += CHUNK) {
      const ids = group.slice(at, at + CHUNK).map(({ contract }) => contract.id);
      const changed = await updateWhere(
        tx,
        Contract,
        { primaryRepId: first.toUserId, version: first.contract.version + 1, updatedAt: tx.now },
        { sql: 'id IN (:...ids) AND version = :known', params: { ids, known: first.contract.version } },
      );
      if (changed !== ids.length) throw new DomainError('common.changed_meanwhile', { type: 'Contract' });
    }
  }
  const signed = moves.filter(({ contract }) => isSigned(contract.state));
  for (let at = 0; at < signed.length; at += CHUNK) await replaceParties(tx, signed.slice(at, at + CHUNK));
  await recordAudits(
    tx,
    moves.map(({ contract, toUserId }) => ({
      event: 'contract.parties_changed',
      subject: { type: 'Contract', id: contract.id },
      data: {
        from: contract.primaryRepId,
        to: { primaryRepId: toUserId, from: tx.today, cause: 'HAND_OVER' },
      },
      reason,
    })),
  );
}

async function replaceParties(tx: TxContext, moves: readonly ContractMove[]): Promise<void> {
  const ids = moves.map(({ contract }) => contract.id);
  const present = await tx.db.find(ContractParty, {
    where: { contractId: In(ids), part: 'ASSISTANT', validTo: IsNull() },
    order: { id: 'ASC' },
  });
  await updateWhere(
    tx,
    ContractParty,
    { validTo: tx.today, version: () => 'version + 1', updatedAt: tx.now },
    { sql: 'contractId IN (:...ids) AND validTo IS NULL', params: { ids } },
  );
  const row = { validFrom: tx.today, cause: 'HAND_OVER' };
  await insertMany(
    tx,
    ContractParty,
    moves.flatMap(({ contract, toUserId, assistants }) => [
      { ...row, contractId: contract.id, repId: toUserId, part: 'PRIMARY' as const, shareBp: 0 },
      ...(assistants ?? present.filter(({ contractId }) => contractId === contract.id))
        .filter(({ repId }) => repId !== toUserId)
        .map(({ repId, shareBp }) => ({
          ...row,
          contractId: contract.id,
          repId,
          part: 'ASSISTANT' as const,
          shareBp,
        })),
    ]),
  );
  await touchContracts(tx, ids);
}

/** Marks contracts for the next commission run, like `touchContract` for each. */
async function touchContracts(tx: TxContext, contractIds: readonly string[]): Promise<void> {
  const where = { sql: 'contractId IN (:...ids)', params: { ids: contractIds } };
  await updateWhere(tx, ContractTouch, { touches: () => 'touches + 1' }, where);
  const touched = new Set(
    (await tx.db.findBy(ContractTouch, { contractId: In([...contractIds]) })).map((row) => row.contractId),
  );
  await insertMany(
    tx,
    ContractTouch,
    contractIds.filter((id) => !touched.has(id)).map((contractId) => ({ contractId, touches: 1 })),
  );
}
