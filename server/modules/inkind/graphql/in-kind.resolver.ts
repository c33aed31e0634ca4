import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { Account, loadVisibleAccount } from '../../accounts';
import { Contract } from '../../contracts';
import { filesOf, StoredFile } from '../../files';
import { User } from '../../identity';
import { InKindCase } from '../entities/in-kind-case.entity';
import { getVisibleInKindCase, listInKindCases } from '../queries/in-kind-cases';
import { acceptInKind } from '../use-cases/accept-in-kind';
import { applyInKind } from '../use-cases/apply-in-kind';
import { appraiseInKind } from '../use-cases/appraise-in-kind';
import { rejectInKind, withdrawInKind } from '../use-cases/end-in-kind';
import {
  AcceptInKindInput,
  ApplyInKindInput,
  AppraiseInKindInput,
  EndInKindInput,
  InKindFilter,
} from './in-kind.inputs';

const InKindPage = pageOf(() => InKindCase, 'InKindCasePage');

@Resolver(() => InKindCase)
export class InKindResolver {
  @Query(() => InKindPage, { description: "Payments in kind on contracts in the reader's sight (KIND-1)." })
  @Authorized('contract.read')
  inKindCases(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => InKindFilter, { nullable: true }) filter?: InKindFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<InKindCase>> {
    return listInKindCases(ctx, { filter, sort, page });
  }

  @Query(() => InKindCase, { description: 'One payment in kind.' })
  @Authorized('contract.read')
  inKindCase(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<InKindCase> {
    return getVisibleInKindCase(ctx, id);
  }

  @Mutation(() => InKindCase, {
    description:
      'Apply to take goods instead of money; the debt stays as it is until supply accepts them (KIND-1). Fails with in_kind.nothing_open, in_kind.running.',
  })
  @Authorized('in_kind.apply')
  applyInKind(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApplyInKindInput) input: ApplyInKindInput,
  ): Promise<InKindCase> {
    return applyInKind(ctx, input);
  }

  @Mutation(() => InKindCase, {
    description:
      'Say what the goods are worth; what they will count for is fixed with the discount of the policy (KIND-1). Fails with in_kind.same_person, in_kind.above_open.',
  })
  @Authorized('in_kind.appraise')
  appraiseInKind(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AppraiseInKindInput) input: AppraiseInKindInput,
  ): Promise<InKindCase> {
    return appraiseInKind(ctx, input);
  }

  @Mutation(() => InKindCase, {
    description:
      "Take the goods over: now they pay the contract's oldest items (KIND-1, KIND-2). Fails with in_kind.same_person, in_kind.above_open.",
  })
  @Authorized('in_kind.accept')
  acceptInKind(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AcceptInKindInput) input: AcceptInKindInput,
  ): Promise<InKindCase> {
    return acceptInKind(ctx, input);
  }

  @Mutation(() => InKindCase, {
    description:
      'Refuse the goods: finance before the appraisal, supply after it; the debt stays as it was (KIND-1). Fails with auth.forbidden where the step is somebody else’s.',
  })
  @Authorized('in_kind.appraise', 'in_kind.accept')
  rejectInKind(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => EndInKindInput) input: EndInKindInput,
  ): Promise<InKindCase> {
    return rejectInKind(ctx, input);
  }

  @Mutation(() => InKindCase, { description: 'Take an own application back before the goods were accepted.' })
  @Authorized('in_kind.apply')
  withdrawInKind(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => EndInKindInput) input: EndInKindInput,
  ): Promise<InKindCase> {
    return withdrawInKind(ctx, input);
  }

  @FieldResolver(() => Contract, { description: 'The contract whose debt it pays.' })
  contract(@Ctx() ctx: RequestContext, @Root() row: InKindCase): Promise<Contract | null> {
    return load(ctx, Contract, row.contractId);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'Null where the customer is not in sight.' })
  account(@Ctx() ctx: RequestContext, @Root() row: InKindCase): Promise<Account | null> {
    return loadVisibleAccount(ctx, row.accountId);
  }

  @FieldResolver(() => User, { nullable: true })
  appliedBy(@Ctx() ctx: RequestContext, @Root() row: InKindCase): Promise<User | null> {
    return load(ctx, User, row.appliedById);
  }

  @FieldResolver(() => User, { nullable: true })
  appraisedBy(@Ctx() ctx: RequestContext, @Root() row: InKindCase): Promise<User | null> {
    return load(ctx, User, row.appraisedById);
  }

  @FieldResolver(() => User, { nullable: true })
  acceptedBy(@Ctx() ctx: RequestContext, @Root() row: InKindCase): Promise<User | null> {
    return load(ctx, User, row.acceptedById);
  }

  @FieldResolver(() => User, { nullable: true })
  endedBy(@Ctx() ctx: RequestContext, @Root() row: InKindCase): Promise<User | null> {
    return load(ctx, User, row.endedById);
  }

  @FieldResolver(() => [StoredFile], { description: 'Photos and papers of all steps.' })
  files(@Ctx() ctx: RequestContext, @Root() row: InKindCase): Promise<StoredFile[]> {
    return filesOf(ctx, 'InKindCase', row.id);
  }
}
