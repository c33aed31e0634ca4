import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import type { Job } from '../../../core/jobs';
import { getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { actorOfUser } from '../../identity';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { ensureCatchAll, moveModel, TerritoryModel } from '../../territories';
import { AssignmentRun } from '../entities/assignment-run.entity';
import { assertRunnable, planAgain, runPlan } from '../use-cases/apply-assignment';
import { lapseChallenges } from '../use-cases/challenge-assignment';

/**
 * Starts the run whose day has come, in the name of whoever scheduled it: exactly the previewed moves, or it stops and
 * says why (TER-3).
 */
export async function startScheduledRuns(
  ctx: RequestContext,
): Promise<{ done: number; moved: number; stopped: number }> {
  const result = { done: 0, moved: 0, stopped: 0 };
  const waiting = await ctx.db.findOneBy(AssignmentRun, { waitingKey: 1 });
  if (!waiting || waiting.effectiveOn > ctx.today) return result;
  const actor = waiting.createdById ? await actorOfUser(ctx.db, waiting.createdById) : null;
  try {
    const started = await inTransaction({ ...ctx, actor }, (tx) => start(tx, waiting));
    result.done += 1;
    result.moved += started?.moved ?? 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await inTransaction(ctx, (tx) => stop(tx, waiting, error));
    result.stopped += 1;
  }
  return result;
}

async function start(tx: TxContext, seen: AssignmentRun): Promise<AssignmentRun | null> {
  const run = await getOrThrow(tx, AssignmentRun, seen.id);
  if (run.state !== 'SCHEDULED') return null;
  // whoever scheduled it may have left or lost the right since
  if (!tx.actor?.permissions.has('territory.assign'))
    throw new DomainError('auth.forbidden', { permission: 'territory.assign' });
  await assertRunnable(tx, tx.today, run.overrideReason);
  await ensureCatchAll(tx);
  const planned = await planAgain(
    tx,
    { ...run, modelId: run.activates ? run.modelId : null, effectiveOn: tx.today },
    run.digest,
  );
  await lapseChallenges(tx, run);
  return runPlan(tx, planned, run, run);
}

async function stop(tx: TxContext, seen: AssignmentRun, why: DomainError): Promise<void> {
  const run = await getOrThrow(tx, AssignmentRun, seen.id);
  if (run.state !== 'SCHEDULED') return;
  const model = run.activates && run.modelId ? await getOrThrow(tx, TerritoryModel, run.modelId) : null;
  if (model?.state === 'SCHEDULED') await moveModel(tx, model, 'DRAFT');
  await guardedUpdate(tx, AssignmentRun, run, {
    state: 'STOPPED',
    waitingKey: null,
    finishedAt: tx.now,
    stopReason: why.textIn('zh').slice(0, 500),
  });
  await lapseChallenges(tx, run);
  await recordAudit(
    tx,
    'territory.run_stopped',
    { type: 'AssignmentRun', id: run.id },
    { code: why.code },
    why.textIn('zh'),
  );
  await notify(
    tx,
    [run.createdById],
    'territory.run_stopped',
    { type: 'AssignmentRun', id: run.id },
    { day: run.effectiveOn, reason: why.textIn('zh') },
  );
}

export const startScheduledRunsJob: Job = {
  name: 'start-scheduled-runs',
  cron: '10 0 * * *',
  run: startScheduledRuns,
};
