import { In } from 'typeorm';
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import {
  likePattern,
  listQuery,
  PageInput,
  pageOf,
  SortInput,
  type ListSpec,
  type Page,
} from '../../../core/list-query';
import { getOrThrow, load, loadMany } from '../../../core/persistence';
import { User } from '../../identity';
import { TerritoryMember } from '../entities/territory-member.entity';
import { TerritoryRule } from '../entities/territory-rule.entity';
import { Territory } from '../entities/territory.entity';
import { createTerritory, updateTerritory } from '../use-cases/save-territory';
import { deleteTerritoryRule, saveTerritoryRule } from '../use-cases/save-territory-rule';
import { setTerritoryMember } from '../use-cases/set-territory-member';
import {
  CreateTerritoryInput,
  DeleteTerritoryRuleInput,
  SaveTerritoryRuleInput,
  SetTerritoryMemberInput,
  TerritoryFilter,
  UpdateTerritoryInput,
} from './territory.inputs';

const TerritoryPage = pageOf(() => Territory, 'TerritoryPage');

const territoryList: ListSpec<Territory, TerritoryFilter> = {
  entity: Territory,
  alias: 'territory',
  // the map of who works where is open to everybody who may read it; customers are not in it
  scope: () => undefined,
  sort: { path: 'territory.path', code: 'territory.code', name: 'territory.name', rank: 'territory.rank' },
  defaultSort: ['path', 'ASC'],
  filters: {
    ids: (query, ids) => query.andWhere('territory.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
    q: (query, q) =>
      query.andWhere("(territory.code LIKE :q ESCAPE '!' OR territory.name LIKE :q ESCAPE '!')", {
        q: likePattern(q),
      }),
    parentId: (query, parentId) => query.andWhere('territory.parentId = :parentId', { parentId }),
    managerId: (query, managerId) => query.andWhere('territory.managerId = :managerId', { managerId }),
  },
};

@Resolver(() => Territory)
export class TerritoryResolver {
  @Query(() => TerritoryPage, { description: 'The territory tree as a list, above before below.' })
  @Authorized('territory.read')
  territories(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => TerritoryFilter, { nullable: true }) filter?: TerritoryFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<Territory>> {
    return listQuery(ctx, territoryList, { filter, sort, page });
  }

  @Query(() => Territory, { description: 'One territory.' })
  @Authorized('territory.read')
  territory(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<Territory> {
    return getOrThrow(ctx, Territory, id, 'id');
  }

  @Mutation(() => Territory, {
    description: 'Add a territory (TER-1). The first one brings the catch-all with it.',
  })
  @Authorized('territory.manage')
  createTerritory(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CreateTerritoryInput) input: CreateTerritoryInput,
  ): Promise<Territory> {
    return createTerritory(ctx, input);
  }

  @Mutation(() => Territory, { description: 'Change a territory or move it with everything below.' })
  @Authorized('territory.manage')
  updateTerritory(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateTerritoryInput) input: UpdateTerritoryInput,
  ): Promise<Territory> {
    return updateTerritory(ctx, input);
  }

  @Mutation(() => TerritoryRule, {
    description: 'Add or change a rule. Accounts move only when assignTerritories is run (TER-3).',
  })
  @Authorized('territory.manage')
  saveTerritoryRule(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveTerritoryRuleInput) input: SaveTerritoryRuleInput,
  ): Promise<TerritoryRule> {
    return saveTerritoryRule(ctx, input);
  }

  @Mutation(() => TerritoryRule, {
    description: 'Retire a rule from today on; it stays readable as the reason of past ownership (TER-9).',
  })
  @Authorized('territory.manage')
  deleteTerritoryRule(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DeleteTerritoryRuleInput) input: DeleteTerritoryRuleInput,
  ): Promise<TerritoryRule> {
    return deleteTerritoryRule(ctx, input);
  }

  @Mutation(() => TerritoryMember, {
    description: 'Give a person a dated membership in a territory, or end it (TER-1).',
  })
  @Authorized('territory.manage')
  setTerritoryMember(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetTerritoryMemberInput) input: SetTerritoryMemberInput,
  ): Promise<TerritoryMember> {
    return setTerritoryMember(ctx, input);
  }

  @FieldResolver(() => Territory, { nullable: true })
  parent(@Root() territory: Territory, @Ctx() ctx: RequestContext): Promise<Territory | null> {
    return load(ctx, Territory, territory.parentId);
  }

  @FieldResolver(() => User, { nullable: true })
  manager(@Root() territory: Territory, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, territory.managerId);
  }

  @FieldResolver(() => [TerritoryRule], {
    description: 'Its rules, the strongest first; retired ones carry their validTo.',
  })
  rules(@Root() territory: Territory, @Ctx() ctx: RequestContext): Promise<TerritoryRule[]> {
    return loadMany(ctx, 'rulesOfTerritory', territory.id, async (ids) =>
      (
        await ctx.db.find(TerritoryRule, {
          where: { territoryId: In([...ids]) },
          order: { rank: 'ASC', id: 'ASC' },
        })
      ).map((row) => [row.territoryId, row] as const),
    );
  }

  @FieldResolver(() => [TerritoryMember], { description: 'Members with their dates, past ones included.' })
  members(@Root() territory: Territory, @Ctx() ctx: RequestContext): Promise<TerritoryMember[]> {
    return loadMany(ctx, 'membersOfTerritory', territory.id, async (ids) =>
      (
        await ctx.db.find(TerritoryMember, {
          where: { territoryId: In([...ids]) },
          order: { validFrom: 'ASC', id: 'ASC' },
        })
      ).map((row) => [row.territoryId, row] as const),
    );
  }
}

@Resolver(() => TerritoryRule)
export class TerritoryRuleResolver {
  @FieldResolver(() => User, { nullable: true })
  owner(@Root() rule: TerritoryRule, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, rule.ownerId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  territory(@Root() rule: TerritoryRule, @Ctx() ctx: RequestContext): Promise<Territory | null> {
    return load(ctx, Territory, rule.territoryId);
  }
}

@Resolver(() => TerritoryMember)
export class TerritoryMemberResolver {
  @FieldResolver(() => User, { nullable: true })
  user(@Root() member: TerritoryMember, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, member.userId);
  }
}
