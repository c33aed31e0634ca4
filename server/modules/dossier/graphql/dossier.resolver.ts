import { Max, MaxLength, Min } from 'class-validator';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { TimelineKind } from '../../../../shared/vocabulary/archive';
import { DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account, AccountStanding, loadVisibleAccount } from '../../accounts';
import { User } from '../../identity';
import { Territory } from '../../territories';
import { PlannedVisit } from '../../visits';
import { accountAsOf } from '../queries/account-as-of';
import { debtClassOf, nextVisitOf, protectionOf, standingOf } from '../queries/account-facts';
import { customerCard } from '../queries/customer-card';
import { accountTimeline } from '../queries/timeline';
import { reviewCustomers } from '../use-cases/review-customers';
import {
  AccountAsOfType,
  AccountProtectionType,
  AccountTimelineType,
  CustomerCardType,
  CustomerReviewType,
  TimelineRowType,
} from './dossier.types';

@InputType({ description: "Which part of a customer's timeline." })
export class TimelineInput {
  @Field(() => ID, { description: 'The customer.' })
  accountId!: string;

  @Field(() => [TimelineKind], { nullable: true, description: 'Only these kinds; left out or empty: all.' })
  kinds?: TimelineKind[];

  @Field(() => String, { nullable: true, description: '`next` of the part before.' })
  @MaxLength(60)
  after?: string;

  @Field(() => Int, { nullable: true, description: 'Rows wanted, 1 to 200; 50 unless told.' })
  @Min(1)
  @Max(200)
  first?: number;
}

@Resolver()
export class DossierResolver {
  @Query(() => AccountTimelineType, {
    description:
      "Everything that happened with a customer, newest first, within the reader's sight (ARC-1). Fails with common.not_found.",
  })
  @Authorized('account.read')
  accountTimeline(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TimelineInput) input: TimelineInput,
  ): Promise<AccountTimelineType> {
    return accountTimeline(ctx, input) as Promise<AccountTimelineType>;
  }

  @Query(() => AccountAsOfType, {
    description: 'Owner, territory, tier, stop, open balance and class of a customer as they were on a day.',
  })
  @Authorized('account.read')
  accountAsOf(
    @Ctx() ctx: RequestContext,
    @Arg('accountId', () => ID, { description: 'The customer.' }) accountId: string,
    @Arg('on', () => GraphQLLocalDate, { description: 'The day.' }) on: LocalDate,
  ): Promise<AccountAsOfType> {
    return accountAsOf(ctx, accountId, on);
  }

  @Mutation(() => CustomerReviewType, {
    description:
      'Compute service classes, dormancy and new/old of all customers now; each night it runs by itself (ARC-4, ARC-5).',
  })
  @Authorized('account.review')
  reviewCustomers(@Ctx() ctx: RequestContext): Promise<CustomerReviewType> {
    return reviewCustomers(ctx);
  }
}

@Resolver(() => Account)
export class AccountDossierResolver {
  @FieldResolver(() => AccountStanding, {
    nullable: true,
    description: 'What the last review says; null before the first one, and out of sight.',
  })
  async standing(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<AccountStanding | null> {
    return (await loadVisibleAccount(ctx, account.id)) ? standingOf(ctx, account.id) : null;
  }

  @FieldResolver(() => CustomerCardType, {
    nullable: true,
    description: 'The customer card (INT-6); null before the first signing, and out of sight.',
  })
  @Authorized('lead.read')
  customerCard(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<CustomerCardType | null> {
    return customerCard(ctx, account.id) as Promise<CustomerCardType | null>;
  }

  @FieldResolver(() => DelinquencyClass, {
    nullable: true,
    description: "Strictest class of the debts in the reader's sight (REC-2); null: ordinary.",
  })
  @Authorized('receivable.read')
  debtClass(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<DelinquencyClass | null> {
    return debtClassOf(ctx, account.id);
  }

  @FieldResolver(() => PlannedVisit, {
    nullable: true,
    description: "The next planned visit in the reader's sight.",
  })
  @Authorized('visit.read')
  nextVisit(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<PlannedVisit | null> {
    return nextVisitOf(ctx, account.id);
  }

  @FieldResolver(() => AccountProtectionType, {
    nullable: true,
    description: 'What protects it today (LEAD-5); null out of sight.',
  })
  async protection(
    @Root() account: Account,
    @Ctx() ctx: RequestContext,
  ): Promise<AccountProtectionType | null> {
    return (await loadVisibleAccount(ctx, account.id)) ? protectionOf(ctx, account.id) : null;
  }
}

@Resolver(() => TimelineRowType)
export class TimelineRowResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Whose act it was.' })
  person(@Root() row: TimelineRowType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.personId);
  }
}

@Resolver(() => AccountAsOfType)
export class AccountAsOfResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Owner on the day.' })
  owner(@Root() row: AccountAsOfType, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, row.ownerId);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Territory on the day.' })
  territory(@Root() row: AccountAsOfType, @Ctx() ctx: RequestContext): Promise<Territory | null> {
    return load(ctx, Territory, row.territoryId);
  }
}
