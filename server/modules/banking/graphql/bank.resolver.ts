import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { PageInput, SortInput, type Page } from '../../../core/list-query';
import { getOrThrow } from '../../../core/persistence';
import { GraphQLMoney } from '../../../core/scalars';
import { BankLine } from '../entities/bank-line.entity';
import { BankStatement } from '../entities/bank-statement.entity';
import { listBankLines, listBankStatements, sumBankLines, type BankLineSums } from '../queries/bank-lists';
import {
  bankAllocation,
  bankProposals,
  type BankAllocation,
  type BankProposal,
} from '../queries/bank-proposals';
import { forgetPayer } from '../use-cases/forget-payer';
import { postBankLine } from '../use-cases/post-bank-line';
import { postSureLines, type SureLines } from '../use-cases/post-sure-lines';
import { setBankLineAside } from '../use-cases/set-bank-line-aside';
import { undoBankLine } from '../use-cases/undo-bank-line';
import {
  BankLineFilter,
  BankStatementFilter,
  PostBankLineInput,
  SetBankLineAsideInput,
  UndoBankLineInput,
} from './bank.inputs';
import {
  BankAllocationType,
  BankLinePage,
  BankLineSumsType,
  BankProposalType,
  BankStatementPage,
  SureLinesType,
} from './bank.types';

@Resolver()
export class BankResolver {
  @Query(() => BankStatementPage, { description: 'Imported bank statements (银行流水, BANK-1).' })
  @Authorized('bank.read')
  bankStatements(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => BankStatementFilter, { nullable: true }) filter?: BankStatementFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<BankStatement>> {
    return listBankStatements(ctx, { filter, sort, page });
  }

  @Query(() => BankStatement, { description: 'One bank statement.' })
  @Authorized('bank.read')
  bankStatement(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<BankStatement> {
    return getOrThrow(ctx, BankStatement, id, 'id');
  }

  @Query(() => BankLinePage, { description: 'Lines of bank statements: money that came in (BANK-3).' })
  @Authorized('bank.read')
  bankLines(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => BankLineFilter, { nullable: true }) filter?: BankLineFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<BankLine>> {
    return listBankLines(ctx, { filter, sort, page });
  }

  @Query(() => BankLineSumsType, { description: 'Number and sums of the lines that a filter leaves.' })
  @Authorized('bank.read')
  bankLineSums(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => BankLineFilter, { nullable: true }) filter?: BankLineFilter,
  ): Promise<BankLineSums> {
    return sumBankLines(ctx, filter);
  }

  @Query(() => BankLine, { description: 'One line of a bank statement.' })
  @Authorized('bank.read')
  bankLine(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<BankLine> {
    return getOrThrow(ctx, BankLine, id, 'id');
  }

  @Query(() => [BankProposalType], {
    description:
      'Whose the money left of a line may be and what it would pay, surest first, at most five (BANK-2).',
  })
  @Authorized('bank.read')
  bankProposals(
    @Ctx() ctx: RequestContext,
    @Arg('lineId', () => ID) lineId: string,
  ): Promise<BankProposal[]> {
    return bankProposals(ctx, lineId);
  }

  @Query(() => BankAllocationType, {
    description:
      'What an amount of the money of a line would pay of a customer that a person chose (BANK-2).',
  })
  @Authorized('bank.read')
  bankAllocation(
    @Ctx() ctx: RequestContext,
    @Arg('lineId', () => ID) lineId: string,
    @Arg('accountId', () => ID) accountId: string,
    @Arg('amount', () => GraphQLMoney) amount: Money,
  ): Promise<BankAllocation> {
    return bankAllocation(ctx, lineId, accountId, amount);
  }

  @Mutation(() => BankLine, {
    description:
      'Post what is left of a line as receipts of one or several customers, to the last cent (BANK-3). Fails with bank.line_taken, bank.remainder, bank.account_twice and the refusals of postReceipt.',
  })
  @Authorized('bank.post')
  postBankLine(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PostBankLineInput) input: PostBankLineInput,
  ): Promise<BankLine> {
    return postBankLine(ctx, input);
  }

  @Mutation(() => BankLine, {
    description:
      'Say that a line is no payment of a customer (BANK-3). Fails with bank.note_needed, bank.line_taken.',
  })
  @Authorized('bank.post')
  setBankLineAside(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetBankLineAsideInput) input: SetBankLineAsideInput,
  ): Promise<BankLine> {
    return setBankLineAside(ctx, input);
  }

  @Mutation(() => BankLine, {
    description:
      'Open a line again: its receipts are reversed as a mistake, today (BANK-3). Fails with bank.is_open.',
  })
  @Authorized('bank.post')
  undoBankLine(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UndoBankLineInput) input: UndoBankLineInput,
  ): Promise<BankLine> {
    return undoBankLine(ctx, input);
  }

  @Mutation(() => BankLine, {
    description:
      'Forget that the bank account behind a line pays for a customer; what it paid stays (BANK-2).',
  })
  @Authorized('bank.post')
  forgetPayer(
    @Ctx() ctx: RequestContext,
    @Arg('lineId', () => ID) lineId: string,
    @Arg('accountId', () => ID) accountId: string,
  ): Promise<BankLine> {
    return forgetPayer(ctx, { lineId, accountId });
  }

  @Mutation(() => SureLinesType, {
    description:
      'Post the lines of a statement that are as sure as the policy asks, some hundred at a time (BANK-4). Fails with bank.auto_off.',
  })
  @Authorized('bank.post')
  postSureLines(
    @Ctx() ctx: RequestContext,
    @Arg('statementId', () => ID) statementId: string,
  ): Promise<SureLines> {
    return postSureLines(ctx, statementId);
  }
}
