import { ReconciliationLineResolver, ReconciliationResolver } from './graphql/reconciliation.resolver';

export { ReconciliationLine } from './entities/reconciliation-line.entity';
export { Reconciliation } from './entities/reconciliation.entity';
export { listReconciliationLines } from './queries/reconciliations';
export { closeReconciliation } from './use-cases/close-reconciliation';
export { markReconciliationLines } from './use-cases/mark-lines';
export { openReconciliation } from './use-cases/open-reconciliation';

/** Resolvers of this module, for the composition root. */
export const reconciliationResolvers: (new () => object)[] = [
  ReconciliationResolver,
  ReconciliationLineResolver,
];
