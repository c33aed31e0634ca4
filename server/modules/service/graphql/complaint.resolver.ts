import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { isActing } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account, loadNamedAccount } from '../../accounts';
import { AccountFeedback } from '../../archive';
import { isComplaint } from '../../archive/rules/feedback-kinds';
import { Contract, Delivery } from '../../contracts';
import { User } from '../../identity';
import { policyAt } from '../../policies';
import { ComplaintStep } from '../entities/complaint-step.entity';
import { servicePolicy } from '../policy';
import { contractOf, deliveryOf, getVisibleComplaint, listComplaints, stepsOf } from '../queries/complaints';
import { complaintDueOn, isOverdue, nextStep } from '../rules/complaint-steps';
import { openComplaint } from '../use-cases/open-complaint';
import { takeComplaintStep } from '../use-cases/take-complaint-step';
import { ComplaintFilter, OpenComplaintInput, TakeComplaintStepInput } from './service.inputs';
import { NextComplaintStepType } from './service.types';

const ComplaintPage = pageOf(() => AccountFeedback, 'ComplaintPage');

@Resolver(() => AccountFeedback)
export class ComplaintResolver {
  @Query(() => ComplaintPage, {
    description: 'Complaints and feedback of customers in sight, and those the reader handles (SVC-1).',
  })
  @Authorized('account.read')
  complaints(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ComplaintFilter, { nullable: true }) filter?: ComplaintFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<AccountFeedback>> {
    return listComplaints(ctx, { filter, sort, page });
  }

  @Query(() => AccountFeedback, { description: 'One complaint or other feedback.' })
  @Authorized('account.read')
  complaint(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<AccountFeedback> {
    return getVisibleComplaint(ctx, id);
  }

  @Mutation(() => AccountFeedback, {
    description:
      'Take in a complaint or other feedback, with the contract or delivery it is about (SVC-1). Fails with service.not_theirs, archive.day_in_future.',
  })
  @Authorized('complaint.handle')
  openComplaint(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => OpenComplaintInput) input: OpenComplaintInput,
  ): Promise<AccountFeedback> {
    return openComplaint(ctx, input);
  }

  @Mutation(() => AccountFeedback, {
    description:
      'Take the next step of a complaint (SVC-1). Fails with service.step_order, service.verdict_missing, service.closed, service.no_steps.',
  })
  @Authorized('complaint.handle')
  takeComplaintStep(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TakeComplaintStepInput) input: TakeComplaintStepInput,
  ): Promise<AccountFeedback> {
    return takeComplaintStep(ctx, input);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: 'The customer; by name and code only for a handler who does not see it otherwise.',
  })
  account(@Root() complaint: AccountFeedback, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return loadNamedAccount(ctx, complaint.accountId);
  }

  @FieldResolver(() => Contract, {
    nullable: true,
    description: 'The contract it is about, where the reader may see it.',
  })
  contract(@Root() complaint: AccountFeedback, @Ctx() ctx: RequestContext): Promise<Contract | null> {
    return contractOf(ctx, complaint);
  }

  @FieldResolver(() => Delivery, {
    nullable: true,
    description: 'The delivery it is about, where the reader may see its contract.',
  })
  delivery(@Root() complaint: AccountFeedback, @Ctx() ctx: RequestContext): Promise<Delivery | null> {
    return deliveryOf(ctx, complaint);
  }

  @FieldResolver(() => [ComplaintStep], { description: 'Steps taken, in their order (SVC-1).' })
  steps(@Root() complaint: AccountFeedback, @Ctx() ctx: RequestContext): Promise<ComplaintStep[]> {
    return stepsOf(ctx, complaint);
  }

  @FieldResolver(() => NextComplaintStepType, {
    nullable: true,
    description: 'The step that comes next; null where it is closed or no complaint.',
  })
  async nextStep(
    @Root() complaint: AccountFeedback,
    @Ctx() ctx: RequestContext,
  ): Promise<NextComplaintStepType | null> {
    return isComplaint(complaint.kind) ? nextStep(complaint.state, await stepsOf(ctx, complaint)) : null;
  }

  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day by which the answer, or its verification, is owed; null once closed.',
  })
  async wordDueOn(@Root() complaint: AccountFeedback, @Ctx() ctx: RequestContext): Promise<LocalDate | null> {
    return complaintDueOn(complaint, (await policyAt(ctx, servicePolicy)).verifyDays);
  }

  @FieldResolver(() => Boolean, { description: 'The answer or its verification is overdue.' })
  async overdue(@Root() complaint: AccountFeedback, @Ctx() ctx: RequestContext): Promise<boolean> {
    return isOverdue(complaint, (await policyAt(ctx, servicePolicy)).verifyDays, ctx.today);
  }

  @FieldResolver(() => Boolean, { description: 'The reader handles it.' })
  mine(@Root() complaint: AccountFeedback, @Ctx() ctx: RequestContext): boolean {
    return isActing(ctx, complaint.handlerId);
  }
}

@Resolver(() => ComplaintStep)
export class ComplaintStepResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who took it.' })
  takenBy(@Root() step: ComplaintStep, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, step.takenById);
  }
}
