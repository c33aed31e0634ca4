import type { DecidedBy, OwnershipCause } from '../../../../shared/vocabulary/territories';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { newId } from '../../../core/ids';
import { insertMany, updateWhere } from '../../../core/persistence';
import { Account, AccountOwnership } from '../../accounts';
import { recordAudits } from '../../audit';
import { notifyEach } from '../../notifications';
import { AssignmentMove } from '../entities/assignment-move.entity';
import type { AssignmentRun } from '../entities/assignment-run.entity';

/** A move as it is written: of a plan, or back where an account came from. */
export interface MoveToWrite {
  readonly accountId: string;
  readonly fromOwnerId: string | null;
  readonly toOwnerId: string | null;
  readonly fromTerritoryId: string | null;
  readonly toTerritoryId: string | null;
  readonly cause: OwnershipCause;
  readonly causeRef: string | null;
  readonly decidedBy: DecidedBy | null;
  readonly accountVersion: number;
}

/**
 * Writes all moves of a run at once: the run's own rows first, then accounts and history by them, a statement for a
 * table and never one for an account. The history, the trail and the run say the same.
 *
 * @throws DomainError territory.moved_meanwhile when an account is no longer what the plan was made on
 */
export async function writeMoves(
  tx: TxContext,
  run: AssignmentRun,
  moves: readonly MoveToWrite[],
): Promise<void> {
  if (moves.length === 0) return;
  const former = await openRows(tx, new Set(moves.map((move) => move.accountId)));
  const written = await insertMany(
    tx,
    AssignmentMove,
    moves.map((move) => ({
      ...pick(move),
      runId: run.id,
      ownershipId: newId(),
      formerOwnershipId: former.get(move.accountId) ?? null,
    })),
  );
  await moveAccounts(tx, run, written.length);
  await updateWhere(
    tx,
    AccountOwnership,
    { validTo: run.effectiveOn, openKey: null, updatedAt: tx.now, version: () => 'version + 1' },
    {
      sql: 'openKey = 1 AND accountId IN (SELECT accountId FROM assignment_move WHERE runId = :runId)',
      params: { runId: run.id },
    },
  );
  await insertMany(
    tx,
    AccountOwnership,
    written.map((move) => ({
      id: move.ownershipId,
      accountId: move.accountId,
      ownerId: move.toOwnerId,
      territoryId: move.toTerritoryId,
      cause: move.cause,
      causeRef: move.causeRef,
      decidedBy: move.decidedBy,
      reason: run.reason,
      validFrom: run.effectiveOn,
      openKey: 1,
      runId: run.id,
      recordedById: tx.actor?.userId ?? null,
    })),
  );
  await recordAudits(
    tx,
    written.map((move) => ({
      event: 'account.owner_changed' as const,
      subject: { type: 'Account', id: move.accountId },
      data: {
        from: move.fromOwnerId,
        to: move.toOwnerId,
        fromTerritory: move.fromTerritoryId,
        toTerritory: move.toTerritoryId,
        cause: move.cause,
        causeRef: move.causeRef,
        validFrom: run.effectiveOn,
        runId: run.id,
      },
      reason: run.reason,
    })),
  );
  await tellOwners(tx, run, moves);
}

const pick = (move: MoveToWrite): MoveToWrite => ({
  accountId: move.accountId,
  fromOwnerId: move.fromOwnerId,
  toOwnerId: move.toOwnerId,
  fromTerritoryId: move.fromTerritoryId,
  toTerritoryId: move.toTerritoryId,
  cause: move.cause,
  causeRef: move.causeRef,
  decidedBy: move.decidedBy,
  accountVersion: move.accountVersion,
});

/** The open row of the history of each account. */
async function openRows(tx: TxContext, wanted: ReadonlySet<string>): Promise<Map<string, string>> {
  const open = (await tx.db.query('SELECT id, accountId FROM account_ownership WHERE openKey = 1')) as {
    id: string;
    accountId: string;
  }[];
  return new Map(open.filter((row) => wanted.has(row.accountId)).map((row) => [row.accountId, row.id]));
}

async function moveAccounts(tx: TxContext, run: AssignmentRun, count: number): Promise<void> {
  const of = (column: string): string =>
    `(SELECT move.${column} FROM assignment_move move WHERE move.runId = :runId AND move.accountId = account.id)`;
  const moved = await updateWhere(
    tx,
    Account,
    {
      ownerId: () => of('toOwnerId'),
      territoryId: () => of('toTerritoryId'),
      updatedAt: tx.now,
      version: () => 'version + 1',
    },
    {
      sql: `id IN (SELECT accountId FROM assignment_move WHERE runId = :runId) AND version = ${of('accountVersion')}`,
      params: { runId: run.id },
    },
  );
  if (moved !== count) throw new DomainError('territory.moved_meanwhile', {}, 'digest');
}

/** One notice a person, with what they gained and gave up. */
async function tellOwners(tx: TxContext, run: AssignmentRun, moves: readonly MoveToWrite[]): Promise<void> {
  const people = new Map<string, { gained: number; lost: number }>();
  const of = (id: string): { gained: number; lost: number } => {
    const counts = people.get(id) ?? { gained: 0, lost: 0 };
    people.set(id, counts);
    return counts;
  };
  for (const move of moves) {
    if (move.fromOwnerId === move.toOwnerId) continue;
    if (move.toOwnerId) of(move.toOwnerId).gained += 1;
    if (move.fromOwnerId) of(move.fromOwnerId).lost += 1;
  }
  await notifyEach(
    tx,
    'territory.assigned',
    [...people].map(([userId, params]) => ({
      userId,
      subject: { type: 'AssignmentRun', id: run.id },
      params,
    })),
  );
}
