import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { useRef } from 'react';
import { useRefresh } from 'react-admin';
import { act, ask } from './api';

const nameOf = (document: DocumentNode) =>
  (document.definitions[0] as OperationDefinitionNode).name?.value ?? 'query';

/** What a page reads beside its resource: totals, boards, previews. Asked again after every act. */
export function useAsk<T>(
  document: DocumentNode,
  variables: object = {},
  options: { readonly enabled?: boolean; readonly refetchInterval?: number } = {},
): UseQueryResult<T> {
  return useQuery<T>({
    queryKey: ['ask', nameOf(document), variables],
    queryFn: ({ signal }) => ask<T>(document, variables, signal),
    ...options,
  });
}

/** Runs an act and shows its effect everywhere: after it every figure on the screen is read again. */
export function useAct() {
  const refresh = useRefresh();
  return async <T>(mutation: DocumentNode, variables?: object): Promise<T> => {
    const answer = await act<T>(mutation, variables);
    refresh();
    return answer;
  };
}

function newKey(): string {
  // crypto.randomUUID is missing where the portal is reached by plain http
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One key per opened dialog: pressing twice, or again after a lost connection, does the act once. */
export function useIdempotencyKey(): { readonly current: () => string; readonly renew: () => void } {
  const key = useRef<string | null>(null);
  return {
    current: () => (key.current ??= newKey()),
    renew: () => {
      key.current = null;
    },
  };
}
