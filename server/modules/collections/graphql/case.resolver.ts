import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { Contract } from '../../contracts';
import { User } from '../../identity';
import { Receivable } from '../../receivables';
import { CollectionsCase } from '../entities/collections-case.entity';
import { NotAttributable } from '../entities/not-attributable.entity';
import { PayStop } from '../entities/pay-stop.entity';
import { listCollectionsCases, listPayStops, markOf } from '../queries/cases';
import { decidePayStop } from '../use-cases/decide-pay-stop';
import { markNotAttributable, withdrawMark } from '../use-cases/mark-debt';
import { CollectionsCaseFilter, DecidePayStopInput, MarkDebtInput, PayStopFilter } from './case.inputs';

const CollectionsCasePage = pageOf(() => CollectionsCase, 'CollectionsCasePage');
const PayStopPage = pageOf(() => PayStop, 'PayStopPage');

@Resolver(() => CollectionsCase)
export class CollectionsCaseResolver {
  @Query(() => CollectionsCasePage, {
    description:
      "Projects with the collections office in the reader's sight; a rep's are what they follow (REC-4).",
  })
  @Authorized('receivable.read')
  collectionsCases(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CollectionsCaseFilter, { nullable: true }) filter?: CollectionsCaseFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CollectionsCase>> {
    return listCollectionsCases(ctx, { filter, sort, page });
  }

  @FieldResolver(() => Contract)
  contract(@Ctx() ctx: RequestContext, @Root() row: CollectionsCase): Promise<Contract | null> {
    return load(ctx, Contract, row.contractId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'The rep who follows it.' })
  rep(@Ctx() ctx: RequestContext, @Root() row: CollectionsCase): Promise<User | null> {
    return load(ctx, User, row.repId);
  }
}

@Resolver(() => PayStop)
export class PayStopResolver {
  @Query(() => PayStopPage, {
    description: 'Proposals to stop base pay and bonus, of people in sight (REC-7).',
  })
  @Authorized('commission.read')
  payStops(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => PayStopFilter, { nullable: true }) filter?: PayStopFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<PayStop>> {
    return listPayStops(ctx, { filter, sort, page });
  }

  @Mutation(() => PayStop, {
    description: 'Confirm or refuse to stop base pay and bonus of a rep (REC-7, COM-14).',
  })
  @Authorized('pay_stop.confirm')
  decidePayStop(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecidePayStopInput) input: DecidePayStopInput,
  ): Promise<PayStop> {
    return decidePayStop(ctx, input);
  }

  @FieldResolver(() => User, { nullable: true })
  rep(@Ctx() ctx: RequestContext, @Root() row: PayStop): Promise<User | null> {
    return load(ctx, User, row.repId);
  }

  @FieldResolver(() => User, { nullable: true })
  decidedBy(@Ctx() ctx: RequestContext, @Root() row: PayStop): Promise<User | null> {
    return load(ctx, User, row.decidedById);
  }
}

@Resolver(() => Receivable)
export class NotAttributableResolver {
  @Mutation(() => NotAttributable, {
    description:
      'Mark an item as not attributable to the salesperson (COM-15). Fails with debt.marked_already, debt.nothing_open.',
  })
  @Authorized('debt.mark')
  markNotAttributable(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MarkDebtInput) input: MarkDebtInput,
  ): Promise<NotAttributable> {
    return markNotAttributable(ctx, input);
  }

  @Mutation(() => NotAttributable, {
    description: 'Take the mark back: the item counts again from now on (COM-15).',
  })
  @Authorized('debt.mark')
  withdrawNotAttributable(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MarkDebtInput) input: MarkDebtInput,
  ): Promise<NotAttributable> {
    return withdrawMark(ctx, input);
  }

  @FieldResolver(() => NotAttributable, {
    nullable: true,
    description: 'The standing mark that it is not attributable to the salesperson (COM-15).',
  })
  notAttributable(@Ctx() ctx: RequestContext, @Root() item: Receivable): Promise<NotAttributable | null> {
    return markOf(ctx, item.id);
  }
}
