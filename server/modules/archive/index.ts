import {
  AccountArchiveResolver,
  AccountBankResolver,
  AccountOpinionResolver,
  AccountMajorChangeResolver,
  AccountFeedbackResolver,
  AccountSatisfactionResolver,
  AccountFileReviewResolver,
} from './graphql/archive-fields.resolver';
import { ArchiveResolver } from './graphql/archive.resolver';

export { AccountAlias } from './entities/account-alias.entity';
export { AccountBank } from './entities/account-bank.entity';
export { moveFeedback } from './use-cases/move-feedback';
export { AccountFeedback } from './entities/account-feedback.entity';
export { AccountFileReview } from './entities/account-file-review.entity';
export { AccountMajorChange } from './entities/account-major-change.entity';
export { AccountOpinion } from './entities/account-opinion.entity';
export { AccountProfile } from './entities/account-profile.entity';
export { AccountProject } from './entities/account-project.entity';
export { AccountSatisfaction } from './entities/account-satisfaction.entity';
export { AccountSupplier } from './entities/account-supplier.entity';
export { archivePolicy } from './policy';

export { giveAnswer, takeVerdict } from './use-cases/advance-feedback';
export { recordFeedback } from './use-cases/record-feedback';
export { recordMajorChange } from './use-cases/record-major-change';
export { recordOpinion } from './use-cases/record-opinion';
export { recordSatisfaction } from './use-cases/record-satisfaction';
export { saveAccountProfile } from './use-cases/save-account-profile';
export { saveBankDetails } from './use-cases/save-bank-details';
export { saveProject } from './use-cases/save-project';
export { saveSupplier } from './use-cases/save-supplier';

/** Resolvers of this module, for the composition root. */
export const archiveResolvers: (new () => object)[] = [
  ArchiveResolver,
  AccountArchiveResolver,
  AccountBankResolver,
  AccountOpinionResolver,
  AccountMajorChangeResolver,
  AccountFeedbackResolver,
  AccountSatisfactionResolver,
  AccountFileReviewResolver,
];
