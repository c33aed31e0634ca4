import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { digestOfMoves } from '../rules/plan-moves';
import { runStates } from '../rules/run-states';
import { activeModel, restoreModel, TerritoryModel } from '../../territories';
import { AssignmentRun } from '../entities/assignment-run.entity';
import { assertRunnable } from './apply-assignment';
import { writeMoves, type MoveToWrite } from './write-moves';

export interface RollBackAssignmentInput {
  readonly id: string;
  readonly reason: string;
  readonly overrideReason?: string | null;
  readonly dryRun?: boolean | null;
  readonly digest?: string | null;
  readonly idempotencyKey?: string | null;
}

/** An account that a rollback cannot put back, and why. */
export interface NotRestored {
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly because: 'CHANGED_SINCE' | 'OWNER_LEFT';
}

export interface RolledBack {
  readonly dryRun: boolean;
  readonly restored: number;
  readonly notRestored: readonly NotRestored[];
  /** The version comes in force again that was before the run. */
  readonly restoresModel: boolean;
  readonly digest: string;
  readonly runId: string | null;
}

interface Trace {
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly accountVersion: number;
  readonly fromOwnerId: string | null;
  readonly fromTerritoryId: string | null;
  readonly toOwnerId: string | null;
  readonly toTerritoryId: string | null;
  readonly stands: unknown;
  readonly ownerActive: unknown;
  readonly cause: MoveToWrite['cause'] | null;
  readonly causeRef: string | null;
  readonly decidedBy: MoveToWrite['decidedBy'];
}

/** What each account of the run was before, and whether it still is what the run made of it. */
function tracesOf(ctx: RequestContext, runId: string): Promise<Trace[]> {
  return ctx.db.query(
    `SELECT m.accountId, a.code AS accountCode, a.name AS accountName, a.version AS accountVersion,
            m.fromOwnerId, m.fromTerritoryId, m.toOwnerId, m.toTerritoryId,
            CASE WHEN opened.openKey = 1 THEN 1 ELSE 0 END AS stands,
            CASE WHEN m.fromOwnerId IS NULL OR u.active THEN 1 ELSE 0 END AS ownerActive,
            was.cause, was.causeRef, was.decidedBy
       FROM assignment_move m JOIN account a ON a.id = m.accountId
       JOIN account_ownership opened ON opened.id = m.ownershipId
       LEFT JOIN account_ownership was ON was.id = m.formerOwnershipId
       LEFT JOIN app_user u ON u.id = m.fromOwnerId
      WHERE m.runId = ? ORDER BY m.accountId`,
    [runId],
  ) as Promise<Trace[]>;
}

async function planRollback(ctx: RequestContext, run: AssignmentRun) {
  const traces = await tracesOf(ctx, run.id);
  const moves: (MoveToWrite & { accountCode: string })[] = [];
  const notRestored: NotRestored[] = [];
  for (const trace of traces) {
    const { accountId, accountCode, accountName } = trace;
    const because = !Number(trace.stands)
      ? ('CHANGED_SINCE' as const)
      : !Number(trace.ownerActive)
        ? ('OWNER_LEFT' as const)
        : null;
    if (because) {
      notRestored.push({ accountId, accountCode, accountName, because });
      continue;
    }
    moves.push({
      accountId,
      accountCode,
      accountVersion: trace.accountVersion,
      fromOwnerId: trace.toOwnerId,
      fromTerritoryId: trace.toTerritoryId,
      toOwnerId: trace.fromOwnerId,
      toTerritoryId: trace.fromTerritoryId,
      // what held before holds again, for the reason it held
      cause: trace.cause ?? 'CATCH_ALL',
      causeRef: trace.causeRef,
      decidedBy: trace.decidedBy,
    });
  }
  const digest = digestOfMoves(
    moves.map((move) => ({ ...move, accountName: '', tier: 'GENERAL' as const, rivals: 0 })),
  );
  const current = await activeModel(ctx);
  const restoresModel = run.activates && run.formerModelId !== null && current?.id === run.modelId;
  return { moves, notRestored, digest, restoresModel };
}

/**
 * Takes a run back by a new run of today: every owner it changed is what they were, but for accounts that somebody
 * changed since, which are told. The version it put in force gives way to the one before. Rule TER-3.
 *
 * @throws DomainError territory.not_rollable, territory.moved_meanwhile, territory.freeze_days
 */
export async function rollBackAssignment(
  ctx: RequestContext,
  input: RollBackAssignmentInput,
): Promise<RolledBack> {
  if (input.dryRun) {
    const run = await rollableRun(ctx, input.id);
    const { moves, notRestored, digest, restoresModel } = await planRollback(ctx, run);
    return { dryRun: true, restored: moves.length, notRestored, restoresModel, digest, runId: null };
  }
  return inTransaction(ctx, (tx) => rollBackNow(tx, input), {
    op: 'rollBackAssignment',
    key: input.idempotencyKey,
    request: input,
  });
}

async function rollBackNow(tx: TxContext, input: RollBackAssignmentInput): Promise<RolledBack> {
  const run = await rollableRun(tx, input.id);
  await assertRunnable(tx, tx.today, input.overrideReason);
  const { moves, notRestored, digest, restoresModel } = await planRollback(tx, run);
  if (input.digest && input.digest !== digest)
    throw new DomainError('territory.moved_meanwhile', {}, 'digest');
  if (restoresModel && run.formerModelId)
    await restoreModel(tx, await getOrThrow(tx, TerritoryModel, run.formerModelId));
  await guardedUpdate(tx, AssignmentRun, run, { state: 'ROLLED_BACK' });
  const back = await insertOrRefuse(
    tx,
    AssignmentRun,
    {
      kind: 'ROLLBACK',
      state: 'DONE',
      modelId: run.formerModelId ?? run.modelId,
      activates: false,
      mode: run.mode,
      effectiveOn: tx.today,
      digest,
      moveColliding: true,
      moveIndebted: true,
      moveVisited: true,
      looked: moves.length + notRestored.length,
      moved: moves.length,
      gaps: 0,
      overlaps: 0,
      heldBack: notRestored.length,
      reason: input.reason.trim(),
      overrideReason: input.overrideReason?.trim() || null,
      createdById: tx.actor?.userId ?? null,
      finishedAt: tx.now,
      rollsBackId: run.id,
    },
    () => new DomainError('territory.not_rollable', {}, 'id'),
  );
  await writeMoves(tx, back, moves);
  await recordAudit(
    tx,
    'territory.run_rolled_back',
    { type: 'AssignmentRun', id: run.id },
    { restored: moves.length, notRestored: notRestored.length, byRun: back.id },
    input.reason.trim(),
  );
  return {
    dryRun: false,
    restored: moves.length,
    notRestored,
    restoresModel,
    digest,
    runId: back.id,
  };
}

async function rollableRun(ctx: RequestContext, id: string): Promise<AssignmentRun> {
  const run = await getOrThrow(ctx, AssignmentRun, id, 'id');
  if (!runStates.moves[run.state].includes('ROLLED_BACK'))
    throw new DomainError('territory.not_rollable', {}, 'id');
  return run;
}
