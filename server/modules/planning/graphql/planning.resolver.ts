import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LocalDate, Month } from '../../../../shared/local-date';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { listQuery, PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { GraphQLLocalDate, GraphQLMonth } from '../../../core/scalars';
import { User } from '../../identity';
import { PlannedVisit } from '../../visits';
import { MonthGoal } from '../entities/month-goal.entity';
import { monthGoalList, monthResult } from '../queries/month-goals';
import { planChecks, visibleRep } from '../queries/plan-checks';
import { weekProposals } from '../queries/week-proposals';
import { confirmMonthGoal } from '../use-cases/confirm-month-goal';
import { leaveProposal } from '../use-cases/leave-proposal';
import { returnMonthGoal } from '../use-cases/return-month-goal';
import { setMonthGoal } from '../use-cases/set-month-goal';
import { sumUpMonth } from '../use-cases/sum-up-month';
import { takeProposals } from '../use-cases/take-proposals';
import {
  LeaveProposalInput,
  MonthGoalFilter,
  SetMonthGoalInput,
  SumUpMonthInput,
  TakeProposalsInput,
} from './planning.inputs';
import { MonthResultType, PlanCheckType, VisitProposal } from './planning.types';

const MonthGoalPage = pageOf(() => MonthGoal, 'MonthGoalPage');

@Resolver()
export class PlanningResolver {
  @Query(() => [VisitProposal], {
    description: "What the product proposes for one's own week, best first; writes nothing (VIS-0).",
  })
  @Authorized('visit.plan')
  async weekProposals(
    @Ctx() ctx: RequestContext,
    @Arg('weekStart', () => GraphQLLocalDate, { description: 'Monday.' }) weekStart: LocalDate,
  ): Promise<VisitProposal[]> {
    const proposals = await weekProposals(ctx, actorOf(ctx).userId, weekStart);
    return proposals.map(({ place, seat, ...wish }) => ({
      ...wish,
      customerName: place.name,
      tier: place.tier,
      area: place.area,
      visitOn: seat?.day ?? null,
      slot: seat?.slot ?? null,
    }));
  }

  @Query(() => [PlanCheckType], {
    description: 'What a week plan lacks or overdoes, shown beside it (VIS-3).',
  })
  @Authorized('visit.read')
  async weekPlanChecks(
    @Ctx() ctx: RequestContext,
    @Arg('weekStart', () => GraphQLLocalDate, { description: 'Monday.' }) weekStart: LocalDate,
    @Arg('repId', () => ID, { nullable: true, description: 'Left out: the caller.' }) repId?: string,
  ): Promise<PlanCheckType[]> {
    const rep = await visibleRep(ctx, repId ?? actorOf(ctx).userId);
    return planChecks(ctx, rep.id, weekStart);
  }

  @Mutation(() => [PlannedVisit], {
    description: "Take proposals into one's own draft, all or none (VIS-0).",
  })
  @Authorized('visit.plan')
  takeProposals(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TakeProposalsInput) input: TakeProposalsInput,
  ): Promise<PlannedVisit[]> {
    return takeProposals(ctx, input);
  }

  @Mutation(() => Boolean, {
    description: 'Leave a proposal: it is not made again for this week (VIS-0). False: it was left before.',
  })
  @Authorized('visit.plan')
  leaveProposal(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => LeaveProposalInput) input: LeaveProposalInput,
  ): Promise<boolean> {
    return leaveProposal(ctx, input);
  }

  @Query(() => MonthGoalPage, { description: 'Month goals in sight (VIS-1).' })
  @Authorized('visit.read')
  monthGoals(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => MonthGoalFilter, { nullable: true }) filter?: MonthGoalFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<MonthGoal>> {
    return listQuery(ctx, monthGoalList(ctx), { filter, sort, page });
  }

  @Query(() => MonthResultType, {
    description: 'What the records say of a month of a rep in sight (VIS-10).',
  })
  @Authorized('visit.read')
  async monthResult(
    @Ctx() ctx: RequestContext,
    @Arg('month', () => GraphQLMonth) month: Month,
    @Arg('repId', () => ID, { nullable: true, description: 'Left out: the caller.' }) repId?: string,
  ): Promise<MonthResultType> {
    const rep = await visibleRep(ctx, repId ?? actorOf(ctx).userId);
    return monthResult(ctx, rep.id, month);
  }

  @Mutation(() => MonthGoal, { description: "Set one's goals of the running or next month (VIS-1)." })
  @Authorized('visit.plan')
  setMonthGoal(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetMonthGoalInput) input: SetMonthGoalInput,
  ): Promise<MonthGoal> {
    return setMonthGoal(ctx, input);
  }

  @Mutation(() => MonthGoal, {
    description: 'Confirm the goals of a month; from then on they stand (VIS-1).',
  })
  @Authorized('visit.freeze')
  confirmMonthGoal(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
  ): Promise<MonthGoal> {
    return confirmMonthGoal(ctx, id, version);
  }

  @Mutation(() => MonthGoal, { description: 'Send goals back with what to change (VIS-1).' })
  @Authorized('visit.freeze')
  returnMonthGoal(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<MonthGoal> {
    return returnMonthGoal(ctx, id, reason);
  }

  @Mutation(() => MonthGoal, {
    description: 'Sum up a month at its end; what was left undone is carried to the next plan (VIS-10).',
  })
  @Authorized('visit.plan')
  sumUpMonth(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SumUpMonthInput) input: SumUpMonthInput,
  ): Promise<MonthGoal> {
    return sumUpMonth(ctx, input);
  }
}

@Resolver(() => MonthGoal)
export class MonthGoalResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Root() goal: MonthGoal, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, goal.repId);
  }
}
