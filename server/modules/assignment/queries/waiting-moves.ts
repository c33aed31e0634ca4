import { actorOf, may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { actorOfUser } from '../../identity';
import { AssignmentChallenge } from '../entities/assignment-challenge.entity';
import { AssignmentRun } from '../entities/assignment-run.entity';
import type { PlannedMove } from '../rules/plan-moves';
import { planScenario, type Planned } from './simulate';

/** The plan of a waiting run as it stands now, with the rights of whoever scheduled it, as its start will see it. */
export async function planOfRun(
  ctx: RequestContext,
  run: AssignmentRun,
  leaveAlone: readonly string[] = run.leaveAlone ?? [],
): Promise<Planned> {
  const actor = run.createdById ? await actorOfUser(ctx.db, run.createdById) : null;
  return planScenario({ ...ctx, actor }, { ...run, modelId: run.activates ? run.modelId : null, leaveAlone });
}

export interface MyMoves {
  readonly run: AssignmentRun;
  readonly moves: readonly PlannedMove[];
}

/** What the waiting run would take from or give to the reader; null while no run waits (TER-6). */
export async function myMoves(ctx: RequestContext): Promise<MyMoves | null> {
  const run = await ctx.db.findOneBy(AssignmentRun, { waitingKey: 1 });
  if (!run) return null;
  const me = actorOf(ctx).userId;
  const { moves } = await planOfRun(ctx, run);
  return { run, moves: moves.filter((move) => move.fromOwnerId === me || move.toOwnerId === me) };
}

/** Challenges of a run: all of them for who decides, one's own for a rep. */
export function challengesOf(ctx: RequestContext, runId: string): Promise<AssignmentChallenge[]> {
  return ctx.db.find(AssignmentChallenge, {
    where: may(ctx, 'territory.assign') ? { runId } : { runId, repId: actorOf(ctx).userId },
    order: { createdAt: 'ASC', id: 'ASC' },
    take: 500,
  });
}
