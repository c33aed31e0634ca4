import { ValidateNested } from 'class-validator';
import { Arg, Args, ArgsType, Authorized, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AgeingKey } from '../../../../shared/vocabulary/receivables';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { Contract, Delivery } from '../../contracts';
import { DunningLetter } from '../entities/dunning-letter.entity';
import { Receipt } from '../entities/receipt.entity';
import { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import { Receivable } from '../entities/receivable.entity';
import { ageing, type AgeingReport } from '../queries/ageing';
import { dunningAnalysis, type OverdueAccount } from '../queries/dunning-analysis';
import { listLetters, listReceipts, listReceivables } from '../queries/list-money';
import { proposeForAccount } from '../queries/propose-for-account';
import { getVisibleLetter, getVisibleReceipt, getVisibleReceivable } from '../queries/visible-money';
import type { AllocationProposal } from '../rules/propose-allocation';
import { allocateReceipt } from '../use-cases/allocate-receipt';
import { issueLetters, type LetterResult } from '../use-cases/issue-letters';
import { postCreditNote } from '../use-cases/post-credit-note';
import { postReceipt } from '../use-cases/post-receipt';
import { recordDelivery } from '../use-cases/record-delivery';
import { recordMilestone } from '../use-cases/record-milestone';
import { reverseDelivery } from '../use-cases/reverse-delivery';
import { reverseReceipt } from '../use-cases/reverse-receipt';
import { settleQuantityDifference } from '../use-cases/settle-quantity-difference';
import { takeIntoCollections } from '../use-cases/take-into-collections';
import { unapplyAllocation } from '../use-cases/unapply-allocation';
import { DunningLetterFilter, ReceiptFilter, ReceivableFilter } from './money.filters';
import {
  AgeingReportType,
  AllocationProposalType,
  LetterResultType,
  OverdueAccountPage,
} from './money.types';
import {
  AdjustReceivableInput,
  AllocateReceiptInput,
  IssueLettersInput,
  NamedItemInput,
  PostReceiptInput,
  RecordDeliveryInput,
  RecordMilestoneInput,
  ReverseDeliveryInput,
  ReverseReceiptInput,
  SettleQuantityDifferenceInput,
  TakeIntoCollectionsInput,
  UnapplyAllocationInput,
} from './receivable.inputs';

const ReceivablePage = pageOf(() => Receivable, 'ReceivablePage');
const ReceiptPage = pageOf(() => Receipt, 'ReceiptPage');
const DunningLetterPage = pageOf(() => DunningLetter, 'DunningLetterPage');

@ArgsType()
class AgeingArguments {
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Any day; today when left out.' })
  asOf?: LocalDate;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Only what was booked by the end of this day, so that a report of the past reads as it was drawn then; ' +
      'names and whom contracts belong to are those of today. All that is known now when left out.',
  })
  bookedBy?: LocalDate;

  @Field(() => AgeingKey, { defaultValue: 'CUSTOMER' })
  by!: AgeingKey;

  @Field(() => PageInput, { nullable: true })
  @ValidateNested()
  page?: PageInput;
}

@Resolver()
export class ReceivableQueries {
  @Query(() => ReceivablePage, { description: 'Receivable items (应收明细) of the contracts in sight.' })
  @Authorized('receivable.read')
  receivables(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ReceivableFilter, { nullable: true }) filter?: ReceivableFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<Receivable>> {
    return listReceivables(ctx, { filter, sort, page });
  }

