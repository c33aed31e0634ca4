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
import { MatchReason, MatchVerdict } from '../../../../shared/vocabulary/accounts';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account, loadNamedAccount } from '../../accounts';
import { archivePolicy } from '../../archive';
import { User } from '../../identity';
import { policyAt } from '../../policies';
import { AccountMerge } from '../entities/account-merge.entity';
import { mergesOf } from '../queries/account-merges';
import { mergePreview, type MergeCount, type MergeField, type MergePreview } from '../queries/merge-preview';
import { suspectedDuplicates, type SuspectedPair } from '../queries/suspected-duplicates';
import { markKnownDifferent } from '../use-cases/mark-known-different';
import { mergeAccounts } from '../use-cases/merge-accounts';
import { unmergeAccounts } from '../use-cases/unmerge-accounts';
import {
  MarkKnownDifferentInput,
  MergeAccountsInput,
  MergePreviewInput,
  UnmergeAccountsInput,
} from './merge.inputs';

@ObjectType('MergeField', { description: 'One field of the two accounts.' })
export class MergeFieldType implements MergeField {
  @Field(() => String, { description: 'Its name, for `take`.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Value of the account that is kept.' })
  survivor!: string | null;

  @Field(() => String, { nullable: true, description: 'Value of the other.' })
  other!: string | null;

  @Field(() => Boolean, { description: 'They differ.' })
  differs!: boolean;
}

@ObjectType('MergeCount', { description: 'Records of one kind that hang on the other account.' })
export class MergeCountType implements MergeCount {
  @Field(() => String, { description: 'The kind, by its table.' })
  ofTable!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => Boolean, {
    description: 'true: they move; false: they stay with the record, which stays readable.',
  })
  moves!: boolean;
}

@ObjectType('MergePreview', { description: 'What a merge would do, before it is done (ARC-2).' })
export class MergePreviewType implements MergePreview {
  @Field(() => Account, { description: 'The account that is kept.' })
  survivor!: Account;

  @Field(() => Account, { description: 'The account that goes into it.' })
  merged!: Account;

  @Field(() => [MergeFieldType], { description: 'The two records field by field.' })
  fields!: MergeFieldType[];

  @Field(() => [MergeCountType], { description: 'Everything attached to the other.' })
  counts!: MergeCountType[];

  @Field(() => [String], {
    description: 'What to know before: DIFFERENT_USCC, DIFFERENT_OWNER, SUPPLY_STOP, KNOWN_DIFFERENT.',
  })
  warnings!: readonly string[];

  @Field(() => String, { description: 'Give it to mergeAccounts: it does exactly this or refuses.' })
  digest!: string;
}

@ObjectType('SuspectedPair', { description: 'Two customers that look like one, with the reasons (ARC-2).' })
export class SuspectedPairType implements SuspectedPair {
  @Field(() => ID, { description: 'Of the pair.' })
  id!: string;

  @Field(() => Account, { description: 'The one that came first.' })
  first!: Account;

  @Field(() => Account, { description: 'The other.' })
  second!: Account;

  @Field(() => MatchVerdict, { description: 'Same, or suspected.' })
  verdict!: MatchVerdict;

  @Field(() => [MatchReason], { description: 'Why.' })
  reasons!: readonly MatchReason[];

  @Field(() => Int, { description: 'How sure, 0 to 100.' })
  score!: number;
}

const SuspectedPairPage = pageOf(() => SuspectedPairType, 'SuspectedPairPage');

@Resolver()
export class MergeResolver {
  @Query(() => SuspectedPairPage, {
    description:
      'Pairs of customers in sight that look like one, surest first; known different ones are left out (ARC-2).',
  })
  @Authorized('account.merge')
  suspectedDuplicates(
    @Ctx() ctx: RequestContext,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<SuspectedPairType>> {
    return suspectedDuplicates(ctx, page);
  }

  @Query(() => MergePreviewType, {
    description:
      'What a merge would do. Fails with merge.same, merge.strategic, merge.open_cases, merge.leads_meet, account.merged.',
  })
  @Authorized('account.merge')
  mergePreview(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MergePreviewInput) input: MergePreviewInput,
  ): Promise<MergePreviewType> {
    return mergePreview(ctx, input) as Promise<MergePreviewType>;
  }

  @Mutation(() => AccountMerge, {
    description:
      'Merge two accounts as previewed; it can be undone for the days of the policy (ARC-2). Fails with merge.moved_meanwhile.',
  })
  @Authorized('account.merge')
  mergeAccounts(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MergeAccountsInput) input: MergeAccountsInput,
  ): Promise<AccountMerge> {
    return mergeAccounts(ctx, input);
  }

  @Mutation(() => AccountMerge, {
    description:
      'Take a merge back: each record returns exactly. Fails with merge.too_late, merge.cannot_undo naming what stands against it.',
  })
  @Authorized('account.merge')
  unmergeAccounts(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UnmergeAccountsInput) input: UnmergeAccountsInput,
  ): Promise<AccountMerge> {
    return unmergeAccounts(ctx, input);
  }

  @Mutation(() => Boolean, {
    description:
      'Two customers that look alike are different: never raised again (ARC-2). Fails with merge.known_already.',
  })
  @Authorized('account.merge')
  markKnownDifferent(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MarkKnownDifferentInput) input: MarkKnownDifferentInput,
  ): Promise<boolean> {
    return markKnownDifferent(ctx, input);
  }
}

@Resolver(() => AccountMerge)
export class AccountMergeResolver {
  @FieldResolver(() => Account, { nullable: true, description: 'The account that was kept.' })
  survivor(@Root() merge: AccountMerge, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return loadNamedAccount(ctx, merge.survivorId);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account that went into it.' })
  merged(@Root() merge: AccountMerge, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return loadNamedAccount(ctx, merge.mergedId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who merged them.' })
  mergedBy(@Root() merge: AccountMerge, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, merge.mergedById);
  }

  @FieldResolver(() => GraphQLLocalDate, { description: 'Last day on which it can be undone.' })
  async undoableUntil(@Root() merge: AccountMerge, @Ctx() ctx: RequestContext): Promise<LocalDate> {
    const { unmergeDays } = await policyAt(ctx, archivePolicy, merge.mergedOn);
    return addDays(merge.mergedOn, unmergeDays);
  }
}

@Resolver(() => Account)
export class AccountMergesResolver {
  @FieldResolver(() => [AccountMerge], {
    description: 'Merges in which it was kept or went into another, newest first, undone ones too (ARC-2).',
  })
  merges(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountMerge[]> {
    return mergesOf(ctx, account);
  }
}
