import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isActing } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { Account } from '../../accounts';
import { filesOf, StoredFile } from '../../files';
import { User } from '../../identity';
import { MoneyRequest } from '../entities/money-request.entity';
import { Receipt } from '../entities/receipt.entity';
import { Receivable } from '../entities/receivable.entity';
import { getMoneyRequest, listMoneyRequests } from '../queries/money-requests';
import { requestRefund, requestWriteOff } from '../use-cases/ask-money-request';
import { decideMoneyRequest, withdrawMoneyRequest } from '../use-cases/decide-money-request';
import { honourReceipt } from '../use-cases/honour-receipt';
import { recordRecovery } from '../use-cases/record-recovery';
import {
  DecideMoneyRequestInput,
  HonourReceiptInput,
  MoneyRequestFilter,
  RecordRecoveryInput,
  RequestRefundInput,
  RequestWriteOffInput,
  WithdrawMoneyRequestInput,
} from './money-request.inputs';

const MoneyRequestPage = pageOf(() => MoneyRequest, 'MoneyRequestPage');

@Resolver()
export class MoneyRequestResolver {
  @Query(() => MoneyRequestPage, { description: 'Write-offs and refunds that finance asked for (REC-8).' })
  @Authorized('money_request.read')
  moneyRequests(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => MoneyRequestFilter, { nullable: true }) filter?: MoneyRequestFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<MoneyRequest>> {
    return listMoneyRequests(ctx, { filter, sort, page });
  }

  @Query(() => MoneyRequest, { description: 'One write-off or refund that finance asked for.' })
  @Authorized('money_request.read')
  moneyRequest(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<MoneyRequest> {
    return getMoneyRequest(ctx, id);
  }

  @Mutation(() => MoneyRequest, {
    description:
      'Ask for an item to be written off as bad debt (坏账核销); booked when a second person approves.',
  })
  @Authorized('receivable.adjust')
  requestWriteOff(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RequestWriteOffInput) input: RequestWriteOffInput,
  ): Promise<MoneyRequest> {
    return requestWriteOff(ctx, input);
  }

  @Mutation(() => MoneyRequest, {
    description: 'Ask for unallocated money to be paid back (退款); booked when a second person approves.',
  })
  @Authorized('receipt.post')
  requestRefund(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RequestRefundInput) input: RequestRefundInput,
  ): Promise<MoneyRequest> {
    return requestRefund(ctx, input);
  }

  @Mutation(() => MoneyRequest, {
    description:
      'Approve or refuse what somebody else asked for; an approval books it at once. Fails with request.own, request.decided.',
  })
  @Authorized('money_request.decide')
  decideMoneyRequest(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideMoneyRequestInput) input: DecideMoneyRequestInput,
  ): Promise<MoneyRequest> {
    return decideMoneyRequest(ctx, input);
  }

  @Mutation(() => MoneyRequest, { description: "Take one's own waiting request back." })
  @Authorized('receivable.adjust')
  withdrawMoneyRequest(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WithdrawMoneyRequestInput) input: WithdrawMoneyRequestInput,
  ): Promise<MoneyRequest> {
    return withdrawMoneyRequest(ctx, input);
  }

  @Mutation(() => Receipt, {
    description:
      'Book money for a written-off debt as recovery (坏账收回): collected, no new item, at most what was written off (REC-8).',
  })
  @Authorized('receipt.post')
  recordRecovery(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordRecoveryInput) input: RecordRecoveryInput,
  ): Promise<Receipt> {
    return recordRecovery(ctx, input);
  }

  @Mutation(() => Receipt, { description: 'Record that a cheque or bill was honoured (票据兑付).' })
  @Authorized('receipt.post')
  honourReceipt(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => HonourReceiptInput) input: HonourReceiptInput,
  ): Promise<Receipt> {
    return honourReceipt(ctx, input);
  }
}

@Resolver(() => MoneyRequest)
export class MoneyRequestFields {
  @FieldResolver(() => Boolean, { description: 'The reader asked for it, and so does not decide it.' })
  mine(@Root() row: MoneyRequest, @Ctx() ctx: RequestContext): boolean {
    return isActing(ctx, row.askedById);
  }

  @FieldResolver(() => Account)
  account(@Root() row: MoneyRequest, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return load(ctx, Account, row.accountId);
  }

  @FieldResolver(() => Receivable, { nullable: true })
  receivable(@Root() row: MoneyRequest, @Ctx() ctx: RequestContext): Promise<Receivable | null> {
    return load(ctx, Receivable, row.receivableId);
  }

  @FieldResolver(() => Receipt, { nullable: true })
  receipt(@Root() row: MoneyRequest, @Ctx() ctx: RequestContext): Promise<Receipt | null> {
    return load(ctx, Receipt, row.receiptId);
  }

  @FieldResolver(() => User, { nullable: true })
  askedBy(@Root() row: MoneyRequest, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.askedById);
  }

  @FieldResolver(() => User, { nullable: true })
  decidedBy(@Root() row: MoneyRequest, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.decidedById);
  }

  @FieldResolver(() => [StoredFile], { description: 'What proves it.' })
  files(@Root() row: MoneyRequest, @Ctx() ctx: RequestContext): Promise<StoredFile[]> {
    return filesOf(ctx, 'MoneyRequest', row.id);
  }
}
