import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { Account, AccountOwnership, loadVisibleAccount } from '../../accounts';
import { User } from '../../identity';
import { Territory, TerritoryModel, TerritoryRule } from '../../territories';
import { AssignmentMove } from '../entities/assignment-move.entity';
import { AssignmentRun } from '../entities/assignment-run.entity';
import { FindingType, PlannedMoveType, RepLoadType } from './assignment.types';

@Resolver(() => PlannedMoveType)
class PlannedMoveResolver {
  @FieldResolver(() => User, { nullable: true })
  fromOwner(@Root() row: PlannedMoveType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.fromOwnerId);
  }

  @FieldResolver(() => User, { nullable: true })
  toOwner(@Root() row: PlannedMoveType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.toOwnerId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  fromTerritory(@Root() row: PlannedMoveType, @Ctx() ctx: RequestContext): Promise<Territory | null> {
    return load(ctx, Territory, row.fromTerritoryId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  toTerritory(@Root() row: PlannedMoveType, @Ctx() ctx: RequestContext): Promise<Territory | null> {
    return load(ctx, Territory, row.toTerritoryId);
  }

  @FieldResolver(() => TerritoryRule, { nullable: true, description: 'The rule that decides (TER-9).' })
  rule(@Root() row: PlannedMoveType, @Ctx() ctx: RequestContext): Promise<TerritoryRule | null> {
    return load(ctx, TerritoryRule, row.cause === 'RULE' || row.cause === 'NAMED' ? row.causeRef : null);
  }
}

@Resolver(() => FindingType)
class FindingResolver {
  @FieldResolver(() => User, { nullable: true })
  owner(@Root() row: FindingType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.ownerId);
  }

  @FieldResolver(() => User, { nullable: true })
  wouldGo(@Root() row: FindingType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.wouldGoTo);
  }

  @FieldResolver(() => [TerritoryRule], { description: 'The first ten rules that match, the winner first.' })
  async rules(@Root() row: FindingType, @Ctx() ctx: RequestContext): Promise<TerritoryRule[]> {
    const found = await Promise.all(row.ruleIds.slice(0, 10).map((id) => load(ctx, TerritoryRule, id)));
    return found.filter((rule) => rule !== null);
  }
}

@Resolver(() => RepLoadType)
class RepLoadResolver {
  @FieldResolver(() => User, { nullable: true })
  user(@Root() row: RepLoadType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.userId);
  }
}

@Resolver(() => AssignmentMove)
class AssignmentMoveResolver {
  @FieldResolver(() => User, { nullable: true })
  fromOwner(@Root() row: AssignmentMove, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.fromOwnerId);
  }

  @FieldResolver(() => User, { nullable: true })
  toOwner(@Root() row: AssignmentMove, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.toOwnerId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  fromTerritory(@Root() row: AssignmentMove, @Ctx() ctx: RequestContext): Promise<Territory | null> {
    return load(ctx, Territory, row.fromTerritoryId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  toTerritory(@Root() row: AssignmentMove, @Ctx() ctx: RequestContext): Promise<Territory | null> {
    return load(ctx, Territory, row.toTerritoryId);
  }

  @FieldResolver(() => Account, { nullable: true })
  account(@Root() row: AssignmentMove, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return loadVisibleAccount(ctx, row.accountId);
  }

  @FieldResolver(() => TerritoryRule, { nullable: true, description: 'The rule that caused it (TER-9).' })
  rule(@Root() row: AssignmentMove, @Ctx() ctx: RequestContext): Promise<TerritoryRule | null> {
    return load(ctx, TerritoryRule, row.cause === 'RULE' || row.cause === 'NAMED' ? row.causeRef : null);
  }
}

@Resolver(() => AssignmentRun)
class AssignmentRunResolver {
  @FieldResolver(() => TerritoryModel, { nullable: true })
  model(@Root() run: AssignmentRun, @Ctx() ctx: RequestContext): Promise<TerritoryModel | null> {
    return load(ctx, TerritoryModel, run.modelId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who ran or scheduled it.' })
  createdBy(@Root() run: AssignmentRun, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, run.createdById);
  }

  @FieldResolver(() => AssignmentRun, { nullable: true, description: 'The run that took this one back.' })
  async rolledBackBy(@Root() run: AssignmentRun, @Ctx() ctx: RequestContext): Promise<AssignmentRun | null> {
    if (run.state !== 'ROLLED_BACK') return null;
    return ctx.db.findOneBy(AssignmentRun, { rollsBackId: run.id });
  }
}

@Resolver(() => AccountOwnership)
class OwnershipRunResolver {
  @FieldResolver(() => AssignmentRun, {
    nullable: true,
    description: 'The run of the assignment that wrote it (TER-9).',
  })
  run(@Root() row: AccountOwnership, @Ctx() ctx: RequestContext): Promise<AssignmentRun | null> {
    return load(ctx, AssignmentRun, row.runId);
  }
}

export const assignmentFieldResolvers = [
  PlannedMoveResolver,
  FindingResolver,
  RepLoadResolver,
  AssignmentMoveResolver,
  AssignmentRunResolver,
  OwnershipRunResolver,
];
