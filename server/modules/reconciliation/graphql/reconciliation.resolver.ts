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
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { getOrThrow, load } from '../../../core/persistence';
import { Contract } from '../../contracts';
import { User } from '../../identity';
import { ReconciliationLine } from '../entities/reconciliation-line.entity';
import { Reconciliation } from '../entities/reconciliation.entity';
import {
  listReconciliationLines,
  listReconciliations,
  progressOf,
  type Progress,
} from '../queries/reconciliations';
import { closeReconciliation } from '../use-cases/close-reconciliation';
import { markReconciliationLines } from '../use-cases/mark-lines';
import { openReconciliation, refreshReconciliation } from '../use-cases/open-reconciliation';
import {
  MarkReconciliationLinesInput,
  OpenReconciliationInput,
  ReconciliationFilter,
  ReconciliationLineFilter,
  RefreshReconciliationInput,
} from './reconciliation.inputs';

const ReconciliationPage = pageOf(() => Reconciliation, 'ReconciliationPage');
const ReconciliationLinePage = pageOf(() => ReconciliationLine, 'ReconciliationLinePage');

@ObjectType({ description: "How far a month has come, over the lines in the reader's sight." })
class ReconciliationProgress {
  @Field(() => Int)
  lines!: number;

  @Field(() => Int, { description: 'Agreed by both.' })
  agreed!: number;

  @Field(() => Int, { description: 'Disputed by either.' })
  differing!: number;

  @Field(() => Int)
  salesPending!: number;

  @Field(() => Int)
  financePending!: number;
}

@Resolver(() => Reconciliation)
export class ReconciliationResolver {
  @Query(() => ReconciliationPage, {
    description: 'Monthly reconciliations (对账), the latest first (CON-7).',
  })
  @Authorized('receivable.read')
  reconciliations(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ReconciliationFilter, { nullable: true }) filter?: ReconciliationFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<Reconciliation>> {
    return listReconciliations(ctx, { filter, sort, page });
  }

  @Query(() => Reconciliation, { description: 'One month.' })
  @Authorized('receivable.read')
  reconciliation(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<Reconciliation> {
    return getOrThrow(ctx, Reconciliation, id);
  }

  @Query(() => ReconciliationLinePage, { description: "Lines of contracts in the reader's sight (CON-7)." })
  @Authorized('receivable.read')
  reconciliationLines(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ReconciliationLineFilter, { nullable: true }) filter?: ReconciliationLineFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<ReconciliationLine>> {
    return listReconciliationLines(ctx, { filter, sort, page });
  }

  @Mutation(() => Reconciliation, {
    description:
      'Lay out a month that is over. Fails with reconciliation.month_running, reconciliation.month_locked, reconciliation.opened_already.',
  })
  @Authorized('reconciliation.close')
  openReconciliation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => OpenReconciliationInput) input: OpenReconciliationInput,
  ): Promise<Reconciliation> {
    return openReconciliation(ctx, input);
  }

  @Mutation(() => Reconciliation, {
    description: 'Bring an open month up to what was booked since. Fails with reconciliation.closed.',
  })
  @Authorized('reconciliation.close')
  refreshReconciliation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RefreshReconciliationInput) input: RefreshReconciliationInput,
  ): Promise<Reconciliation> {
    return refreshReconciliation(ctx, input);
  }

  @Mutation(() => [ReconciliationLine], {
    description:
      'Agree to lines or dispute them, as sales or as finance. Fails with reconciliation.not_your_side, reconciliation.note_required, reconciliation.second_voice.',
  })
  @Authorized('reconciliation.sales', 'reconciliation.finance')
  markReconciliationLines(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MarkReconciliationLinesInput) input: MarkReconciliationLinesInput,
  ): Promise<ReconciliationLine[]> {
    return markReconciliationLines(ctx, input);
  }

  @Mutation(() => Reconciliation, {
    description:
      'Close a month that both sides agreed on in full: nothing is dated into it any more. Fails with reconciliation.out_of_order, reconciliation.not_agreed, reconciliation.figures_changed.',
  })
  @Authorized('reconciliation.close')
  closeReconciliation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RefreshReconciliationInput) input: RefreshReconciliationInput,
  ): Promise<Reconciliation> {
    return closeReconciliation(ctx, input);
  }

  @FieldResolver(() => ReconciliationProgress)
  progress(@Ctx() ctx: RequestContext, @Root() month: Reconciliation): Promise<Progress> {
    return progressOf(ctx, month.id);
  }

  @FieldResolver(() => User, { nullable: true })
  openedBy(@Ctx() ctx: RequestContext, @Root() month: Reconciliation): Promise<User | null> {
    return load(ctx, User, month.openedById);
  }

  @FieldResolver(() => User, { nullable: true })
  closedBy(@Ctx() ctx: RequestContext, @Root() month: Reconciliation): Promise<User | null> {
    return load(ctx, User, month.closedById);
  }
}

@Resolver(() => ReconciliationLine)
export class ReconciliationLineResolver {
  @FieldResolver(() => Contract)
  contract(@Ctx() ctx: RequestContext, @Root() line: ReconciliationLine): Promise<Contract | null> {
    return load(ctx, Contract, line.contractId);
  }

  @FieldResolver(() => Reconciliation)
  reconciliation(
    @Ctx() ctx: RequestContext,
    @Root() line: ReconciliationLine,
  ): Promise<Reconciliation | null> {
    return load(ctx, Reconciliation, line.reconciliationId);
  }

  @FieldResolver(() => User, { nullable: true })
  salesBy(@Ctx() ctx: RequestContext, @Root() line: ReconciliationLine): Promise<User | null> {
    return load(ctx, User, line.salesById);
  }

  @FieldResolver(() => User, { nullable: true })
  financeBy(@Ctx() ctx: RequestContext, @Root() line: ReconciliationLine): Promise<User | null> {
    return load(ctx, User, line.financeById);
  }
}
