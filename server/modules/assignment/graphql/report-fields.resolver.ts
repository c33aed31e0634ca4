import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { User } from '../../identity';
import { Territory } from '../../territories';
import {
  CrossSaleType,
  CrossSellingType,
  HeldOutsideType,
  InactiveHoldingType,
  TerritoryContradictionType,
} from './report.types';

@Resolver(() => HeldOutsideType)
class HeldOutsideResolver {
  @FieldResolver(() => User, { nullable: true })
  owner(@Root() row: HeldOutsideType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.ownerId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  territory(@Root() row: HeldOutsideType, @Ctx() ctx: RequestContext): Promise<Territory | null> {
    return load(ctx, Territory, row.territoryId);
  }
}

@Resolver(() => CrossSellingType)
class CrossSellingResolver {
  @FieldResolver(() => Territory, { nullable: true })
  territory(@Root() row: CrossSellingType, @Ctx() ctx: RequestContext): Promise<Territory | null> {
    return load(ctx, Territory, row.territoryId);
  }
}

@Resolver(() => CrossSaleType)
class CrossSaleResolver {
  @FieldResolver(() => User, { nullable: true })
  seller(@Root() row: CrossSaleType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.sellerId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  territory(@Root() row: CrossSaleType, @Ctx() ctx: RequestContext): Promise<Territory | null> {
    return load(ctx, Territory, row.territoryId);
  }
}

@Resolver(() => InactiveHoldingType)
class InactiveHoldingResolver {
  @FieldResolver(() => User, { nullable: true })
  person(@Root() row: InactiveHoldingType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.personId);
  }
}

@Resolver(() => TerritoryContradictionType)
class TerritoryContradictionResolver {
  @FieldResolver(() => User, { nullable: true })
  user(@Root() row: TerritoryContradictionType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.userId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  statedTerritory(
    @Root() row: TerritoryContradictionType,
    @Ctx() ctx: RequestContext,
  ): Promise<Territory | null> {
    return load(ctx, Territory, row.statedTerritoryId);
  }

  @FieldResolver(() => [Territory], { description: 'Where the memberships say the person works.' })
  async historyTerritories(
    @Root() row: TerritoryContradictionType,
    @Ctx() ctx: RequestContext,
  ): Promise<Territory[]> {
    const found = await Promise.all(row.historyTerritoryIds.map((id) => load(ctx, Territory, id)));
    return found.filter((territory) => territory !== null);
  }
}

export const reportFieldResolvers = [
  HeldOutsideResolver,
  CrossSellingResolver,
  CrossSaleResolver,
  InactiveHoldingResolver,
  TerritoryContradictionResolver,
];
