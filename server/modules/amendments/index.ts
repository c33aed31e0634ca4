import { AmendmentResolver, AmendmentVerdictResolver } from './graphql/amendment.resolver';

export { AmendmentVerdict } from './entities/amendment-verdict.entity';
export { ContractAmendment } from './entities/contract-amendment.entity';
export { amountsBeforeAmended, listAmendments } from './queries/amendments';
export { proposeAmendment } from './use-cases/propose-amendment';

/** Resolvers of this module, for the composition root. */
export const amendmentResolvers: (new () => object)[] = [AmendmentResolver, AmendmentVerdictResolver];
