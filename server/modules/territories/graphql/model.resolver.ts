import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { RuleDifference } from '../../../../shared/vocabulary/territories';
import type { RequestContext } from '../../../core/context';
import { listQuery, PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { User } from '../../identity';
import { HomeTerritory } from '../entities/home-territory.entity';
import { TerritoryModel } from '../entities/territory-model.entity';
import { TerritoryRule } from '../entities/territory-rule.entity';
import { activeModel, getVisibleModel, liveRules, modelList, rulesOfModel } from '../queries/model';
import { compareModels, type Difference } from '../rules/compare-models';
import { createTerritoryModel, updateTerritoryModel, withdrawTerritoryModel } from '../use-cases/draw-model';
import { setHomeTerritory } from '../use-cases/set-home-territory';
import {
  CreateTerritoryModelInput,
  ModelFilter,
  SetHomeTerritoryInput,
  UpdateTerritoryModelInput,
  WithdrawTerritoryModelInput,
} from './model.inputs';

const TerritoryModelPage = pageOf(() => TerritoryModel, 'TerritoryModelPage');

@ObjectType('ModelDifference', {
  description: 'How one rule of a version differs from the rules in force (TER-3).',
})
class ModelDifferenceType implements Difference<TerritoryRule> {
  @Field(() => RuleDifference)
  kind!: RuleDifference;

  @Field(() => TerritoryRule, { nullable: true, description: 'The rule in force; null where it is added.' })
  before!: TerritoryRule | null;

  @Field(() => TerritoryRule, { nullable: true, description: 'The rule here; null where it is left out.' })
  after!: TerritoryRule | null;
}

@Resolver(() => TerritoryModel)
export class TerritoryModelResolver {
  @Query(() => TerritoryModelPage, {
    description:
      'Versions of the territory rules, newest first. Drafts are shown only to those who draw or run them.',
  })
  @Authorized('territory.read')
  territoryModels(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ModelFilter, { nullable: true }) filter?: ModelFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<TerritoryModel>> {
    return listQuery(ctx, modelList(ctx), { filter, sort, page });
  }

  @Query(() => TerritoryModel, { description: 'One version of the territory rules.' })
  @Authorized('territory.read')
  territoryModel(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<TerritoryModel> {
    return getVisibleModel(ctx, id, 'id');
  }

  @Mutation(() => TerritoryModel, {
    description: 'Begin a draft as a copy of the rules in force, or empty (TER-3).',
  })
  @Authorized('territory.manage')
  createTerritoryModel(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CreateTerritoryModelInput) input: CreateTerritoryModelInput,
  ): Promise<TerritoryModel> {
    return createTerritoryModel(ctx, input);
  }

  @Mutation(() => TerritoryModel, {
    description:
      'Change what a draft is called and what it is for. Fails with territory.model_sealed (TER-3).',
  })
  @Authorized('territory.manage')
  updateTerritoryModel(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateTerritoryModelInput) input: UpdateTerritoryModelInput,
  ): Promise<TerritoryModel> {
    return updateTerritoryModel(ctx, input);
  }

  @Mutation(() => TerritoryModel, { description: 'Give a draft up; it stays readable (TER-3).' })
  @Authorized('territory.manage')
  withdrawTerritoryModel(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WithdrawTerritoryModelInput) input: WithdrawTerritoryModelInput,
  ): Promise<TerritoryModel> {
    return withdrawTerritoryModel(ctx, input);
  }

  @Mutation(() => HomeTerritory, {
    description: "Note where a person's master file says they work; it decides nothing (TER-7).",
  })
  @Authorized('territory.manage')
  setHomeTerritory(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetHomeTerritoryInput) input: SetHomeTerritoryInput,
  ): Promise<HomeTerritory> {
    return setHomeTerritory(ctx, input);
  }

  @FieldResolver(() => [TerritoryRule], { description: 'Its rules, the strongest rank first.' })
  rules(@Root() model: TerritoryModel, @Ctx() ctx: RequestContext): Promise<TerritoryRule[]> {
    return rulesOfModel(ctx, model);
  }

  @FieldResolver(() => Int, { description: 'How many rules it has.' })
  async ruleCount(@Root() model: TerritoryModel, @Ctx() ctx: RequestContext): Promise<number> {
    return (await rulesOfModel(ctx, model)).length;
  }

  @FieldResolver(() => [ModelDifferenceType], {
    description: 'What it says otherwise than the rules in force, rule by rule (TER-3).',
  })
  async differences(
    @Root() model: TerritoryModel,
    @Ctx() ctx: RequestContext,
  ): Promise<Difference<TerritoryRule>[]> {
    if (model.activeKey) return [];
    const [before, after] = await Promise.all([liveRules(ctx), rulesOfModel(ctx, model)]);
    return compareModels(before, after);
  }

  @FieldResolver(() => Boolean, {
    description: 'A draft whose rules in force have changed since it was copied.',
  })
  async behind(@Root() model: TerritoryModel, @Ctx() ctx: RequestContext): Promise<boolean> {
    if (model.number !== null) return false;
    return ((await activeModel(ctx))?.id ?? null) !== model.basedOnId;
  }

  @FieldResolver(() => User, { nullable: true })
  createdBy(@Root() model: TerritoryModel, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, model.createdById);
  }

  @FieldResolver(() => User, { nullable: true })
  simulatedBy(@Root() model: TerritoryModel, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, model.simulatedById);
  }

  @FieldResolver(() => TerritoryModel, { nullable: true })
  basedOn(@Root() model: TerritoryModel, @Ctx() ctx: RequestContext): Promise<TerritoryModel | null> {
    return load(ctx, TerritoryModel, model.basedOnId);
  }
}
