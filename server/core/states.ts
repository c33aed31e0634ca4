import { DomainError } from './errors';

/** A life cycle as a table: where it starts, which moves are allowed. States without moves are final. */
export interface States<S extends string> {
  /** Name of the vocabulary that the states are codes of: refusals are read in words. */
  readonly vocabulary: string;
  readonly initial: S;
  readonly moves: { readonly [From in S]: readonly S[] };
}

/** @throws Error at import when a state cannot be reached from the initial one. */
export function defineStates<S extends string>(states: States<S>): States<S> {
  const reached = new Set<S>([states.initial]);
  for (const state of reached) for (const next of states.moves[state]) reached.add(next);
  const unreachable = (Object.keys(states.moves) as S[]).filter((state) => !reached.has(state));
  if (unreachable.length > 0) throw new Error(`unreachable states: ${unreachable.join(', ')}`);
  return states;
}

/** @throws DomainError common.invalid_state when the table does not allow the move. */
export function assertTransition<S extends string>(states: States<S>, from: S, to: S): void {
  if (!states.moves[from].includes(to)) {
    const word = (state: S): string => `${states.vocabulary}.${state}`;
    throw new DomainError('common.invalid_state', { from: word(from), to: word(to) });
  }
}
