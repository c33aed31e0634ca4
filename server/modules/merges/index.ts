import { AccountMergeResolver, AccountMergesResolver, MergeResolver } from './graphql/merge.resolver';

export { AccountMergeRow } from './entities/account-merge-row.entity';
export { AccountMerge } from './entities/account-merge.entity';

/** Resolvers of this module, for the composition root. */
export const mergeResolvers: (new () => object)[] = [
  MergeResolver,
  AccountMergeResolver,
  AccountMergesResolver,
];
