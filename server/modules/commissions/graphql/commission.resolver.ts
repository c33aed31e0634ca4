import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import type { Month } from '../../../../shared/local-date';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { listQuery, PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { getOrThrow, load, loadMany, notFound } from '../../../core/persistence';
import { GraphQLMonth } from '../../../core/scalars';
import { Contract, getVisibleContract } from '../../contracts';
import { User } from '../../identity';
import { CommissionEntry } from '../entities/commission-entry.entity';
import { CommissionPeriod } from '../entities/commission-period.entity';
import { CommissionPlan } from '../entities/commission-plan.entity';
import { CommissionStatement } from '../entities/commission-statement.entity';
import { entryList, periodList, planList, statementList } from '../queries/commission-lists';
import { contractCommission, type ContractCommission } from '../queries/contract-commission';
import { balancesOf } from '../queries/contract-facts';
import { heldCommissions, type HeldCommission } from '../queries/held-commissions';
import { monthProgress, type MonthProgress } from '../queries/month-progress';
import { verifyLedger } from '../queries/verify-ledger';
import { commissionPeople, visibleReps } from '../queries/visible-reps';
import { bandsFromText, bandsToText } from '../rules/band-texts';
import { calculatePeriod } from '../use-cases/calculate-period';
import {
  approvePeriod,
  confirmPeriod,
  exportPayout,
  lockPeriod,
  payPeriod,
  type PayoutFile,
} from '../use-cases/close-period';
import { publishPlan } from '../use-cases/publish-plan';
import { runCommissions, type CommissionRun } from '../use-cases/run-commissions';
import {
  CommissionEntryFilter,
  CommissionPeriodFilter,
  CommissionPlanFilter,
  CommissionStatementFilter,
  HeldCommissionFilter,
  PublishCommissionPlanInput,
} from './commission.inputs';
import {
  CommissionBalanceType,
  CommissionRunType,
  ContractCommissionType,
  ContractShareType,
  HeldCommissionType,
  LedgerVerificationType,
  MonthProgressType,
  PayoutFileType,
  RateBandType,
  ReleaseStepType,
} from './commission.types';

const EntryPage = pageOf(() => CommissionEntry, 'CommissionEntryPage');
const StatementPage = pageOf(() => CommissionStatement, 'CommissionStatementPage');
const PeriodPage = pageOf(() => CommissionPeriod, 'CommissionPeriodPage');
const PlanPage = pageOf(() => CommissionPlan, 'CommissionPlanPage');
const HeldPage = pageOf(() => HeldCommissionType, 'HeldCommissionPage');

@Resolver()
export class CommissionResolver {
  @Query(() => EntryPage, { description: 'Commission entries that the caller may see.' })
  @Authorized('commission.read')
  commissionEntries(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CommissionEntryFilter, { nullable: true }) filter?: CommissionEntryFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CommissionEntry>> {
    return listQuery(ctx, entryList(ctx), { filter, sort, page });
  }

  @Query(() => StatementPage, { description: 'Monthly statements that the caller may see.' })
  @Authorized('commission.read')
  commissionStatements(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CommissionStatementFilter, { nullable: true }) filter?: CommissionStatementFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CommissionStatement>> {
    return listQuery(ctx, statementList(ctx), { filter, sort, page });
  }

  @Query(() => CommissionStatement, { description: 'One statement.' })
  @Authorized('commission.read')
  async commissionStatement(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<CommissionStatement> {
    const page = await listQuery(ctx, statementList(ctx), { filter: { ids: [id] } });
    if (!page.items[0]) throw notFound(CommissionStatement, 'id');
    return page.items[0];
  }

  @Query(() => PeriodPage, { description: 'Months of commissions with their state, latest first.' })
  @Authorized('commission.read')
  commissionPeriods(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CommissionPeriodFilter, { nullable: true }) filter?: CommissionPeriodFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CommissionPeriod>> {
    return listQuery(ctx, periodList, { filter, sort, page });
  }

  @Query(() => CommissionPeriod, { description: 'One month of commissions.' })
  @Authorized('commission.read')
  commissionPeriod(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<CommissionPeriod> {
    return getOrThrow(ctx, CommissionPeriod, id, 'id');
  }

  @Query(() => PlanPage, { description: 'Versions of the commission plan, latest first.' })
  @Authorized('commission.read')
  commissionPlans(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CommissionPlanFilter, { nullable: true }) filter?: CommissionPlanFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CommissionPlan>> {
    return listQuery(ctx, planList, { filter, sort, page });
  }

  @Query(() => CommissionPlan, { description: 'One version of the commission plan.' })
  @Authorized('commission.read')
  commissionPlan(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<CommissionPlan> {
    return getOrThrow(ctx, CommissionPlan, id, 'id');
  }

  @Query(() => HeldPage, {
    description:
      'Commission that waits for its money, by contract and person, largest first; sorted by held or lastDueOn.',
  })
  @Authorized('commission.read')
  heldCommissions(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => HeldCommissionFilter, { nullable: true }) filter?: HeldCommissionFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<HeldCommission>> {
    return heldCommissions(ctx, { filter, sort, page });
  }

  @Query(() => ContractCommissionType, {
    description: 'What a contract has earned and released today, and why.',
  })
  @Authorized('commission.read')
  async contractCommission(
    @Ctx() ctx: RequestContext,
    @Arg('contractId', () => ID) contractId: string,
  ): Promise<ContractCommission> {
    await getVisibleContract(ctx, contractId, 'contractId');
    return contractCommission(ctx, contractId);
  }

  @Query(() => [User], { description: 'People with commission whose pay the caller may see.' })
  @Authorized('commission.read')
  commissionPeople(@Ctx() ctx: RequestContext): Promise<User[]> {
    return commissionPeople(ctx);
  }

  @Query(() => CommissionBalanceType, {
    description: "A person's held, payable and paid commission; one's own when no rep is named.",
  })
  @Authorized('commission.read')
  async commissionBalance(
    @Ctx() ctx: RequestContext,
    @Arg('repId', () => ID, { nullable: true }) repId?: string,
  ): Promise<CommissionBalanceType> {
    const person = repId ?? actorOf(ctx).userId;
    if (!(await visibleReps(ctx, [person])).has(person)) throw notFound(User, 'repId');
    return balancesOf(ctx, person);
  }

  @Query(() => LedgerVerificationType, {
    description: 'Recompute every commission from the facts and hold it against the ledger.',
  })
  @Authorized('integrity.verify')
  verifyLedger(@Ctx() ctx: RequestContext): Promise<LedgerVerificationType> {
    return verifyLedger(ctx) as Promise<LedgerVerificationType>;
  }

  @Mutation(() => CommissionPlan, {
    description: 'Publish a plan version for contracts signed from a day on. Never reaches back (COM-1).',
  })
  @Authorized('commission.plan')
  publishCommissionPlan(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PublishCommissionPlanInput) input: PublishCommissionPlanInput,
  ): Promise<CommissionPlan> {
    const bands = (list: PublishCommissionPlanInput['newBands']) => bandsFromText(list, input.basis);
    return publishPlan(ctx, { ...input, newBands: bands(input.newBands), oldBands: bands(input.oldBands) });
  }

  @Mutation(() => CommissionRunType, {
    description: 'Post what the facts since the last run changed. Running again changes nothing.',
  })
  @Authorized('commission.run')
  runCommissions(
    @Ctx() ctx: RequestContext,
    @Arg('all', () => Boolean, {
      defaultValue: false,
      description: 'Every contract, not only the touched ones.',
    })
    all: boolean,
  ): Promise<CommissionRun> {
    return runCommissions(ctx, { all });
  }

  @Mutation(() => CommissionPeriod, {
    description: 'Run, and write the statements of a month that is over (COM-8).',
  })
  @Authorized('commission.run')
  calculateCommissionPeriod(
    @Ctx() ctx: RequestContext,
    @Arg('month', () => GraphQLMonth) month: Month,
  ): Promise<CommissionPeriod> {
    return calculatePeriod(ctx, month);
  }

  @Mutation(() => CommissionPeriod, {
    description: "Approve the statements of a month in one's sight, never one's own (COM-11).",
  })
  @Authorized('commission.approve')
  approveCommissionPeriod(
    @Ctx() ctx: RequestContext,
    @Arg('month', () => GraphQLMonth) month: Month,
    @Arg('statementIds', () => [ID], {
      nullable: true,
      description: 'Only these; all in sight when left out.',
    })
    statementIds?: string[],
  ): Promise<CommissionPeriod> {
    return approvePeriod(ctx, month, statementIds);
  }

  @Mutation(() => CommissionPeriod, { description: 'Confirm an approved month as finance (COM-8).' })
  @Authorized('commission.confirm')
  confirmCommissionPeriod(
    @Ctx() ctx: RequestContext,
    @Arg('month', () => GraphQLMonth) month: Month,
  ): Promise<CommissionPeriod> {
    return confirmPeriod(ctx, month);
  }

  @Mutation(() => CommissionPeriod, {
    description: 'Pay a confirmed month out; it takes no entries afterwards (COM-14).',
  })
  @Authorized('commission.pay')
  payCommissionPeriod(
    @Ctx() ctx: RequestContext,
    @Arg('month', () => GraphQLMonth) month: Month,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string,
  ): Promise<CommissionPeriod> {
    return payPeriod(ctx, month, idempotencyKey);
  }

  @Mutation(() => CommissionPeriod, { description: 'Lock a paid month with its checksum (COM-8).' })
  @Authorized('commission.pay')
  lockCommissionPeriod(
    @Ctx() ctx: RequestContext,
    @Arg('month', () => GraphQLMonth) month: Month,
  ): Promise<CommissionPeriod> {
    return lockPeriod(ctx, month);
  }

  @Mutation(() => PayoutFileType, {
    description: 'The payroll file of a paid month; counted, because twice is a warning (COM-14).',
  })
  @Authorized('commission.pay')
  exportPayout(
    @Ctx() ctx: RequestContext,
    @Arg('month', () => GraphQLMonth) month: Month,
  ): Promise<PayoutFile> {
    return exportPayout(ctx, month);
  }
}

@Resolver(() => CommissionEntry)
export class CommissionEntryResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() entry: CommissionEntry, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, entry.repId);
  }

  @FieldResolver(() => Contract, { nullable: true })
  contract(@Root() entry: CommissionEntry, @Ctx() ctx: RequestContext): Promise<Contract | null> {
    return load(ctx, Contract, entry.contractId);
  }

  @FieldResolver(() => Boolean, { description: 'Belongs to an earlier month than it is posted in.' })
  late(@Root() entry: CommissionEntry): boolean {
    return entry.factOn.slice(0, 7) < entry.period;
  }
}

