export { TierReviewItem } from './entities/tier-review-item.entity';
export { TierReview } from './entities/tier-review.entity';
export { tierResolvers } from './graphql/tier.resolver';
export { endTierOverridesJob } from './jobs/end-tier-overrides';
export { tierDutiesPolicy, tiersPolicy } from './policy';
export { listDuties } from './queries/visit-duties';
