import { showFilesOf } from '../files';
import { afterDebts } from '../receivables';
import { LegalEvidenceFields, LegalResolver, LegalStepFields } from './graphql/legal.resolver';
import { seesPaper, seesStep } from './queries/legal-cases';
import { followLegal } from './use-cases/follow-legal';

export { LegalCase } from './entities/legal-case.entity';
export { LegalEvidence } from './entities/legal-evidence.entity';
export { LegalStep } from './entities/legal-step.entity';
export { LimitationWarning } from './entities/limitation-warning.entity';
export { watchLimitationJob } from './jobs/watch-limitation';
export { legalPolicy } from './policy';
export { listLegalCases } from './queries/legal-cases';
export { openLegalCase } from './use-cases/open-legal-case';
export { recordLegalStep } from './use-cases/record-legal-step';
export { openBundle } from './use-cases/write-bundle';

/** Resolvers of this module, for the composition root. */
export const legalResolvers: (new () => object)[] = [LegalResolver, LegalStepFields, LegalEvidenceFields];

showFilesOf('LegalStep', seesStep);
showFilesOf('LegalEvidence', seesPaper);
afterDebts(followLegal);
