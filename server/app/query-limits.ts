import {
  GraphQLError,
  Kind,
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { errorText } from '../../shared/errors/all';

/** What one document may ask for. Lists are bounded apart from this: at most 200 rows a page. */
export const queryLimits = { depth: 9, rootFields: 12, aliases: 20, fields: 600, tokens: 3000 } as const;

function refuse(context: ValidationContext, detail: string): void {
  const message = errorText('common.query_too_complex', { detail }, 'en');
  context.reportError(new GraphQLError(message, { extensions: { code: 'common.query_too_complex' } }));
}

/** Refuses documents that are too deep, too wide or alias one field too often; counts through fragments. */
export const limitsRule: ValidationRule = (context) => ({
  OperationDefinition(operation: OperationDefinitionNode) {
    const count = { fields: 0, aliases: 0, depth: 0 };
    const visited: string[] = [];
    const walk = (set: SelectionSetNode | undefined, depth: number): void => {
      if (!set || count.fields > queryLimits.fields) return;
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          count.fields += 1;
          if (selection.alias) count.aliases += 1;
          count.depth = Math.max(count.depth, depth);
          walk(selection.selectionSet, depth + 1);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          walk(selection.selectionSet, depth);
        } else {
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
    const roots = operation.selectionSet.selections.filter((node: ASTNode): node is FieldNode => node.kind === Kind.FIELD);
    if (operation.operation === 'mutation' && roots.length > 1) refuse(context, 'one mutation per request');
    else if (roots.length > queryLimits.rootFields) refuse(context, `more than ${queryLimits.rootFields} root fields`);
    else if (count.depth > queryLimits.depth) refuse(context, `deeper than ${queryLimits.depth}`);
    else if (count.aliases > queryLimits.aliases) refuse(context, `more than ${queryLimits.aliases} aliases`);
    else if (count.fields > queryLimits.fields) refuse(context, `more than ${queryLimits.fields} fields`);
  },
});
