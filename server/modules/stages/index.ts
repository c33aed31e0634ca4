import { LeadStageResolver } from './graphql/stage.resolver';

export { stagesPolicy } from './policy';

/** Resolvers of this module, for the composition root. */
export const stageResolvers: (new () => object)[] = [LeadStageResolver];
