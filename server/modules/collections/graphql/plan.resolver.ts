import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { CollectionStepState } from '../../../../shared/vocabulary/collections';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Contract } from '../../contracts';
import { User } from '../../identity';
import { CollectionPlan } from '../entities/collection-plan.entity';
import { CollectionStep } from '../entities/collection-step.entity';
import { listDebtBoard } from '../queries/debt-board';
import { getVisiblePlan, listPlans, plansOfContract, stepsOf, type StepOfPlan } from '../queries/plans';
import { confirmDebt, handInPlan, reportSettlement, returnPlan } from '../use-cases/hand-in-plan';
import {
  CollectionPlanFilter,
  ConfirmDebtInput,
  DebtBoardFilter,
  HandInCollectionPlanInput,
  ReportSettlementInput,
  ReturnCollectionPlanInput,
} from './plan.inputs';

const CollectionPlanPage = pageOf(() => CollectionPlan, 'CollectionPlanPage');

@ObjectType({ description: 'A step of a plan with what money has met of it (REC-3).' })
class CollectionStepStanding {
  @Field(() => CollectionStep)
  step!: CollectionStep;

  @Field(() => CollectionStepState)
  state!: CollectionStepState;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day on which it and all before it were paid.',
  })
  metOn!: LocalDate | null;

  @Field(() => GraphQLMoney, { description: 'What of it came in.' })
  paid!: Money;
}

const shown = ({ step, standing }: StepOfPlan): CollectionStepStanding => ({ step, ...standing });

@Resolver(() => CollectionPlan)
export class CollectionPlanResolver {
  @Query(() => CollectionPlanPage, {
    description: "Collection plans of contracts in the reader's sight (REC-3).",
  })
  @Authorized('receivable.read')
  collectionPlans(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CollectionPlanFilter, { nullable: true }) filter?: CollectionPlanFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CollectionPlan>> {
    return listPlans(ctx, { filter, sort, page });
  }

  @Query(() => CollectionPlan, { description: 'One collection plan.' })
  @Authorized('receivable.read')
  collectionPlan(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<CollectionPlan> {
    return getVisiblePlan(ctx, id);
  }

  @Mutation(() => CollectionPlan, {
    description:
      'Hand in the plan of a class A debt as its responsible rep (REC-3). Fails with collection_plan.not_yours, collection_plan.sum, collection_plan.step_day.',
  })
  @Authorized('collection_plan.write')
  handInCollectionPlan(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => HandInCollectionPlanInput) input: HandInCollectionPlanInput,
  ): Promise<CollectionPlan> {
    return handInPlan(ctx, input);
  }

  @Mutation(() => CollectionPlan, {
    description:
      'Confirm what is to be collected on a class A debt (REC-3). Fails with collection_plan.above_open.',
  })
  @Authorized('collection_plan.confirm')
  confirmDebtAmount(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ConfirmDebtInput) input: ConfirmDebtInput,
  ): Promise<CollectionPlan> {
    return confirmDebt(ctx, input);
  }

  @Mutation(() => CollectionPlan, {
    description: 'Return a plan of a rep of the own units to be written anew (REC-3).',
  })
  @Authorized('collection_plan.return')
  returnCollectionPlan(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReturnCollectionPlanInput) input: ReturnCollectionPlanInput,
  ): Promise<CollectionPlan> {
    return returnPlan(ctx, input);
  }

  @Mutation(() => CollectionPlan, {
    description:
      'Report how a debt was settled, as its responsible rep (REC-3). Fails with collection_plan.not_yours.',
  })
  @Authorized('collection_plan.write')
  reportDebtSettlement(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReportSettlementInput) input: ReportSettlementInput,
  ): Promise<CollectionPlan> {
    return reportSettlement(ctx, input);
  }

  @FieldResolver(() => Contract, { description: 'The contract whose debt it is.' })
  contract(@Ctx() ctx: RequestContext, @Root() plan: CollectionPlan): Promise<Contract | null> {
    return load(ctx, Contract, plan.contractId);
  }

  @FieldResolver(() => [CollectionStepStanding], { description: 'Steps in their order.' })
  async steps(@Ctx() ctx: RequestContext, @Root() plan: CollectionPlan): Promise<CollectionStepStanding[]> {
    return (await stepsOf(ctx, plan)).map(shown);
  }

  @FieldResolver(() => CollectionStepStanding, {
    nullable: true,
    description: 'First step that money has not met; null when all are, or there are none.',
  })
  async nextStep(
    @Ctx() ctx: RequestContext,
    @Root() plan: CollectionPlan,
  ): Promise<CollectionStepStanding | null> {
    const next = (await stepsOf(ctx, plan)).find(({ standing }) => standing.state !== 'MET');
    return next ? shown(next) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Owed and past its day.' })
  overdue(@Ctx() ctx: RequestContext, @Root() plan: CollectionPlan): boolean {
    return plan.state === 'OWED' && plan.dueOn < ctx.today;
  }

  @FieldResolver(() => User, { nullable: true })
  confirmedBy(@Ctx() ctx: RequestContext, @Root() plan: CollectionPlan): Promise<User | null> {
    return load(ctx, User, plan.confirmedById);
  }
}

const DebtBoardPage = pageOf(() => Contract, 'DebtBoardPage');

@Resolver(() => Contract)
export class ContractPlanResolver {
  @Query(() => DebtBoardPage, {
    description: "Contracts in the reader's sight whose debt is of class A, B or C, strictest first (REC-3).",
  })
  @Authorized('receivable.read')
  debtBoard(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => DebtBoardFilter, { nullable: true }) filter?: DebtBoardFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<Contract>> {
    return listDebtBoard(ctx, { filter, sort, page });
  }

  @FieldResolver(() => [CollectionPlan], {
    nullable: true,
    description: 'Collection plans of its class A debt, newest first (REC-3).',
  })
  @Authorized('receivable.read')
  collectionPlans(@Ctx() ctx: RequestContext, @Root() contract: Contract): Promise<CollectionPlan[]> {
    return plansOfContract(ctx, contract.id);
  }
}
