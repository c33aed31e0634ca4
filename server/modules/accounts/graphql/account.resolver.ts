import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { GraphQLLocalDate } from '../../../core/scalars';
import { AccountContact } from '../entities/account-contact.entity';
import { AccountOwnership } from '../entities/account-ownership.entity';
import { Account } from '../entities/account.entity';
import { listAccounts, summariseAccounts } from '../queries/account-list';
import { accountOwnership, whyMine } from '../queries/ownership';
import { getVisibleAccount } from '../queries/visible-accounts';
import { createAccount } from '../use-cases/create-account';
import { handOverAccounts } from '../use-cases/hand-over-accounts';
import { pinAccount, unpinAccount } from '../use-cases/pin-account';
import { addContact, updateContact } from '../use-cases/save-contact';
import { setAccountTier } from '../use-cases/set-account-tier';
import { updateAccount } from '../use-cases/update-account';
import {
  AccountFilter,
  AddContactInput,
  CreateAccountInput,
  HandOverAccountsInput,
  PinAccountInput,
  SetAccountTierInput,
  UnpinAccountInput,
  UpdateAccountInput,
  UpdateContactInput,
} from './account.inputs';
import { AccountSummary, HandOverType, OwnershipAnswer } from './account.types';

const AccountPage = pageOf(() => Account, 'AccountPage');

@Resolver()
export class AccountResolver {
  @Query(() => AccountPage, { description: "Customers in the reader's sight." })
  @Authorized('account.read')
  accounts(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => AccountFilter, { nullable: true }) filter?: AccountFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<Account>> {
    return listAccounts(ctx, { filter, sort, page });
  }

  @Query(() => AccountSummary, { description: 'Figures over the same rows as the list with this filter.' })
  @Authorized('account.read')
  accountSummary(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => AccountFilter, { nullable: true }) filter?: AccountFilter,
  ): Promise<AccountSummary> {
    return summariseAccounts(ctx, filter);
  }

  @Query(() => Account, { description: 'One customer.' })
  @Authorized('account.read')
  account(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<Account> {
    return getVisibleAccount(ctx, id, 'id');
  }

  @Query(() => [AccountOwnership], {
    description: 'Who owned the account when and why, oldest first (TER-5).',
  })
  @Authorized('account.read')
  accountOwnership(
    @Ctx() ctx: RequestContext,
    @Arg('accountId', () => ID) accountId: string,
  ): Promise<AccountOwnership[]> {
    return accountOwnership(ctx, accountId);
  }

  @Query(() => OwnershipAnswer, {
    nullable: true,
    description:
      'Why is this mine? Owner, territory and cause on a day, today unless told; null before the account was ours (TER-9).',
  })
  @Authorized('account.read')
  whyMine(
    @Ctx() ctx: RequestContext,
    @Arg('accountId', () => ID) accountId: string,
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on?: LocalDate,
  ): Promise<OwnershipAnswer | null> {
    return whyMine(ctx, accountId, on ?? ctx.today);
  }

  @Mutation(() => Account, {
    description:
      'Take a customer into the archive. Fails with account.duplicate or account.suspected_duplicate (ARC-2).',
  })
  @Authorized('account.create')
  createAccount(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
  ): Promise<Account> {
    return createAccount(ctx, input);
  }

  @Mutation(() => Account, { description: 'Change the archive data of a customer.' })
  @Authorized('account.update')
  updateAccount(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateAccountInput) input: UpdateAccountInput,
  ): Promise<Account> {
    return updateAccount(ctx, input);
  }

  @Mutation(() => Account, { description: 'Set the tier of a customer (TIER-3).' })
  @Authorized('account.set_tier')
  setAccountTier(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetAccountTierInput) input: SetAccountTierInput,
  ): Promise<Account> {
    return setAccountTier(ctx, input);
  }

  @Mutation(() => AccountContact, { description: 'Add a person at the customer (ARC-1).' })
  @Authorized('account.update')
  addContact(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AddContactInput) input: AddContactInput,
  ): Promise<AccountContact> {
    return addContact(ctx, input);
  }

  @Mutation(() => AccountContact, { description: 'Change a contact.' })
  @Authorized('account.update')
  updateContact(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateContactInput) input: UpdateContactInput,
  ): Promise<AccountContact> {
    return updateContact(ctx, input);
  }

  @Mutation(() => Account, { description: 'Hold an account with an owner through every run (TER-4).' })
  @Authorized('territory.assign')
  pinAccount(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PinAccountInput) input: PinAccountInput,
  ): Promise<Account> {
    return pinAccount(ctx, input);
  }

  @Mutation(() => Account, { description: 'Take a pin away; the owner stays until the next run.' })
  @Authorized('territory.assign')
  unpinAccount(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UnpinAccountInput) input: UnpinAccountInput,
  ): Promise<Account> {
    return unpinAccount(ctx, input);
  }

  @Mutation(() => HandOverType, {
    description: 'Give accounts to another rep, row by row with its answer (ORG-3).',
  })
  @Authorized('account.hand_over')
  handOverAccounts(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => HandOverAccountsInput) input: HandOverAccountsInput,
  ): Promise<HandOverType> {
    return handOverAccounts(ctx, input) as Promise<HandOverType>;
  }
}
