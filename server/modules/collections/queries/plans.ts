import { In, type SelectQueryBuilder } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { ZERO } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { loadMany, notFound, readMoney } from '../../../core/persistence';
import { Contract } from '../../contracts';
import { narrowToContracts, ReceiptAllocation } from '../../receivables';
import { CollectionPlan } from '../entities/collection-plan.entity';
import { CollectionStep } from '../entities/collection-step.entity';
import type { CollectionPlanFilter } from '../graphql/plan.inputs';
import { standingOf, type Movement, type StepStanding } from '../rules/plan-steps';

const spec = (ctx: RequestContext): ListSpec<CollectionPlan, CollectionPlanFilter> => ({
  entity: CollectionPlan,
  alias: 'plan',
  scope: (query) => narrowToContracts(ctx, query, 'plan.contractId'),
  sort: { openedOn: 'plan.openedOn', dueOn: 'plan.dueOn', state: 'plan.state' },
  defaultSort: ['dueOn', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    q: (query, q) =>
      query.andWhere(
        `plan.contractId IN (SELECT c.id FROM contract c JOIN account a ON a.id = c.accountId
          WHERE c.number LIKE :q ESCAPE '!' OR c.projectName LIKE :q ESCAPE '!' OR a.name LIKE :q ESCAPE '!')`,
        { q: likePattern(q) },
      ),
    states: (query, states) => query.andWhere({ state: In(states) }),
    contractId: (query, contractId) => query.andWhere({ contractId }),
    repId: (query, repId) =>
      query.andWhere('plan.contractId IN (SELECT c.id FROM contract c WHERE c.primaryRepId = :repId)', {
        repId,
      }),
    overdue: (query, overdue) =>
      overdue && query.andWhere("plan.state = 'OWED' AND plan.dueOn < :planToday", { planToday: ctx.today }),
    unconfirmed: (query, unconfirmed) =>
      unconfirmed && query.andWhere("plan.state IN ('OWED', 'HANDED_IN') AND plan.confirmedAmount IS NULL"),
    stepOverdue: (query, stepOverdue) => stepOverdue && narrowToStepsOverdue(ctx, query),
  },
});

/** Paid up to today less than the steps due before today ask for: the rule, as the database counts it. */
function narrowToStepsOverdue(ctx: RequestContext, query: SelectQueryBuilder<CollectionPlan>): void {
  query.andWhere(
    `plan.state = 'HANDED_IN' AND (SELECT SUM(step.amount) FROM collection_step step
        WHERE step.planId = plan.id AND step.round = plan.round AND step.dueOn < :stepToday)
      > COALESCE((SELECT SUM(paid.amount) FROM receipt_allocation paid
        WHERE paid.contractId = plan.contractId AND paid.allocatedOn <= :stepToday), 0) - plan.collectedBefore`,
    { stepToday: ctx.today },
  );
}

export function listPlans(
  ctx: RequestContext,
  args: ListArgs<CollectionPlanFilter>,
): Promise<Page<CollectionPlan>> {
  return listQuery(ctx, spec(ctx), args);
}

/** The plan if the actor sees its contract's money. @throws DomainError common.not_found */
export async function getVisiblePlan(ctx: RequestContext, id: string): Promise<CollectionPlan> {
  const query = ctx.db.createQueryBuilder(CollectionPlan, 'plan').where('plan.id = :id', { id });
  narrowToContracts(ctx, query, 'plan.contractId');
  const found = await query.getOne();
  if (!found) throw notFound(CollectionPlan, 'id');
  return found;
}

/** The plan that a contract's rep owes or works by, newest first where there were several. */
export function plansOfContract(ctx: RequestContext, contractId: string): Promise<CollectionPlan[]> {
  return loadMany(ctx, 'plansOfContract', contractId, async (ids) => {
    const query = ctx.db
      .createQueryBuilder(CollectionPlan, 'plan')
      .where('plan.contractId IN (:...ids)', { ids: [...ids] })
      .orderBy('plan.openedOn', 'DESC')
      .addOrderBy('plan.createdAt', 'DESC');
    narrowToContracts(ctx, query, 'plan.contractId');
    return (await query.getMany()).map((plan) => [plan.contractId, plan] as const);
  });
}

export interface StepOfPlan {
  readonly step: CollectionStep;
  readonly standing: StepStanding;
}

/** Steps of the plan's present round, in order, each with what money has met of it (REC-3). */
export async function stepsOf(ctx: RequestContext, plan: CollectionPlan): Promise<StepOfPlan[]> {
  const all = await loadMany(ctx, 'stepsOfPlan', plan.id, async (ids) => {
    const rows = await ctx.db.find(CollectionStep, {
      where: { planId: In([...ids]) },
      order: { round: 'ASC', position: 'ASC' },
    });
    return rows.map((row) => [row.planId, row] as const);
  });
  const steps = all.filter(({ round }) => round === plan.round);
  if (steps.length === 0) return [];
  const movements = await movementsOf(ctx, plan.contractId);
  const upTo = plan.endedOn ?? ctx.today;
  const standings = standingOf(steps, movements, plan.collectedBefore ?? ZERO, upTo);
  return steps.flatMap((step, at) => {
    const standing = standings[at];
    return standing ? [{ step, standing }] : [];
  });
}

/** What was allocated to a contract, by day. */
function movementsOf(ctx: RequestContext, contractId: string): Promise<Movement[]> {
  return loadMany(ctx, 'movementsOfContract', contractId, async (ids) => {
    const rows = await ctx.db
      .createQueryBuilder(ReceiptAllocation, 'paid')
      .select('paid.contractId', 'contractId')
      .addSelect('paid.allocatedOn', 'day')
      .addSelect('SUM(paid.amount)', 'amount')
      .where('paid.contractId IN (:...ids)', { ids: [...ids] })
      .groupBy('paid.contractId')
      .addGroupBy('paid.allocatedOn')
      .getRawMany<{ contractId: string; day: LocalDate; amount: unknown }>();
    return rows.map((row) => [row.contractId, { day: row.day, amount: readMoney(row.amount) }] as const);
  });
}

/** The contract of a plan, whose primary rep is the one responsible. */
export async function contractOfPlan(ctx: RequestContext, plan: CollectionPlan): Promise<Contract> {
  const contract = await ctx.db.findOneBy(Contract, { id: plan.contractId });
  if (!contract) throw notFound(Contract);
  return contract;
}
