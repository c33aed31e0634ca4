import type { GraphQLAnswer } from './create-test-app';

/** The codes of refused answers, 'taken' for what was done, in order of their names. */
export const codesOf = (answers: readonly GraphQLAnswer<unknown>[]): string[] =>
  answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'taken').sort();

/** Sends the same act so many times at once; see codesOf for what comes back. */
export const atOnce = async (
  count: number,
  send: (at: number) => Promise<GraphQLAnswer<unknown>>,
): Promise<string[]> => codesOf(await Promise.all(Array.from({ length: count }, (_, at) => send(at))));
