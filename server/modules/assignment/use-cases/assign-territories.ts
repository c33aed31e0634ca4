import type { AssignMode } from '../../../../shared/vocabulary/territories';
import type { RequestContext } from '../../../core/context';
import { inTransaction } from '../../../core/transaction';
import { ensureCatchAll } from '../../territories';
import { planScenario, type Planned } from '../queries/simulate';
import type { PlannedMove } from '../rules/plan-moves';
import { assertRunnable, figuresOf, planAgain, runPlan } from './apply-assignment';

export interface AssignTerritoriesInput {
  readonly mode?: AssignMode | null;
  readonly accountIds?: readonly string[] | null;
  readonly dryRun?: boolean | null;
  /** Of the preview: the run does exactly that or refuses. */
  readonly digest?: string | null;
  readonly reason?: string | null;
  readonly overrideReason?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface Assigned {
  readonly dryRun: boolean;
  readonly runId: string | null;
  readonly looked: number;
  readonly moved: number;
  readonly gaps: number;
  readonly overlaps: number;
  readonly heldBack: number;
  readonly digest: string;
  /** The first 200. */
  readonly moves: readonly PlannedMove[];
}

const SHOWN = 200;

const answer = (planned: Planned, runId: string | null, dryRun: boolean): Assigned => ({
  dryRun,
  runId,
  ...figuresOf(planned),
  moves: planned.moves.slice(0, SHOWN),
});

/**
 * The short way for the rules in force: look, or look and do in one act. A second run changes nothing. Rules TER-2,
 * TER-3, TER-4.
 */
export async function assignTerritories(
  ctx: RequestContext,
  input: AssignTerritoriesInput,
): Promise<Assigned> {
  const scenario = { mode: input.mode ?? null, accountIds: input.accountIds ?? null };
  if (input.dryRun) return answer(await planScenario(ctx, scenario), null, true);
  return inTransaction(
    ctx,
    async (tx) => {
      await assertRunnable(tx, tx.today, input.overrideReason);
      await ensureCatchAll(tx);
      const planned = await planAgain(tx, scenario, input.digest ?? null);
      const run = await runPlan(tx, planned, { ...scenario, ...input });
      return answer(planned, run?.id ?? null, false);
    },
    { op: 'assignTerritories', key: input.idempotencyKey, request: input },
  );
}
