import type { PolicyDefinition } from '../core/policy';
import { registerPolicies } from '../modules/policies';

/** Every policy of the product, as Settings lists them. */
const policies: readonly PolicyDefinition<never>[] = [];

registerPolicies(policies);
