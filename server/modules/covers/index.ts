export { AbsenceCoverResolver } from './graphql/cover.resolver';
export { coversPolicy } from './policy';
