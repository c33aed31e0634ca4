export { ReportingResolver } from './graphql/reporting.resolver';
