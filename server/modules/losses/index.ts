import { LossEvidenceResolver, LossResolver } from './graphql/loss.resolver';

export { LossEvidence } from './entities/loss-evidence.entity';
export { LossRecord } from './entities/loss-record.entity';
export { remindLossesJob } from './jobs/remind-losses';
export { lossesPolicy } from './policy';
export { listLosses } from './queries/loss-list';
export { assertLossesFiled } from './queries/unfiled-losses';
export { closeLoss } from './use-cases/close-loss';
export { fileLoss } from './use-cases/file-loss';
export { giveLossEvidence } from './use-cases/give-loss-evidence';
export { openLoss } from './use-cases/open-loss';

/** Resolvers of this module, for the composition root. */
export const lossResolvers: (new () => object)[] = [LossResolver, LossEvidenceResolver];
