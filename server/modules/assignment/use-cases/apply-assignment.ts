import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate, insert } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { policyAt } from '../../policies';
import {
  activateModel,
  activeModel,
  assertRulesNameActivePeople,
  ensureCatchAll,
  markSimulated,
  rulesOfModel,
  type TerritoryModel,
} from '../../territories';
import { AssignmentRun } from '../entities/assignment-run.entity';
import { assignmentPolicy } from '../policy';
import { planScenario, type Planned, type Scenario } from '../queries/simulate';
import { isFrozenDay } from '../rules/freeze-days';
import { runStates } from '../rules/run-states';
import { writeMoves } from './write-moves';

export interface ConfirmSimulationInput extends Scenario {
  readonly modelId: string;
  readonly digest: string;
}

/**
 * Notes that somebody looked at exactly these moves of a draft: it may be put in force now.
 *
 * @throws DomainError territory.moved_meanwhile, territory.rule_inactive_person
 */
export async function confirmSimulation(
  ctx: RequestContext,
  input: ConfirmSimulationInput,
): Promise<TerritoryModel> {
  return inTransaction(ctx, async (tx) => {
    const planned = await planAgain(tx, input, input.digest);
    if (!planned.model) throw new DomainError('common.not_found', { type: 'TerritoryModel' }, 'modelId');
    return markSimulated(tx, planned.model, { digest: input.digest, mode: planned.mode });
  });
}

export interface ApplyAssignmentInput extends Scenario {
  /** Of the preview: the run does exactly that or refuses. */
  readonly digest: string;
  readonly reason?: string | null;
  /** Needed in the days of the collection check; kept with the name of whoever gave it (TER-4). */
  readonly overrideReason?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Brings owners in line with a version of the rules, today, exactly as previewed, whole or not at all; a draft comes in
 * force by it. Where nothing moves and nothing comes in force, nothing is written and the answer is null.
 *
 * Rules TER-3, TER-4. @throws DomainError territory.moved_meanwhile, territory.not_simulated, territory.freeze_days,
 * territory.rule_inactive_person
 */
export async function applyAssignment(
  ctx: RequestContext,
  input: ApplyAssignmentInput,
): Promise<AssignmentRun | null> {
  return inTransaction(ctx, (tx) => applyNow(tx, input), {
    op: 'applyAssignment',
    key: input.idempotencyKey,
    request: input,
  });
}

async function applyNow(tx: TxContext, input: ApplyAssignmentInput): Promise<AssignmentRun | null> {
  await assertRunnable(tx, tx.today, input.overrideReason);
  await ensureCatchAll(tx);
  const planned = await planAgain(tx, { ...input, effectiveOn: tx.today }, input.digest);
  return runPlan(tx, planned, input);
}

/** Does a plan that was found good: the version first, then the moves. */
export async function runPlan(
  tx: TxContext,
  planned: Planned,
  input: Omit<ApplyAssignmentInput, 'digest'>,
  waiting: AssignmentRun | null = null,
): Promise<AssignmentRun | null> {
  const { model } = planned;
  const activates = model !== null && model.state !== 'ACTIVE';
  if (planned.moves.length === 0 && !activates && !waiting) return null;
  const former = await activeModel(tx);
  if (model && activates) {
    assertSimulated(model, planned.digest);
    await activateModel(tx, model);
  } else if (model) {
    await assertRulesNameActivePeople(tx, await rulesOfModel(tx, model));
  }
  const run = await finish(tx, waiting, {
    ...figuresOf(planned),
    modelId: model?.id ?? null,
    formerModelId: activates ? (former?.id ?? null) : null,
    activates,
    ...ticksOf(input),
    reason: input.reason?.trim() || null,
    overrideReason: input.overrideReason?.trim() || null,
  });
  await writeMoves(tx, run, planned.moves);
  await recordAudit(
    tx,
    'territory.assigned',
    { type: 'AssignmentRun', id: run.id },
    {
      mode: run.mode,
      looked: run.looked,
      moved: run.moved,
      gaps: run.gaps,
      heldBack: run.heldBack,
      model: model?.name ?? null,
      overrideReason: run.overrideReason,
    },
    run.reason,
  );
  return run;
}

type DoneValues = Omit<
  AssignmentRun,
  | 'id'
  | 'createdAt'
  | 'updatedAt'
  | 'version'
  | 'kind'
  | 'state'
  | 'createdById'
  | 'finishedAt'
  | 'stopReason'
  | 'rollsBackId'
  | 'waitingKey'
  | 'leaveAlone'
>;

async function finish(
  tx: TxContext,
  waiting: AssignmentRun | null,
  values: DoneValues,
): Promise<AssignmentRun> {
  const done = { ...values, state: 'DONE' as const, finishedAt: tx.now, waitingKey: null };
  if (!waiting)
    return insert(tx, AssignmentRun, { kind: 'APPLY', createdById: tx.actor?.userId ?? null, ...done });
  assertTransition(runStates, waiting.state, 'DONE');
  return guardedUpdate(tx, AssignmentRun, waiting, done);
}

export const figuresOf = (planned: Planned) => ({
  mode: planned.mode,
  effectiveOn: planned.on,
  digest: planned.digest,
  looked: planned.looked,
  moved: planned.moves.length,
  gaps: planned.findings.filter((finding) => finding.kind === 'GAP').length,
  overlaps: planned.findings.filter((finding) => finding.kind === 'OVERLAP').length,
  heldBack: planned.findings.filter((finding) => finding.kind === 'HELD_BACK').length,
});

export const ticksOf = (input: Scenario) => ({
  moveColliding: input.moveColliding ?? false,
  moveIndebted: input.moveIndebted ?? false,
  moveVisited: input.moveVisited ?? false,
});

/** The plan as the data are now. @throws DomainError territory.moved_meanwhile unless it is the previewed one */
export async function planAgain(tx: TxContext, scenario: Scenario, digest: string | null): Promise<Planned> {
  const planned = await planScenario(tx, scenario);
  if (digest !== null && planned.digest !== digest)
    throw new DomainError('territory.moved_meanwhile', {}, 'digest');
  return planned;
}

/** @throws DomainError territory.not_simulated unless somebody confirmed exactly these moves of the draft */
export function assertSimulated(model: TerritoryModel, digest: string): void {
  const looked = model.state === 'SIMULATED' || model.state === 'SCHEDULED';
  if (!looked) throw new DomainError('territory.not_simulated', { name: model.name }, 'modelId');
  if (model.simulatedDigest !== digest) throw new DomainError('territory.moved_meanwhile', {}, 'digest');
}

/** @throws DomainError territory.freeze_days in the days of the collection check without a reason in one's name */
export async function assertRunnable(
  ctx: RequestContext,
  day: LocalDate,
  overrideReason: string | null | undefined,
): Promise<void> {
  const policy = await policyAt(ctx, assignmentPolicy, day);
  if (!isFrozenDay(day, policy) || (overrideReason?.trim() && ctx.actor)) return;
  throw new DomainError(
    'territory.freeze_days',
    { day, from: policy.freezeFromDay, to: policy.freezeToDay },
    'overrideReason',
  );
}
