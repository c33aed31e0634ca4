import {
  GraphQLError,
  Kind,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { DomainError } from '../core/errors';

/** What one document may ask for. Lists are bounded apart from this: at most 200 rows a page. */
export const queryLimits = { depth: 9, rootFields: 12, aliases: 20, fields: 600, tokens: 3000 } as const;

function refuse(context: ValidationContext, detail: string): void {
  const refusal = new DomainError('common.query_too_complex', { detail });
  context.reportError(new GraphQLError(refusal.message, { originalError: refusal }));
}

/** Refuses documents that are too deep, too wide or alias one field too often; counts through fragments. */
export const limitsRule: ValidationRule = (context) => ({
  OperationDefinition(operation: OperationDefinitionNode) {
    const count = { fields: 0, aliases: 0, depth: 0, spreads: 0, roots: 0 };
    const visited: string[] = [];
    const walk = (set: SelectionSetNode | undefined, depth: number): void => {
      if (!set || count.fields > queryLimits.fields || count.spreads > queryLimits.fields) return;
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          count.fields += 1;
          if (selection.alias) count.aliases += 1;
          if (depth === 1) count.roots += 1;
          count.depth = Math.max(count.depth, depth);
          walk(selection.selectionSet, depth + 1);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          walk(selection.selectionSet, depth);
        } else {
          // fragments that only spread each other hold no field, and yet each path through them takes time
          count.spreads += 1;
          const name = selection.name.value;
          const fragment: FragmentDefinitionNode | null | undefined = context.getFragment(name);
          // cycles are another rule's finding; here they must only not run for ever
          if (!fragment || visited.includes(name)) continue;
          visited.push(name);
          walk(fragment.selectionSet, depth);
          visited.pop();
        }
      }
    };
    walk(operation.selectionSet, 1);
    if (operation.operation === 'subscription') refuse(context, 'no subscriptions');
    else if (operation.operation === 'mutation' && count.roots > 1)
      refuse(context, 'one mutation per request');
    else if (count.roots > queryLimits.rootFields)
      refuse(context, `more than ${queryLimits.rootFields} root fields`);
    else if (count.depth > queryLimits.depth) refuse(context, `deeper than ${queryLimits.depth}`);
    else if (count.aliases > queryLimits.aliases) refuse(context, `more than ${queryLimits.aliases} aliases`);
    else if (count.fields > queryLimits.fields || count.spreads > queryLimits.fields)
      refuse(context, `more than ${queryLimits.fields} fields`);
  },
});
