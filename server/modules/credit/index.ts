import {
  CreditApplicationResolver,
  CreditOverrideResolver,
  CreditOverrideUseResolver,
  CreditRatingEntryResolver,
  CreditStandingResolver,
  CreditVerdictResolver,
} from './graphql/credit-fields.resolver';
import { CreditActs, CreditQueries } from './graphql/credit.resolver';

export { CreditApplication } from './entities/credit-application.entity';
export { CreditGuard } from './entities/credit-guard.entity';
export { CreditOverrideUse } from './entities/credit-override-use.entity';
export { CreditOverride } from './entities/credit-override.entity';
export { CreditRatingEntry } from './entities/credit-rating-entry.entity';
export { CreditVerdict } from './entities/credit-verdict.entity';
export { assertExposureDefined, defineExposure, definePaymentFacts, type PaymentFacts } from './exposure';
export { watchCreditJob } from './jobs/watch-credit';
export { creditPolicy } from './policy';
export { listCreditApplications } from './queries/credit-applications';
export { creditWatch } from './queries/credit-watch';
export { creditProposal } from './queries/credit-parts';
export { linesOfCredit, type CreditStanding } from './queries/credit-standing';
export { mayGiveVerdict, reviewOutcome } from './rules/joint-review';
export { applyForCredit } from './use-cases/apply-for-credit';
export { assertWithinCredit } from './use-cases/assert-within-credit';
export { grantCreditOverride } from './use-cases/credit-overrides';
export { decideCreditApplication } from './use-cases/decide-credit-application';
export { giveCreditVerdict } from './use-cases/give-credit-verdict';
export { setCreditRating } from './use-cases/set-credit-rating';
export { watchBreach } from './use-cases/watch-breach';

/** Resolvers of this module, for the composition root. */
export const creditResolvers: (new () => object)[] = [
  CreditQueries,
  CreditActs,
  CreditStandingResolver,
  CreditRatingEntryResolver,
  CreditApplicationResolver,
  CreditVerdictResolver,
  CreditOverrideResolver,
  CreditOverrideUseResolver,
];
