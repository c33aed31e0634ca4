export { CollectionFiguresResolver } from './graphql/collection-figures.resolver';
export { ReportingResolver } from './graphql/reporting.resolver';
export { writeCollectionFigures } from './queries/write-collection-figures';
