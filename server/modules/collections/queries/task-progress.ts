import { In } from 'typeorm';
import type { Month } from '../../../../shared/local-date';
import { ZERO, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { narrowToSight, User } from '../../identity';
import { policyAt } from '../../policies';
import { CollectionTask } from '../entities/collection-task.entity';
import { collectionsPolicy } from '../policy';
import { achievedBp, ranksOf, taskFactorBp } from '../rules/task-factor';
import { sumsByRep } from './tasks';

export interface RepProgress {
  readonly repId: string;
  readonly target: Money;
  readonly collected: Money;
  readonly achievedBp: number | null;
  readonly factorBp: number;
  /** Place in the team; null where nothing was to be collected. */
  readonly rank: number | null;
  readonly teamSize: number;
}

/**
 * How far each rep in sight has come with a task, and their place in the team: places count everybody of the team, rows
 * are of those in sight only (TASK-2, TASK-3).
 */
export async function taskProgress(ctx: RequestContext, task: CollectionTask): Promise<RepProgress[]> {
  const [sums, bands] = await Promise.all([sumsByRep(ctx, task), policyAt(ctx, collectionsPolicy)]);
  if (sums.length === 0) return [];
  const people = await ctx.db.findBy(User, { id: In(sums.map(({ repId }) => repId)) });
  const teamOf = new Map(people.map(({ id, unitId }) => [id, unitId]));
  const query = ctx.db
    .createQueryBuilder(User, 'rep')
    .where('rep.id IN (:...ids)', { ids: people.map(({ id }) => id) });
  narrowToSight(ctx, query, 'receivable', ['rep.id']);
  const inSight = new Set((await query.getMany()).map(({ id }) => id));
  const rows = sums.map((sum) => ({
    ...sum,
    achievedBp: achievedBp(sum.target, sum.collected),
    factorBp: taskFactorBp(sum.target, sum.collected, bands),
  }));
  return rows
    .filter(({ repId }) => inSight.has(repId))
    .map((row) => {
      const team = rows.filter(({ repId }) => teamOf.get(repId) === teamOf.get(row.repId));
      const ranks = ranksOf(team.map((mate) => mate.achievedBp));
      return { ...row, rank: ranks[team.indexOf(row)] ?? null, teamSize: team.length };
    })
    .sort((a, b) => (b.achievedBp ?? -1) - (a.achievedBp ?? -1) || (a.repId < b.repId ? -1 : 1));
}

export interface TaskFactor {
  readonly target: Money;
  readonly collected: Money;
  readonly achievedBp: number | null;
  /** By what the rate of that month is multiplied, in 1/10,000. */
  readonly factorBp: number;
}

/** What the task of a month means for a rep's commission on money of that month; a month without a task reduces nothing (TASK-2). */
export async function taskFactorOf(ctx: RequestContext, repId: string, month: Month): Promise<TaskFactor> {
  const task = await ctx.db.findOneBy(CollectionTask, { month, state: 'ISSUED' });
  const [sum] = task ? await sumsByRep(ctx, task, repId) : [];
  const { target, collected } = sum ?? { target: ZERO, collected: ZERO };
  const bands = await policyAt(ctx, collectionsPolicy);
  return {
    target,
    collected,
    achievedBp: achievedBp(target, collected),
    factorBp: taskFactorBp(target, collected, bands),
  };
}
