import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { subtractMoney, type Money } from '../../../../shared/money';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { load, loadMany, readInteger } from '../../../core/persistence';
import { GraphQLMoney } from '../../../core/scalars';
import { Account, loadVisibleAccount } from '../../accounts';
import { maskAccountNo } from '../../archive/rules/tax-no';
import { User } from '../../identity';
import { Receipt } from '../../receivables';
import { BankLine } from '../entities/bank-line.entity';
import { BankStatement } from '../entities/bank-statement.entity';
import type { BankAllocation, BankProposal } from '../queries/bank-proposals';
import { receiptsOfLines } from '../queries/line-receipts';
import { BankAllocationType, BankProposalType } from './bank.types';

@Resolver(() => BankStatement)
export class BankStatementFields {
  @FieldResolver(() => User, { nullable: true })
  importedBy(@Ctx() ctx: RequestContext, @Root() row: BankStatement): Promise<User | null> {
    return load(ctx, User, row.importedById);
  }

  @FieldResolver(() => Int, { description: 'Lines that wait.' })
  async waiting(@Ctx() ctx: RequestContext, @Root() row: BankStatement): Promise<number> {
    const [found] = await loadMany(ctx, 'waitingBankLines', row.id, async (ids) => {
      const counts = await ctx.db
        .createQueryBuilder(BankLine, 'line')
        .select('line.statementId', 'id')
        .addSelect('COUNT(*)', 'n')
        .where("line.statementId IN (:...ids) AND line.state = 'OPEN'", { ids: [...ids] })
        .groupBy('line.statementId')
        .getRawMany<{ id: string; n: unknown }>();
      return counts.map(({ id, n }) => [id, { n: readInteger(n) }] as const);
    });
    return found?.n ?? 0;
  }
}

@Resolver(() => BankLine)
export class BankLineFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: "The payer's account; masked but for its last four digits for those without need (ARC-3).",
  })
  payerAccount(@Ctx() ctx: RequestContext, @Root() row: BankLine): string | null {
    const { payerAccount: account } = row;
    return account && !may(ctx, 'account.read_bank') ? maskAccountNo(account) : account;
  }

  @FieldResolver(() => GraphQLMoney, { description: 'What of it is not posted.' })
  rest(@Root() row: BankLine): Money {
    return subtractMoney(row.amount, row.posted);
  }

  @FieldResolver(() => BankStatement, { nullable: true })
  statement(@Ctx() ctx: RequestContext, @Root() row: BankLine): Promise<BankStatement | null> {
    return load(ctx, BankStatement, row.statementId);
  }

  @FieldResolver(() => User, { nullable: true })
  decidedBy(@Ctx() ctx: RequestContext, @Root() row: BankLine): Promise<User | null> {
    return load(ctx, User, row.decidedById);
  }

  @FieldResolver(() => [Receipt], { description: 'Everything it was posted as, what was reversed included.' })
  receipts(@Ctx() ctx: RequestContext, @Root() row: BankLine): Promise<Receipt[]> {
    return receiptsOfLines(ctx, row.id);
  }
}

@Resolver(() => BankAllocationType)
export class BankAllocationFields {
  @FieldResolver(() => Account, { nullable: true })
  account(@Ctx() ctx: RequestContext, @Root() row: BankAllocation): Promise<Account | null> {
    return loadVisibleAccount(ctx, row.accountId);
  }
}

@Resolver(() => BankProposalType)
export class BankProposalFields {
  @FieldResolver(() => Account, { nullable: true })
  account(@Ctx() ctx: RequestContext, @Root() row: BankProposal): Promise<Account | null> {
    return loadVisibleAccount(ctx, row.accountId);
  }
}