  @Query(() => Receivable, { description: 'One receivable item.' })
  @Authorized('receivable.read')
  receivable(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<Receivable> {
    return getVisibleReceivable(ctx, id);
  }

  @Query(() => ReceiptPage, {
    description: 'Receipts (回款) that paid contracts in sight or wait to be allocated.',
  })
  @Authorized('receivable.read')
  receipts(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ReceiptFilter, { nullable: true }) filter?: ReceiptFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<Receipt>> {
    return listReceipts(ctx, { filter, sort, page });
  }

  @Query(() => Receipt, { description: 'One receipt.' })
  @Authorized('receivable.read')
  receipt(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<Receipt> {
    return getVisibleReceipt(ctx, id);
  }

  @Query(() => DunningLetterPage, { description: 'Letters about overdue money (催款函).' })
  @Authorized('receivable.read')
  dunningLetters(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => DunningLetterFilter, { nullable: true }) filter?: DunningLetterFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<DunningLetter>> {
    return listLetters(ctx, { filter, sort, page });
  }

  @Query(() => DunningLetter, { description: 'One letter with its items.' })
  @Authorized('receivable.read')
  dunningLetter(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<DunningLetter> {
    return getVisibleLetter(ctx, id);
  }

  @Query(() => AgeingReportType, {
    description: 'Ageing of the receivables in sight on any day, with its proof (REC-6).',
  })
  @Authorized('receivable.read')
  ageing(
    @Ctx() ctx: RequestContext,
    @Args(() => AgeingArguments) { asOf, bookedBy, by, page }: AgeingArguments,
  ): Promise<AgeingReport> {
    return ageing(ctx, { asOf: asOf ?? ctx.today, bookedBy, by, page });
  }

  @Query(() => OverdueAccountPage, {
    description:
      'Customers with overdue money and where their letters stand (月应收账款分析), most overdue first.',
  })
  @Authorized('receivable.read')
  dunningAnalysis(
    @Ctx() ctx: RequestContext,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<OverdueAccount>> {
    return dunningAnalysis(ctx, page);
  }

  @Query(() => AllocationProposalType, {
    description: 'What a receipt of this amount would pay, before booking it (REC-1).',
  })
  @Authorized('receipt.post')
  allocationProposal(
    @Ctx() ctx: RequestContext,
    @Arg('accountId', () => ID) accountId: string,
    @Arg('amount', () => GraphQLMoney) amount: Money,
    @Arg('named', () => [NamedItemInput], { nullable: true, description: 'Items that the customer named.' })
    named?: NamedItemInput[],
  ): Promise<AllocationProposal> {
    return proposeForAccount(ctx, accountId, amount, named ?? []);
  }
}

@Resolver()
export class ReceivableActs {
  @Mutation(() => Delivery, {
    description:
      'Record a signed delivery note; opens the receivable. Refused while supply is stopped (CON-6).',
  })
  @Authorized('delivery.record')
  recordDelivery(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordDeliveryInput) input: RecordDeliveryInput,
  ): Promise<Delivery> {
    return recordDelivery(ctx, input);
  }

  @Mutation(() => Delivery, {
    description:
      'Take a delivery back, once, with a credit note over what is billed for it. Returns the negative delivery.',
  })
  @Authorized('delivery.record')
  reverseDelivery(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReverseDeliveryInput) input: ReverseDeliveryInput,
  ): Promise<Delivery> {
    return reverseDelivery(ctx, input);
  }

  @Mutation(() => Delivery, {
    description:
      'Settle the difference between delivered and accepted quantity (量差), once per delivery (CON-5).',
  })
  @Authorized('delivery.record')
  settleQuantityDifference(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SettleQuantityDifferenceInput) input: SettleQuantityDifferenceInput,
  ): Promise<Delivery> {
    return settleQuantityDifference(ctx, input);
  }

  @Mutation(() => Contract, {
    description:
      'Record a milestone of a contract, or take its day back: structure complete, topped out, delivered in full.',
  })
  @Authorized('contract.milestone')
  recordMilestone(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordMilestoneInput) input: RecordMilestoneInput,
  ): Promise<Contract> {
    return recordMilestone(ctx, input);
  }

  @Mutation(() => Receipt, {
    description:
      'Book money received; allocates named items, else the exact amount, else the oldest due (REC-1).',
  })
  @Authorized('receipt.post')
  postReceipt(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PostReceiptInput) input: PostReceiptInput,
  ): Promise<Receipt> {
    return postReceipt(ctx, input);
  }

  @Mutation(() => Receipt, { description: 'Pay named items from the rest of a receipt.' })
  @Authorized('receipt.post')
  allocateReceipt(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AllocateReceiptInput) input: AllocateReceiptInput,
  ): Promise<Receipt> {
    return allocateReceipt(ctx, input);
  }

  @Mutation(() => Receipt, { description: 'Take one allocation back; its money is unallocated again.' })
  @Authorized('receipt.post')
  unapplyAllocation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UnapplyAllocationInput) input: UnapplyAllocationInput,
  ): Promise<Receipt> {
    return unapplyAllocation(ctx, input);
  }

  @Mutation(() => Receipt, {
    description:
      'Reverse a bounced or mistaken receipt, once; what it paid is open again. Returns the negative receipt.',
  })
  @Authorized('receipt.post')
  reverseReceipt(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReverseReceiptInput) input: ReverseReceiptInput,
  ): Promise<Receipt> {
    return reverseReceipt(ctx, input);
  }

  @Mutation(() => ReceivableAdjustment, {
    description: 'Lower an item by a credit note (红字/折让), at most by what is open.',
  })
  @Authorized('receivable.adjust')
  postCreditNote(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AdjustReceivableInput) input: AdjustReceivableInput,
  ): Promise<ReceivableAdjustment> {
    return postCreditNote(ctx, input);
  }

  @Mutation(() => Contract, { description: 'Take a class B debt into the collections office (移交清欠办).' })
  @Authorized('collections.take')
  takeIntoCollections(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TakeIntoCollectionsInput) input: TakeIntoCollectionsInput,
  ): Promise<Contract> {
    return takeIntoCollections(ctx, input);
  }

  @Mutation(() => [LetterResultType], {
    description:
      "Issue this month's letters; the third unanswered one stops supply. May be run again: one letter per customer and month.",
  })
  @Authorized('letter.issue')
  issueLetters(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => IssueLettersInput) input: IssueLettersInput,
  ): Promise<LetterResult[]> {
    return issueLetters(ctx, input);
  }
}
