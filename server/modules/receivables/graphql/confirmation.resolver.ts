import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { Account } from '../../accounts';
import { filesOf, StoredFile } from '../../files';
import { User } from '../../identity';
import { BalanceConfirmation } from '../entities/balance-confirmation.entity';
import { BalanceConfirmationLine } from '../entities/balance-confirmation-line.entity';
import { Receivable } from '../entities/receivable.entity';
import { getVisibleConfirmation, linesOfConfirmation, listConfirmations } from '../queries/confirmations';
import { fileConfirmation, prepareConfirmation, sendConfirmation } from '../use-cases/confirm-balance';
import {
  ConfirmationFilter,
  FileConfirmationInput,
  PrepareConfirmationInput,
  SendConfirmationInput,
} from './confirmation.inputs';

const BalanceConfirmationPage = pageOf(() => BalanceConfirmation, 'BalanceConfirmationPage');

@Resolver()
export class ConfirmationResolver {
  @Query(() => BalanceConfirmationPage, {
    description: 'Confirmations of the balance (对账函) of customers with a contract in sight.',
  })
  @Authorized('receivable.read')
  balanceConfirmations(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ConfirmationFilter, { nullable: true }) filter?: ConfirmationFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<BalanceConfirmation>> {
    return listConfirmations(ctx, { filter, sort, page });
  }

  @Query(() => BalanceConfirmation, { description: 'One confirmation of the balance with its items.' })
  @Authorized('receivable.read')
  balanceConfirmation(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<BalanceConfirmation> {
    return getVisibleConfirmation(ctx, id);
  }

  @Mutation(() => BalanceConfirmation, {
    description:
      "Draw up a customer's balance as of a day for confirmation, one per customer and day (REC-10). Fails with confirmation.nothing_owed.",
  })
  @Authorized('confirmation.keep')
  prepareConfirmation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PrepareConfirmationInput) input: PrepareConfirmationInput,
  ): Promise<BalanceConfirmation> {
    return prepareConfirmation(ctx, input);
  }

  @Mutation(() => BalanceConfirmation, { description: 'Record that a confirmation went out (REC-10).' })
  @Authorized('confirmation.keep')
  sendConfirmation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SendConfirmationInput) input: SendConfirmationInput,
  ): Promise<BalanceConfirmation> {
    return sendConfirmation(ctx, input);
  }

  @Mutation(() => BalanceConfirmation, {
    description: 'File what came back: agreed, or differing with amount and reason, with scans (REC-10).',
  })
  @Authorized('confirmation.keep')
  fileConfirmation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => FileConfirmationInput) input: FileConfirmationInput,
  ): Promise<BalanceConfirmation> {
    return fileConfirmation(ctx, input);
  }
}

@Resolver(() => BalanceConfirmation)
export class ConfirmationFields {
  @FieldResolver(() => Account)
  account(@Root() row: BalanceConfirmation, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return load(ctx, Account, row.accountId);
  }

  @FieldResolver(() => [BalanceConfirmationLine], {
    description: 'Its items on contracts in sight as they stood, oldest due first.',
  })
  lines(@Root() row: BalanceConfirmation, @Ctx() ctx: RequestContext): Promise<BalanceConfirmationLine[]> {
    return linesOfConfirmation(ctx, row.id);
  }

  @FieldResolver(() => User, { nullable: true })
  preparedBy(@Root() row: BalanceConfirmation, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.preparedById);
  }

  @FieldResolver(() => User, { nullable: true })
  filedBy(@Root() row: BalanceConfirmation, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.filedById);
  }

  @FieldResolver(() => [StoredFile], { description: 'Scans of what came back.' })
  files(@Root() row: BalanceConfirmation, @Ctx() ctx: RequestContext): Promise<StoredFile[]> {
    return filesOf(ctx, 'BalanceConfirmation', row.id);
  }
}

@Resolver(() => BalanceConfirmationLine)
export class ConfirmationLineFields {
  @FieldResolver(() => Receivable)
  receivable(@Root() line: BalanceConfirmationLine, @Ctx() ctx: RequestContext): Promise<Receivable | null> {
    return load(ctx, Receivable, line.receivableId);
  }
}
