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
import type { Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { GraphQLMoney } from '../../../core/scalars';
import { Contract } from '../../contracts';
import { User } from '../../identity';
import { CommissionAdvance } from '../entities/commission-advance.entity';
import { listAdvances, myDrawables, type Drawable } from '../queries/advances';
import { askAdvance, decideAdvance, withdrawAdvance } from '../use-cases/draw-advance';
import { AdvanceFilter, AskAdvanceInput, DecideAdvanceInput, WithdrawAdvanceInput } from './advance.inputs';

const AdvancePage = pageOf(() => CommissionAdvance, 'CommissionAdvancePage');

@ObjectType('Drawable', {
  description:
    'What may be drawn ahead on a project with the collections office: advanceBp of recovered × earned ÷ base, less drawn, at most held (REC-7).',
})
export class DrawableType implements Drawable {
  @Field(() => ID)
  contractId!: string;

  @Field(() => GraphQLMoney, { description: 'Received on the contract since the office took it, in yuan.' })
  recovered!: Money;

  @Field(() => GraphQLMoney, { description: 'Commission earned on the contract in all, in yuan.' })
  earned!: Money;

  @Field(() => GraphQLMoney, { description: 'What the contract has billed less credits, in yuan.' })
  base!: Money;

  @Field(() => GraphQLMoney, { description: 'Advances so far, those that wait included, in yuan.' })
  drawn!: Money;

  @Field(() => GraphQLMoney, { description: 'Commission not released, after advances, in yuan.' })
  held!: Money;

  @Field(() => Int, { description: 'Share of the policy, in 1/10,000.' })
  advanceBp!: number;

  @Field(() => GraphQLMoney, { description: 'What may be drawn now, in yuan.' })
  limit!: Money;
}

@Resolver(() => CommissionAdvance)
export class AdvanceResolver {
  @Query(() => AdvancePage, {
    description: "Advances on commission of people in the reader's sight (REC-7).",
  })
  @Authorized('commission.read')
  commissionAdvances(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => AdvanceFilter, { nullable: true }) filter?: AdvanceFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CommissionAdvance>> {
    return listAdvances(ctx, { filter, sort, page });
  }

  @Query(() => [DrawableType], {
    description:
      'Projects with the collections office that the reader follows, with what may be drawn (REC-7).',
  })
  @Authorized('commission.ask_advance')
  drawableAdvances(@Ctx() ctx: RequestContext): Promise<Drawable[]> {
    return myDrawables(ctx);
  }

  @Mutation(() => CommissionAdvance, {
    description:
      'Ask for an advance on the commission of a project with the collections office (REC-7). Fails with advance.not_yours, advance.above_limit, advance.waiting_already.',
  })
  @Authorized('commission.ask_advance')
  askAdvance(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AskAdvanceInput) input: AskAdvanceInput,
  ): Promise<CommissionAdvance> {
    return askAdvance(ctx, input);
  }

  @Mutation(() => CommissionAdvance, {
    description:
      'Approve an advance, which posts it as paid, or refuse it (REC-7). Fails with common.invalid_state, advance.above_limit.',
  })
  @Authorized('commission.decide_advance')
  decideAdvance(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideAdvanceInput) input: DecideAdvanceInput,
  ): Promise<CommissionAdvance> {
    return decideAdvance(ctx, input);
  }

  @Mutation(() => CommissionAdvance, {
    description: 'Take an own request for an advance back while it waits.',
  })
  @Authorized('commission.ask_advance')
  withdrawAdvance(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WithdrawAdvanceInput) input: WithdrawAdvanceInput,
  ): Promise<CommissionAdvance> {
    return withdrawAdvance(ctx, input);
  }

  @FieldResolver(() => Contract)
  contract(@Ctx() ctx: RequestContext, @Root() row: CommissionAdvance): Promise<Contract | null> {
    return load(ctx, Contract, row.contractId);
  }

  @FieldResolver(() => User, { nullable: true })
  rep(@Ctx() ctx: RequestContext, @Root() row: CommissionAdvance): Promise<User | null> {
    return load(ctx, User, row.repId);
  }

  @FieldResolver(() => User, { nullable: true })
  decidedBy(@Ctx() ctx: RequestContext, @Root() row: CommissionAdvance): Promise<User | null> {
    return load(ctx, User, row.decidedById);
  }
}

@Resolver(() => DrawableType)
export class DrawableFields {
  @FieldResolver(() => Contract)
  contract(@Ctx() ctx: RequestContext, @Root() row: DrawableType): Promise<Contract | null> {
    return load(ctx, Contract, row.contractId);
  }
}
