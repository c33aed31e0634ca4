export { AccountMergeRow } from './entities/account-merge-row.entity';
export { AccountMerge } from './entities/account-merge.entity';
