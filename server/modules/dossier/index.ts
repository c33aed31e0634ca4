import {
  AccountAsOfResolver,
  AccountDossierResolver,
  DossierResolver,
  TimelineRowResolver,
} from './graphql/dossier.resolver';

export { reviewCustomersJob } from './jobs/review-customers-job';

export { reviewCustomers } from './use-cases/review-customers';

/** Resolvers of this module, for the composition root. */
export const dossierResolvers: (new () => object)[] = [
  DossierResolver,
  AccountDossierResolver,
  TimelineRowResolver,
  AccountAsOfResolver,
];
