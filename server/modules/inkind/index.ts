import { showFilesOf } from '../files';
import { InKindResolver } from './graphql/in-kind.resolver';
import { seesInKindCase } from './queries/in-kind-cases';

export { InKindCase } from './entities/in-kind-case.entity';
export { inKindPolicy } from './policy';
export { listInKindCases } from './queries/in-kind-cases';
export { acceptInKind } from './use-cases/accept-in-kind';
export { applyInKind } from './use-cases/apply-in-kind';
export { appraiseInKind } from './use-cases/appraise-in-kind';

/** Resolvers of this module, for the composition root. */
export const inKindResolvers: (new () => object)[] = [InKindResolver];

showFilesOf('InKindCase', seesInKindCase);