@Resolver(() => CommissionStatement)
export class CommissionStatementResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() statement: CommissionStatement, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, statement.repId);
  }

  @FieldResolver(() => User, { nullable: true })
  approvedBy(@Root() statement: CommissionStatement, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, statement.approvedById);
  }

  @FieldResolver(() => CommissionPeriod, { nullable: true, description: 'The month it belongs to.' })
  async period(
    @Root() statement: CommissionStatement,
    @Ctx() ctx: RequestContext,
  ): Promise<CommissionPeriod | null> {
    const [period] = await loadMany(ctx, 'periodOfMonth', statement.month, async (months) =>
      (await ctx.db.findBy(CommissionPeriod, { month: In(months as Month[]) })).map(
        (row) => [row.month, row] as const,
      ),
    );
    return period ?? null;
  }
}

@Resolver(() => CommissionPeriod)
export class CommissionPeriodResolver {
  @FieldResolver(() => User, { nullable: true })
  confirmedBy(@Root() period: CommissionPeriod, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, period.confirmedById);
  }

  @FieldResolver(() => MonthProgressType, { description: 'What the month still waits for.' })
  progress(@Root() period: CommissionPeriod, @Ctx() ctx: RequestContext): Promise<MonthProgress> {
    return monthProgress(ctx, period.month);
  }
}

@Resolver(() => ContractShareType)
export class ContractShareResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() share: ContractShareType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, share.repId);
  }
}

@Resolver(() => HeldCommissionType)
export class HeldCommissionResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() row: HeldCommissionType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.repId);
  }

  @FieldResolver(() => Contract, { nullable: true })
  contract(@Root() row: HeldCommissionType, @Ctx() ctx: RequestContext): Promise<Contract | null> {
    return load(ctx, Contract, row.contractId);
  }
}

@Resolver(() => CommissionPlan)
export class CommissionPlanResolver {
  @FieldResolver(() => [RateBandType], { description: 'Rates for new customers.' })
  newBands(@Root() plan: CommissionPlan): RateBandType[] {
    return bandsToText(plan.newBands, plan.basis);
  }

  @FieldResolver(() => [RateBandType], { description: 'Rates for old customers.' })
  oldBands(@Root() plan: CommissionPlan): RateBandType[] {
    return bandsToText(plan.oldBands, plan.basis);
  }

  @FieldResolver(() => [ReleaseStepType])
  steps(@Root() plan: CommissionPlan): ReleaseStepType[] {
    return plan.steps;
  }
}
