export { PolicyVersion } from './entities/policy-version.entity';
export { PolicyResolver } from './graphql/policy.resolver';
export { policyAt } from './policy-at';
export { registerPolicies } from './registry';
export { publishPolicy } from './publish-policy';
