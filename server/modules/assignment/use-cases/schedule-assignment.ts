import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { notifyEach } from '../../notifications';
import { moveModel, TerritoryModel } from '../../territories';
import { AssignmentRun } from '../entities/assignment-run.entity';
import type { PlannedMove } from '../rules/plan-moves';
import { runStates } from '../rules/run-states';
import {
  assertRunnable,
  assertSimulated,
  figuresOf,
  planAgain,
  ticksOf,
  type ApplyAssignmentInput,
} from './apply-assignment';
import { lapseChallenges } from './challenge-assignment';

export interface ScheduleAssignmentInput extends ApplyAssignmentInput {
  /** A day after today. */
  readonly effectiveOn: LocalDate;
}

/**
 * Lets a previewed run wait for its day; it starts by itself then, if the data still say the same (TER-3).
 *
 * @throws DomainError territory.run_in_the_past, territory.run_waits, territory.moved_meanwhile, territory.freeze_days
 */
export async function scheduleAssignment(
  ctx: RequestContext,
  input: ScheduleAssignmentInput,
): Promise<AssignmentRun> {
  return inTransaction(
    ctx,
    async (tx) => {
      if (input.effectiveOn <= tx.today)
        throw new DomainError('territory.run_in_the_past', { today: tx.today }, 'effectiveOn');
      await assertRunnable(tx, input.effectiveOn, input.overrideReason);
      const waits = await tx.db.findOneBy(AssignmentRun, { waitingKey: 1 });
      const taken = () =>
        new DomainError(
          'territory.run_waits',
          { day: waits?.effectiveOn ?? input.effectiveOn },
          'effectiveOn',
        );
      if (waits) throw taken();
      const planned = await planAgain(tx, input, input.digest);
      const { model } = planned;
      const activates = model !== null && model.state !== 'ACTIVE';
      if (model && activates) {
        assertSimulated(model, planned.digest);
        await moveModel(tx, model, 'SCHEDULED');
      }
      const run = await insertOrRefuse(
        tx,
        AssignmentRun,
        {
          kind: 'APPLY',
          state: 'SCHEDULED',
          ...figuresOf(planned),
          ...ticksOf(input),
          modelId: model?.id ?? null,
          activates,
          reason: input.reason?.trim() || null,
          overrideReason: input.overrideReason?.trim() || null,
          createdById: tx.actor?.userId ?? null,
          waitingKey: 1,
        },
        taken,
      );
      await recordAudit(
        tx,
        'territory.run_scheduled',
        { type: 'AssignmentRun', id: run.id },
        { effectiveOn: run.effectiveOn, moved: run.moved, model: model?.name ?? null },
        run.reason,
      );
      await tellTheMoved(tx, run, planned.moves);
      return run;
    },
    { op: 'scheduleAssignment', key: input.idempotencyKey, request: input },
  );
}

/** Everybody whose accounts it would move hears so in time to challenge it (TER-6). */
async function tellTheMoved(tx: TxContext, run: AssignmentRun, moves: readonly PlannedMove[]): Promise<void> {
  const counts = new Map<string, { lost: number; gained: number }>();
  const count = (userId: string | null, what: 'lost' | 'gained'): void => {
    if (!userId) return;
    const known = counts.get(userId) ?? { lost: 0, gained: 0 };
    known[what] += 1;
    counts.set(userId, known);
  };
  for (const move of moves) {
    if (move.fromOwnerId === move.toOwnerId) continue;
    count(move.fromOwnerId, 'lost');
    count(move.toOwnerId, 'gained');
  }
  await notifyEach(
    tx,
    'territory.run_scheduled',
    [...counts].map(([userId, params]) => ({
      userId,
      subject: { type: 'AssignmentRun', id: run.id },
      params: { ...params, day: run.effectiveOn },
    })),
  );
}

export interface CancelAssignmentRunInput {
  readonly id: string;
  readonly version?: number | null;
  readonly reason: string;
}

/** Takes a waiting run back before its day. @throws DomainError territory.run_started */
export async function cancelAssignmentRun(
  ctx: RequestContext,
  input: CancelAssignmentRunInput,
): Promise<AssignmentRun> {
  return inTransaction(ctx, async (tx) => {
    const run = await getOrThrow(tx, AssignmentRun, input.id, 'id');
    assertVersion(run, input.version);
    if (!runStates.moves[run.state].includes('CANCELLED'))
      throw new DomainError('territory.run_started', {}, 'id');
    const model = run.activates && run.modelId ? await getOrThrow(tx, TerritoryModel, run.modelId) : null;
    if (model?.state === 'SCHEDULED') await moveModel(tx, model, 'SIMULATED');
    const cancelled = await guardedUpdate(tx, AssignmentRun, run, {
      state: 'CANCELLED',
      waitingKey: null,
      finishedAt: tx.now,
      stopReason: input.reason.trim(),
    });
    await lapseChallenges(tx, cancelled);
    await recordAudit(
      tx,
      'territory.run_cancelled',
      { type: 'AssignmentRun', id: run.id },
      {},
      input.reason.trim(),
    );
    return cancelled;
  });
}
