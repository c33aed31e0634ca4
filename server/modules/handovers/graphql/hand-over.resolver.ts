import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { listQuery, PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { User } from '../../identity';
import { HandOverItem } from '../entities/hand-over-item.entity';
import { HandOver } from '../entities/hand-over.entity';
import { getVisibleHandOver, handOverItemList, handOverList } from '../queries/hand-over-lists';
import { visibleHoldings } from '../queries/visible-holdings';
import { handOver } from '../use-cases/hand-over';
import { undoHandOver } from '../use-cases/undo-hand-over';
import { HandOverFilter, HandOverInput, HandOverItemFilter, UndoHandOverInput } from './hand-over.inputs';
import {
  HandOverAnswerType,
  HandOverFlowType,
  HandOverRowType,
  HeldCountType,
  UndoneHandOverType,
} from './hand-over.types';

const HandOverPage = pageOf(() => HandOver, 'HandOverPage');
const HandOverItemPage = pageOf(() => HandOverItem, 'HandOverItemPage');

@Resolver(() => HandOver)
class HandOverResolver {
  @Query(() => HandOverPage, { description: "Hand-overs of people in the reader's sight, newest first." })
  @Authorized('account.hand_over')
  handOvers(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => HandOverFilter, { nullable: true }) filter?: HandOverFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<HandOver>> {
    return listQuery(ctx, handOverList(ctx), { filter, sort, page });
  }

  @Query(() => HandOver, { description: 'One hand-over.' })
  @Authorized('account.hand_over')
  handOver(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<HandOver> {
    return getVisibleHandOver(ctx, id);
  }

  @Query(() => HandOverItemPage, { description: "Records of hand-overs in the reader's sight." })
  @Authorized('account.hand_over')
  handOverItems(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => HandOverItemFilter, { nullable: true }) filter?: HandOverItemFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<HandOverItem>> {
    return listQuery(ctx, handOverItemList(ctx), { filter, sort, page });
  }

  @Query(() => [HeldCountType], {
    description: 'What a person holds, by kind: what must be handed over before they can leave (TER-10).',
  })
  @Authorized('account.hand_over', 'user.manage')
  holdings(@Ctx() ctx: RequestContext, @Arg('userId', () => ID) userId: string): Promise<HeldCountType[]> {
    return visibleHoldings(ctx, userId) as Promise<HeldCountType[]>;
  }

  @Mutation(() => HandOverAnswerType, {
    description:
      'Hand over what a person holds, in one step after a preview (ORG-3, TER-10). Fails with handover.moved_meanwhile.',
  })
  @Authorized('account.hand_over')
  handOverPerson(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => HandOverInput) input: HandOverInput,
  ): Promise<HandOverAnswerType> {
    return handOver(ctx, input) as Promise<HandOverAnswerType>;
  }

  @Mutation(() => UndoneHandOverType, {
    description:
      "Take a hand-over back within the policy's minutes: what is still as it left it goes back. Fails with handover.undo_over.",
  })
  @Authorized('account.hand_over')
  undoHandOver(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UndoHandOverInput) input: UndoHandOverInput,
  ): Promise<UndoneHandOverType> {
    return undoHandOver(ctx, input) as Promise<UndoneHandOverType>;
  }

  @FieldResolver(() => User, { nullable: true })
  from(@Root() row: HandOver, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.fromUserId);
  }

  @FieldResolver(() => User, { nullable: true })
  doneBy(@Root() row: HandOver, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.doneById);
  }
}

@Resolver(() => HandOverItem)
class HandOverItemResolver {
  @FieldResolver(() => User, { nullable: true })
  to(@Root() row: HandOverItem, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.toUserId);
  }
}

@Resolver(() => HandOverRowType)
class HandOverRowResolver {
  @FieldResolver(() => User, { nullable: true })
  to(@Root() row: HandOverRowType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.toUserId);
  }
}

@Resolver(() => HandOverFlowType)
class HandOverFlowResolver {
  @FieldResolver(() => User, { nullable: true })
  to(@Root() row: HandOverFlowType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.toUserId);
  }
}

/** Resolvers of this module, for the composition root. */
export const handOverResolvers = [
  HandOverResolver,
  HandOverItemResolver,
  HandOverRowResolver,
  HandOverFlowResolver,
];
