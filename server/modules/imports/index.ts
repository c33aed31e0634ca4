export type { OddFinding } from './import-report';
export type { ImportSet } from './import-set';
export { oddFindings } from './queries/odd-findings';
export { importSet, type ImportedSet } from './use-cases/import-set';
