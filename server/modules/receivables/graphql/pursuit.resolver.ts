import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { GraphQLLocalDate } from '../../../core/scalars';
import { load } from '../../../core/persistence';
import { Account } from '../../accounts';
import { Contract } from '../../contracts';
import { User } from '../../identity';
import { PaymentPromise } from '../entities/payment-promise.entity';
import { ReceivableDispute } from '../entities/receivable-dispute.entity';
import { Receivable } from '../entities/receivable.entity';
import { getVisibleDispute, getVisiblePromise, listDisputes, listPromises } from '../queries/pursuits';
import { promiseCalendar, type PromiseDay } from '../queries/promise-calendar';
import { disputeReceivable, settleDispute } from '../use-cases/dispute-receivable';
import { promisePayment, withdrawPromise } from '../use-cases/promise-payment';
import { PromiseDayType } from './promise-day.type';
import {
  DisputeFilter,
  DisputeReceivableInput,
  PromiseFilter,
  PromisePaymentInput,
  SettleDisputeInput,
  WithdrawPromiseInput,
} from './pursuit.inputs';

const PaymentPromisePage = pageOf(() => PaymentPromise, 'PaymentPromisePage');
const ReceivableDisputePage = pageOf(() => ReceivableDispute, 'ReceivableDisputePage');

/** Promises and disputes: what customers say about what they owe. */
@Resolver()
export class PursuitResolver {
  @Query(() => PaymentPromisePage, { description: 'Promises to pay (付款承诺) on contracts in sight.' })
  @Authorized('receivable.read')
  paymentPromises(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => PromiseFilter, { nullable: true }) filter?: PromiseFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<PaymentPromise>> {
    return listPromises(ctx, { filter, sort, page });
  }

  @Query(() => PaymentPromise, { description: 'One promise to pay.' })
  @Authorized('receivable.read')
  paymentPromise(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<PaymentPromise> {
    return getVisiblePromise(ctx, id);
  }

  @Query(() => [PromiseDayType], {
    description: 'Promised, received and broken per day on contracts in sight, at most three months (DUN-3).',
  })
  @Authorized('receivable.read')
  promiseCalendar(
    @Ctx() ctx: RequestContext,
    @Arg('from', () => GraphQLLocalDate) from: LocalDate,
    @Arg('to', () => GraphQLLocalDate, { description: 'Not before `from`, at most 92 days after.' })
    to: LocalDate,
  ): Promise<PromiseDay[]> {
    return promiseCalendar(ctx, from, to);
  }

  @Query(() => ReceivableDisputePage, { description: 'Disputed items (货款异议) on contracts in sight.' })
  @Authorized('receivable.read')
  receivableDisputes(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => DisputeFilter, { nullable: true }) filter?: DisputeFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<ReceivableDispute>> {
    return listDisputes(ctx, { filter, sort, page });
  }

  @Query(() => ReceivableDispute, { description: 'One disputed item.' })
  @Authorized('receivable.read')
  receivableDispute(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<ReceivableDispute> {
    return getVisibleDispute(ctx, id);
  }

  @Mutation(() => PaymentPromise, {
    description:
      'Take down a promise to pay: one open per item; holds the next letter, at most some days, never age or class (DUN-3).',
  })
  @Authorized('receivable.pursue')
  promisePayment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PromisePaymentInput) input: PromisePaymentInput,
  ): Promise<PaymentPromise> {
    return promisePayment(ctx, input);
  }

  @Mutation(() => PaymentPromise, { description: 'Take an open promise back, with the reason (DUN-3).' })
  @Authorized('receivable.pursue')
  withdrawPromise(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WithdrawPromiseInput) input: WithdrawPromiseInput,
  ): Promise<PaymentPromise> {
    return withdrawPromise(ctx, input);
  }

  @Mutation(() => ReceivableDispute, {
    description:
      'Record that a customer disputes an item or part of it: out of letters until settled (DUN-4).',
  })
  @Authorized('receivable.pursue')
  disputeReceivable(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DisputeReceivableInput) input: DisputeReceivableInput,
  ): Promise<ReceivableDispute> {
    return disputeReceivable(ctx, input);
  }

  @Mutation(() => ReceivableDispute, {
    description: 'Settle a dispute: what is granted becomes a credit note of today (DUN-4).',
  })
  @Authorized('receivable.adjust')
  settleDispute(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SettleDisputeInput) input: SettleDisputeInput,
  ): Promise<ReceivableDispute> {
    return settleDispute(ctx, input);
  }
}

@Resolver(() => PaymentPromise)
export class PromiseFields {
  @FieldResolver(() => Receivable)
  receivable(@Root() row: PaymentPromise, @Ctx() ctx: RequestContext): Promise<Receivable | null> {
    return load(ctx, Receivable, row.receivableId);
  }

  @FieldResolver(() => Account)
  account(@Root() row: PaymentPromise, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return load(ctx, Account, row.accountId);
  }

  @FieldResolver(() => Contract)
  contract(@Root() row: PaymentPromise, @Ctx() ctx: RequestContext): Promise<Contract | null> {
    return load(ctx, Contract, row.contractId);
  }

  @FieldResolver(() => User, { nullable: true })
  recordedBy(@Root() row: PaymentPromise, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.recordedById);
  }
}

@Resolver(() => ReceivableDispute)
export class DisputeFields {
  @FieldResolver(() => Receivable)
  receivable(@Root() row: ReceivableDispute, @Ctx() ctx: RequestContext): Promise<Receivable | null> {
    return load(ctx, Receivable, row.receivableId);
  }

  @FieldResolver(() => Account)
  account(@Root() row: ReceivableDispute, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return load(ctx, Account, row.accountId);
  }

  @FieldResolver(() => Contract)
  contract(@Root() row: ReceivableDispute, @Ctx() ctx: RequestContext): Promise<Contract | null> {
    return load(ctx, Contract, row.contractId);
  }

  @FieldResolver(() => User, { nullable: true })
  raisedBy(@Root() row: ReceivableDispute, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.raisedById);
  }

  @FieldResolver(() => User, { nullable: true })
  settledBy(@Root() row: ReceivableDispute, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.settledById);
  }
}
