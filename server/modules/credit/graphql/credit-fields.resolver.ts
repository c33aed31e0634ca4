import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { Account, loadVisibleAccount } from '../../accounts';
import { User } from '../../identity';
import { CreditApplication } from '../entities/credit-application.entity';
import { CreditOverrideUse } from '../entities/credit-override-use.entity';
import { CreditOverride } from '../entities/credit-override.entity';
import { CreditRatingEntry } from '../entities/credit-rating-entry.entity';
import { CreditVerdict } from '../entities/credit-verdict.entity';
import { creditVerdictsOf } from '../queries/credit-applications';
import { applicationsOf, overrideHistoryOf, ratingHistoryOf, usesOf } from '../queries/credit-parts';
import type { CreditStanding } from '../queries/credit-standing';
import { proposeRating } from '../rules/propose-rating';
import { creditPolicy } from '../policy';
import { policyAt } from '../../policies';
import { CreditProposal, CreditStandingType } from './credit.types';

@Resolver(() => CreditStandingType)
export class CreditStandingResolver {
  @FieldResolver(() => [CreditRatingEntry], { description: 'Ratings, the one in force first.' })
  ratings(@Root() standing: CreditStanding, @Ctx() ctx: RequestContext): Promise<CreditRatingEntry[]> {
    return ratingHistoryOf(ctx, standing.id);
  }

  @FieldResolver(() => [CreditApplication], { description: 'Applications, latest first.' })
  applications(@Root() standing: CreditStanding, @Ctx() ctx: RequestContext): Promise<CreditApplication[]> {
    return applicationsOf(ctx, standing.id);
  }

  @FieldResolver(() => [CreditOverride], { description: 'Overrides, latest first.' })
  overrides(@Root() standing: CreditStanding, @Ctx() ctx: RequestContext): Promise<CreditOverride[]> {
    return overrideHistoryOf(ctx, standing.id);
  }
}

@Resolver(() => CreditRatingEntry)
export class CreditRatingEntryResolver {
  @FieldResolver(() => User)
  setBy(@Root() entry: CreditRatingEntry, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, entry.setById);
  }

  @FieldResolver(() => CreditProposal, {
    description: 'What the facts of that day say by the numbers in force on it.',
  })
  async why(@Root() entry: CreditRatingEntry, @Ctx() ctx: RequestContext): Promise<CreditProposal> {
    const { rating, causes } = proposeRating(entry.facts, await policyAt(ctx, creditPolicy, entry.validFrom));
    return { rating, causes: [...causes] };
  }
}

@Resolver(() => CreditApplication)
export class CreditApplicationResolver {
  @FieldResolver(() => Account, { nullable: true })
  account(@Root() application: CreditApplication, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return loadVisibleAccount(ctx, application.accountId);
  }

  @FieldResolver(() => User)
  applicant(@Root() application: CreditApplication, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, application.applicantId);
  }

  @FieldResolver(() => [CreditVerdict], { description: 'Verdicts of all rounds, the present round first.' })
  verdicts(@Root() application: CreditApplication, @Ctx() ctx: RequestContext): Promise<CreditVerdict[]> {
    return creditVerdictsOf(ctx, application.id);
  }
}

@Resolver(() => CreditVerdict)
export class CreditVerdictResolver {
  @FieldResolver(() => User)
  givenBy(@Root() verdict: CreditVerdict, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, verdict.givenById);
  }
}

@Resolver(() => CreditOverride)
export class CreditOverrideResolver {
  @FieldResolver(() => User)
  grantedBy(@Root() override: CreditOverride, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, override.grantedById);
  }

  @FieldResolver(() => [CreditOverrideUse], { description: 'What was done under it, latest first.' })
  uses(@Root() override: CreditOverride, @Ctx() ctx: RequestContext): Promise<CreditOverrideUse[]> {
    return usesOf(ctx, override.id);
  }
}

@Resolver(() => CreditOverrideUse)
export class CreditOverrideUseResolver {
  @FieldResolver(() => User, { nullable: true })
  usedBy(@Root() use: CreditOverrideUse, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, use.usedById);
  }
}
