import { In } from 'typeorm';
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { spokenConditions } from '../../../../shared/territory-rule';
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
import { TerritoryModel } from '../entities/territory-model.entity';
import { Territory } from '../entities/territory.entity';
import { getVisibleModel, liveRules, rulesOfModel } from '../queries/model';
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
    description:
      'Add or change a rule, in a draft or in the rules in force. Accounts move only when an assignment is run (TER-3). Fails with territory.rule_empty, territory.person_inactive, territory.model_sealed, territory.rule_superseded.',
  })
  @Authorized('territory.manage')
  saveTerritoryRule(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveTerritoryRuleInput) input: SaveTerritoryRuleInput,
  ): Promise<TerritoryRule> {
    return saveTerritoryRule(ctx, input);
  }

  @Mutation(() => TerritoryRule, {
    description:
      'Take a rule out of a draft or out of the rules in force; there it stays readable as the reason of past ownership (TER-9).',
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
    description: 'Its rules in force, or of the version asked for, the strongest rank first.',
  })
  async rules(
    @Root() territory: Territory,
    @Ctx() ctx: RequestContext,
    @Arg('modelId', () => ID, { nullable: true }) modelId?: string,
  ): Promise<TerritoryRule[]> {
    const model = modelId ? await getVisibleModel(ctx, modelId) : null;
    return loadMany(ctx, `rulesOfTerritory:${modelId ?? ''}`, territory.id, async () =>
      (model ? await rulesOfModel(ctx, model) : await liveRules(ctx)).map(
        (rule) => [rule.territoryId, rule] as const,
      ),
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

  @FieldResolver(() => TerritoryModel, { nullable: true, description: 'The version it was written in.' })
  model(@Root() rule: TerritoryRule, @Ctx() ctx: RequestContext): Promise<TerritoryModel | null> {
    return load(ctx, TerritoryModel, rule.modelId);
  }

  @FieldResolver(() => String, {
    description: "Its conditions as a plain sentence part, in the reader's language.",
  })
  spoken(@Root() rule: TerritoryRule, @Ctx() ctx: RequestContext): string {
    return spokenConditions(rule.conditionGroups, ctx.language);
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
