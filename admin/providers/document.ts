import { parse, type DocumentNode } from 'graphql';

/** A GraphQL document as a constant. Operations stand before fragments: the first definition says query or mutation. */
export function gql(strings: TemplateStringsArray, ...fragments: readonly string[]): DocumentNode {
  return parse(String.raw({ raw: strings }, ...fragments), { noLocation: true });
}
