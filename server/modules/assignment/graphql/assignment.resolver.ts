import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { listQuery, PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { getOrThrow } from '../../../core/persistence';
import { TerritoryModel } from '../../territories';
import { AssignmentMove } from '../entities/assignment-move.entity';
import { AssignmentRun } from '../entities/assignment-run.entity';
import { moveList, runList } from '../queries/run-list';
import { simulationAnswer } from '../queries/simulation-answer';
import { applyAssignment, confirmSimulation } from '../use-cases/apply-assignment';
import { assignTerritories } from '../use-cases/assign-territories';
import { rollBackAssignment } from '../use-cases/roll-back-assignment';
import { cancelAssignmentRun, scheduleAssignment } from '../use-cases/schedule-assignment';
import {
  ApplyAssignmentInput,
  AssignmentMoveFilter,
  AssignmentRunFilter,
  AssignTerritoriesInput,
  CancelAssignmentRunInput,
  ConfirmSimulationInput,
  FindingFilter,
  PlannedMoveFilter,
  RollBackAssignmentInput,
  ScenarioInput,
} from './assignment.inputs';
import { AssignmentOutcome, RollbackOutcome, TerritorySimulation } from './assignment.types';

const AssignmentRunPage = pageOf(() => AssignmentRun, 'AssignmentRunPage');
const AssignmentMovePage = pageOf(() => AssignmentMove, 'AssignmentMovePage');
const SHOWN = 200;

@Resolver()
export class AssignmentResolver {
  @Query(() => TerritorySimulation, {
    description:
      'What a run would do, with a page of its moves and findings; writes nothing (TER-3). The digest is the same on every page while the data stay.',
  })
  @Authorized('territory.assign')
  territorySimulation(
    @Ctx() ctx: RequestContext,
    @Arg('scenario', () => ScenarioInput) scenario: ScenarioInput,
    @Arg('moveFilter', () => PlannedMoveFilter, { nullable: true }) moveFilter?: PlannedMoveFilter,
    @Arg('movePage', () => PageInput, { nullable: true }) movePage?: PageInput,
    @Arg('findingFilter', () => FindingFilter, { nullable: true }) findingFilter?: FindingFilter,
    @Arg('findingPage', () => PageInput, { nullable: true }) findingPage?: PageInput,
  ): Promise<TerritorySimulation> {
    return simulationAnswer(ctx, scenario, {
      moves: moveFilter ?? {},
      movePage,
      findings: findingFilter ?? {},
      findingPage,
    });
  }

  @Query(() => AssignmentRunPage, { description: 'Runs of the assignment, newest first (TER-3).' })
  @Authorized('territory.read')
  assignmentRuns(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => AssignmentRunFilter, { nullable: true }) filter?: AssignmentRunFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<AssignmentRun>> {
    return listQuery(ctx, runList, { filter, sort, page });
  }

  @Query(() => AssignmentRun, { description: 'One run.' })
  @Authorized('territory.read')
  assignmentRun(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<AssignmentRun> {
    return getOrThrow(ctx, AssignmentRun, id, 'id');
  }

  @Query(() => AssignmentMovePage, {
    description: "What runs moved, account by account, within the reader's sight (TER-3).",
  })
  @Authorized('account.read')
  assignmentMoves(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => AssignmentMoveFilter, { nullable: true }) filter?: AssignmentMoveFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<AssignmentMove>> {
    return listQuery(ctx, moveList(ctx), { filter, sort, page });
  }

  @Mutation(() => TerritoryModel, {
    description:
      'Note that exactly these moves of a draft were looked at, so that it may come in force (TER-3). Fails with territory.moved_meanwhile, territory.rule_inactive_person.',
  })
  @Authorized('territory.assign')
  confirmSimulation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ConfirmSimulationInput) input: ConfirmSimulationInput,
  ): Promise<TerritoryModel> {
    return confirmSimulation(ctx, { ...input, modelId: input.modelId ?? '' });
  }

  @Mutation(() => AssignmentRun, {
    nullable: true,
    description:
      'Do the previewed run today, whole or not at all; null where nothing moves (TER-3). Fails with territory.moved_meanwhile, territory.not_simulated, territory.freeze_days, territory.rule_inactive_person.',
  })
  @Authorized('territory.assign')
  applyAssignment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApplyAssignmentInput) input: ApplyAssignmentInput,
  ): Promise<AssignmentRun | null> {
    return applyAssignment(ctx, input);
  }

  @Mutation(() => AssignmentRun, {
    description:
      'Let the previewed run wait for its day; it starts by itself if the data still say the same (TER-3). Fails with territory.run_in_the_past, territory.run_waits, territory.moved_meanwhile, territory.freeze_days.',
  })
  @Authorized('territory.assign')
  scheduleAssignment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApplyAssignmentInput) input: ApplyAssignmentInput,
  ): Promise<AssignmentRun> {
    return scheduleAssignment(ctx, { ...input, effectiveOn: input.effectiveOn ?? ctx.today });
  }

  @Mutation(() => AssignmentRun, {
    description: 'Take a waiting run back before its day (TER-3). Fails with territory.run_started.',
  })
  @Authorized('territory.assign')
  cancelAssignmentRun(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CancelAssignmentRunInput) input: CancelAssignmentRunInput,
  ): Promise<AssignmentRun> {
    return cancelAssignmentRun(ctx, input);
  }

  @Mutation(() => RollbackOutcome, {
    description:
      'Take a run back by a new run of today, or with dryRun show what that would restore (TER-3). Fails with territory.not_rollable, territory.moved_meanwhile, territory.freeze_days.',
  })
  @Authorized('territory.assign')
  async rollBackAssignment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RollBackAssignmentInput) input: RollBackAssignmentInput,
  ): Promise<RollbackOutcome> {
    const answer = await rollBackAssignment(ctx, input);
    return {
      ...answer,
      notRestoredCount: answer.notRestored.length,
      notRestored: answer.notRestored.slice(0, SHOWN),
    };
  }

  @Mutation(() => AssignmentOutcome, {
    description:
      'Bring owners in line with the rules in force, or with dryRun show what would move (TER-3). Fails with territory.moved_meanwhile, territory.freeze_days.',
  })
  @Authorized('territory.assign')
  assignTerritories(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AssignTerritoriesInput) input: AssignTerritoriesInput,
  ): Promise<AssignmentOutcome> {
    return assignTerritories(ctx, input);
  }
}
