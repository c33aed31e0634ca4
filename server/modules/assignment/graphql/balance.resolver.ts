import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { User } from '../../identity';
import { TerritoryModel } from '../../territories';
import { balanceTerritory } from '../queries/balance-territory';
import { draftBalance } from '../use-cases/draft-balance';
import { BalanceMoveType, DraftBalanceInput, PersonBalanceType, TerritoryBalanceType } from './balance.types';

const SHOWN = 500;

@Resolver()
class BalanceResolver {
  @Query(() => TerritoryBalanceType, {
    description: 'Who would take what so that loads become even; always a proposal (TER-8).',
  })
  @Authorized('territory.assign')
  async territoryBalance(
    @Ctx() ctx: RequestContext,
    @Arg('territoryId', () => ID) territoryId: string,
  ): Promise<TerritoryBalanceType> {
    const { moves, people, ...balance } = await balanceTerritory(ctx, { territoryId });
    return {
      ...balance,
      people: [...people],
      moveCount: moves.length,
      moves: moves.slice(0, SHOWN).map(({ account, ...move }) => ({
        ...move,
        accountCode: account.code,
        accountName: account.name,
        tier: account.tier,
      })),
    };
  }

  @Mutation(() => TerritoryModel, {
    description:
      'Make a draft of the rules of a balance, in which whoever takes an account is named for it (TER-8). Fails with territory.moved_meanwhile, territory.nothing_to_balance.',
  })
  @Authorized('territory.manage')
  draftBalance(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DraftBalanceInput) input: DraftBalanceInput,
  ): Promise<TerritoryModel> {
    return draftBalance(ctx, input);
  }
}

@Resolver(() => PersonBalanceType)
class PersonBalanceResolver {
  @FieldResolver(() => User, { nullable: true })
  user(@Root() row: PersonBalanceType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.userId);
  }
}

@Resolver(() => BalanceMoveType)
class BalanceMoveResolver {
  @FieldResolver(() => User, { nullable: true })
  fromOwner(@Root() row: BalanceMoveType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.fromOwnerId);
  }

  @FieldResolver(() => User, { nullable: true })
  toOwner(@Root() row: BalanceMoveType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.toOwnerId);
  }
}

export const balanceResolvers = [BalanceResolver, PersonBalanceResolver, BalanceMoveResolver];
