import type { PolicyDefinition } from '../core/policy';
import { registerPolicies } from '../modules/policies';
import { visitsPolicy } from '../modules/visits';

/** Every policy of the product, as Settings lists them. */
const policies: readonly PolicyDefinition<never>[] = [visitsPolicy as never];

registerPolicies(policies);
