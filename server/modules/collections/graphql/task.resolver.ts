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
import { CollectionTask } from '../entities/collection-task.entity';
import { CollectionTaskChange } from '../entities/collection-task-change.entity';
import { CollectionTaskLine } from '../entities/collection-task-line.entity';
import { taskProgress, type RepProgress } from '../queries/task-progress';
import { changesOfLine, collectedOfLine, getVisibleTask, listTaskLines, listTasks } from '../queries/tasks';
import { adjustTask } from '../use-cases/adjust-task';
import { draftTask } from '../use-cases/draft-task';
import { signTask } from '../use-cases/sign-task';
import {
  AdjustCollectionTaskInput,
  CollectionTaskFilter,
  CollectionTaskLineFilter,
  DraftCollectionTaskInput,
  SignCollectionTaskInput,
} from './task.inputs';

const CollectionTaskPage = pageOf(() => CollectionTask, 'CollectionTaskPage');
const CollectionTaskLinePage = pageOf(() => CollectionTaskLine, 'CollectionTaskLinePage');

@ObjectType({
  description:
    'How far a rep has come with the task of a month, and their place in the team (TASK-2, TASK-3).',
})
class CollectionProgress {
  @Field(() => ID)
  repId!: string;

  @Field(() => GraphQLMoney, { description: 'To be collected in the month.' })
  target!: Money;

  @Field(() => GraphQLMoney, {
    description: 'Came in on the contracts of the task, by the day it was received.',
  })
  collected!: Money;

  @Field(() => Int, {
    nullable: true,
    description: 'Share in 1/10,000; null where nothing was to be collected.',
  })
  achievedBp!: number | null;

  @Field(() => Int, { description: "By what the rate of the month's commission is multiplied, in 1/10,000." })
  factorBp!: number;

  @Field(() => Int, { nullable: true, description: 'Place in the team by share.' })
  rank!: number | null;

  @Field(() => Int, { description: 'How many of the team have a task.' })
  teamSize!: number;
}

@Resolver(() => CollectionProgress)
export class CollectionProgressResolver {
  @FieldResolver(() => User, { nullable: true })
  rep(@Ctx() ctx: RequestContext, @Root() row: RepProgress): Promise<User | null> {
    return load(ctx, User, row.repId);
  }
}

@Resolver(() => CollectionTask)
export class CollectionTaskResolver {
  @Query(() => CollectionTaskPage, {
    description: 'Monthly collection tasks; drafts only for the departments that sign them off (TASK-1).',
  })
  @Authorized('receivable.read')
  collectionTasks(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CollectionTaskFilter, { nullable: true }) filter?: CollectionTaskFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CollectionTask>> {
    return listTasks(ctx, { filter, sort, page });
  }

  @Query(() => CollectionTask, { description: 'One collection task.' })
  @Authorized('receivable.read')
  collectionTask(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<CollectionTask> {
    return getVisibleTask(ctx, id);
  }

  @Query(() => CollectionTaskLinePage, {
    description: 'Lines of collection tasks, of reps in sight (TASK-1).',
  })
  @Authorized('receivable.read')
  collectionTaskLines(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CollectionTaskLineFilter, { nullable: true }) filter?: CollectionTaskLineFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CollectionTaskLine>> {
    return listTaskLines(ctx, { filter, sort, page });
  }

  @Mutation(() => CollectionTask, {
    description:
      'Draft the collection task of a month, or draft it anew while nobody has signed it off (TASK-1). Fails with collection_task.month, collection_task.signed, collection_task.issued.',
  })
  @Authorized('collection_task.draft')
  draftCollectionTask(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DraftCollectionTaskInput) input: DraftCollectionTaskInput,
  ): Promise<CollectionTask> {
    return draftTask(ctx, input);
  }

  @Mutation(() => CollectionTask, {
    description:
      'Sign a collection task off for marketing or finance; the second signature issues it (TASK-1). Fails with collection_task.same_person, collection_task.signed_already.',
  })
  @Authorized('collection_task.sign_marketing', 'collection_task.sign_finance')
  signCollectionTask(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignCollectionTaskInput) input: SignCollectionTaskInput,
  ): Promise<CollectionTask> {
    return signTask(ctx, input);
  }

  @Mutation(() => CollectionTaskLine, {
    description:
      'Adjust a line of a collection task with a reason (TASK-3). Fails with collection_task.unchanged.',
  })
  @Authorized('collection_task.adjust')
  adjustCollectionTask(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AdjustCollectionTaskInput) input: AdjustCollectionTaskInput,
  ): Promise<CollectionTaskLine> {
    return adjustTask(ctx, input);
  }

  @FieldResolver(() => [CollectionProgress], { description: 'Of reps in sight, best share first.' })
  progress(@Ctx() ctx: RequestContext, @Root() task: CollectionTask): Promise<RepProgress[]> {
    return taskProgress(ctx, task);
  }

  @FieldResolver(() => Boolean, { description: 'Not issued, or issued after its day.' })
  late(@Ctx() ctx: RequestContext, @Root() task: CollectionTask): boolean {
    return (task.issuedOn ?? ctx.today) > task.issueBy;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who signed for marketing.' })
  marketingBy(@Ctx() ctx: RequestContext, @Root() task: CollectionTask): Promise<User | null> {
    return load(ctx, User, task.marketingById);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who signed for finance.' })
  financeBy(@Ctx() ctx: RequestContext, @Root() task: CollectionTask): Promise<User | null> {
    return load(ctx, User, task.financeById);
  }
}

@Resolver(() => CollectionTaskLine)
export class CollectionTaskLineResolver {
  @FieldResolver(() => Contract)
  contract(@Ctx() ctx: RequestContext, @Root() line: CollectionTaskLine): Promise<Contract | null> {
    return load(ctx, Contract, line.contractId);
  }

  @FieldResolver(() => User, { nullable: true })
  rep(@Ctx() ctx: RequestContext, @Root() line: CollectionTaskLine): Promise<User | null> {
    return load(ctx, User, line.repId);
  }

  @FieldResolver(() => GraphQLMoney, { description: "Came in on the contract in the task's month (TASK-2)." })
  collected(@Ctx() ctx: RequestContext, @Root() line: CollectionTaskLine): Promise<Money> {
    return collectedOfLine(ctx, line);
  }

  @FieldResolver(() => [CollectionTaskChange], { description: 'Adjustments, latest first (TASK-3).' })
  changes(@Ctx() ctx: RequestContext, @Root() line: CollectionTaskLine): Promise<CollectionTaskChange[]> {
    return changesOfLine(ctx, line.id);
  }
}
