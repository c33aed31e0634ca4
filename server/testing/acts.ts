import type { Client } from './create-test-app';

/** The document of a mutation with one input. */
export const mutation = (name: string, input: string, fields: string): string =>
  `mutation($input: ${input}!) { ${name}(input: $input) { ${fields} } }`;

/** What the one root field of a request that must succeed answers. */
export async function act<T>(client: Client, document: string, input: object): Promise<T> {
  return Object.values(await client.ok<Record<string, T>>(document, { input }))[0] as T;
}
