import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { CreditApplication } from '../entities/credit-application.entity';
import { CreditOverride } from '../entities/credit-override.entity';
import { CreditRatingEntry } from '../entities/credit-rating-entry.entity';
import { getVisibleApplication, listCreditApplications } from '../queries/credit-applications';
import { creditProposal, creditStandingOf } from '../queries/credit-parts';
import type { CreditStanding } from '../queries/credit-standing';
import { creditWatch } from '../queries/credit-watch';
import { applyForCredit } from '../use-cases/apply-for-credit';
import { changeCreditApplication, withdrawCreditApplication } from '../use-cases/change-credit-application';
import { grantCreditOverride, withdrawCreditOverride } from '../use-cases/credit-overrides';
import { decideCreditApplication, endCreditLimit } from '../use-cases/decide-credit-application';
import { giveCreditVerdict } from '../use-cases/give-credit-verdict';
import { setCreditRating } from '../use-cases/set-credit-rating';
import type { ProposedRating } from '../rules/propose-rating';
import {
  ApplyForCreditInput,
  ChangeCreditApplicationInput,
  CreditApplicationFilter,
  CreditWatchFilter,
  DecideCreditApplicationInput,
  EndCreditLimitInput,
  GiveCreditVerdictInput,
  GrantCreditOverrideInput,
  SetCreditRatingInput,
  WithdrawCreditApplicationInput,
  WithdrawCreditOverrideInput,
} from './credit.inputs';
import { CreditProposal, CreditStandingType } from './credit.types';

const CreditStandingPage = pageOf(() => CreditStandingType, 'CreditStandingPage');
const CreditApplicationPage = pageOf(() => CreditApplication, 'CreditApplicationPage');

@Resolver()
export class CreditQueries {
  @Query(() => CreditStandingType, { description: 'Where a customer stands with their credit (授信).' })
  @Authorized('receivable.read')
  creditStanding(
    @Ctx() ctx: RequestContext,
    @Arg('accountId', () => ID) accountId: string,
  ): Promise<CreditStanding> {
    return creditStandingOf(ctx, accountId);
  }

  @Query(() => CreditProposal, { description: 'The rating that the facts of today speak for.' })
  @Authorized('credit.rate')
  creditProposal(
    @Ctx() ctx: RequestContext,
    @Arg('accountId', () => ID) accountId: string,
  ): Promise<ProposedRating> {
    return creditProposal(ctx, accountId);
  }

  @Query(() => CreditStandingPage, {
    description: 'Customers in sight with money at stake, against their limits, fullest first (授信监控).',
  })
  @Authorized('receivable.read')
  creditStandings(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CreditWatchFilter, { nullable: true }) filter?: CreditWatchFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CreditStanding>> {
    return creditWatch(ctx, { filter, sort, page });
  }

  @Query(() => CreditApplicationPage, { description: 'Applications for credit of customers in sight.' })
  @Authorized('receivable.read')
  creditApplications(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => CreditApplicationFilter, { nullable: true }) filter?: CreditApplicationFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<CreditApplication>> {
    return listCreditApplications(ctx, { filter, sort, page });
  }

  @Query(() => CreditApplication, { description: 'One application for credit.' })
  @Authorized('receivable.read')
  creditApplication(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<CreditApplication> {
    return getVisibleApplication(ctx, id);
  }
}

@Resolver()
export class CreditActs {
  @Mutation(() => CreditRatingEntry, { description: 'Rate the credit of a customer from a day on (CRE-1).' })
  @Authorized('credit.rate')
  setCreditRating(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetCreditRatingInput) input: SetCreditRatingInput,
  ): Promise<CreditRatingEntry> {
    return setCreditRating(ctx, input);
  }

  @Mutation(() => CreditApplication, {
    description: 'Ask for an own limit or longer days for a customer; goes to the joint review (CRE-3).',
  })
  @Authorized('credit.apply')
  applyForCredit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApplyForCreditInput) input: ApplyForCreditInput,
  ): Promise<CreditApplication> {
    return applyForCredit(ctx, input);
  }

  @Mutation(() => CreditApplication, { description: 'Ask for something else: voids the verdicts (CRE-3).' })
  @Authorized('credit.apply')
  changeCreditApplication(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ChangeCreditApplicationInput) input: ChangeCreditApplicationInput,
  ): Promise<CreditApplication> {
    return changeCreditApplication(ctx, input);
  }

  @Mutation(() => CreditApplication, { description: 'Take an application for credit back.' })
  @Authorized('credit.apply')
  withdrawCreditApplication(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WithdrawCreditApplicationInput) input: WithdrawCreditApplicationInput,
  ): Promise<CreditApplication> {
    return withdrawCreditApplication(ctx, input);
  }

  @Mutation(() => CreditApplication, {
    description: 'Speak for a department on an application for credit. Any "no" stops it.',
  })
  @Authorized('credit.review')
  giveCreditVerdict(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => GiveCreditVerdictInput) input: GiveCreditVerdictInput,
  ): Promise<CreditApplication> {
    return giveCreditVerdict(ctx, input);
  }

  @Mutation(() => CreditApplication, {
    description: 'Decide as VP on an application for credit that all departments agreed to.',
  })
  @Authorized('credit.decide')
  decideCreditApplication(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideCreditApplicationInput) input: DecideCreditApplicationInput,
  ): Promise<CreditApplication> {
    return decideCreditApplication(ctx, input);
  }

  @Mutation(() => CreditApplication, { description: "End a customer's own limit before its last day." })
  @Authorized('credit.rate')
  endCreditLimit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => EndCreditLimitInput) input: EndCreditLimitInput,
  ): Promise<CreditApplication> {
    return endCreditLimit(ctx, input);
  }

  @Mutation(() => CreditOverride, {
    description:
      "Let a customer go over the limit, up to an exposure and a day; never from the rep's own side.",
  })
  @Authorized('credit.override')
  grantCreditOverride(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => GrantCreditOverrideInput) input: GrantCreditOverrideInput,
  ): Promise<CreditOverride> {
    return grantCreditOverride(ctx, input);
  }

  @Mutation(() => CreditOverride, { description: 'Take an override back; what was done under it stays.' })
  @Authorized('credit.override')
  withdrawCreditOverride(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WithdrawCreditOverrideInput) input: WithdrawCreditOverrideInput,
  ): Promise<CreditOverride> {
    return withdrawCreditOverride(ctx, input);
  }
}
