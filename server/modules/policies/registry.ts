import { DomainError } from '../../core/errors';
import type { PolicyDefinition } from '../../core/policy';

const definitions = new Map<string, PolicyDefinition<object>>();

/** Makes policies known to Settings; called once by the composition root with every module's policy. */
export function registerPolicies(list: readonly PolicyDefinition<never>[]): void {
  for (const definition of list)
    definitions.set(definition.area, definition as unknown as PolicyDefinition<object>);
}

export function policyDefinitions(): readonly PolicyDefinition<object>[] {
  return [...definitions.values()];
}

export function policyDefinition(area: string): PolicyDefinition<object> {
  const definition = definitions.get(area);
  if (!definition) throw new DomainError('common.not_found', { type: 'Policy' }, 'area');
  return definition;
}
